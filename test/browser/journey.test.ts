import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import mammoth from 'mammoth'
import { whyItMatters } from '../../src/rules/why-it-matters.js'
import { checked, noteText, paste } from './kit/browser.js'
import { goodNote, poorNote } from './kit/notes.js'
import { usePage } from './kit/use-page.js'

const { open } = usePage()

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }

describe('a manager with a draft', () => {
  it('may click anywhere in the empty box and write', async () => {
    const page = await open(clipboard)
    const box = await page.locator('.cm-scroller').boundingBox()
    if (!box) throw new Error('there is no box to write in')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height - 10)
    await page.keyboard.type('Mia is safe.')
    expect(await noteText(page)).toBe('Mia is safe.')
  })
  it('sees what is there and what is missing, mends it and copies it back', async () => {
    const page = await open(clipboard)
    await paste(page, poorNote)
    await checked(page)
    expect(await page.locator('.element-2 h3').allInnerTexts()).toEqual(expect.arrayContaining(['The date There', 'The child’s name There']))
    expect(await page.locator('.element-1 h3').allInnerTexts()).toEqual(expect.arrayContaining(['Who does what, by when Partly there', 'When it is looked at again Partly there']))
    expect(await page.locator('.actions tbody tr').allInnerTexts()).toEqual([expect.stringContaining('Fri 10 May 2024'), expect.stringContaining('“ASAP” names no day')])

    await page.locator('.evidence .quote').first().click()
    expect(await page.locator('.cm-shown').innerText()).toBe('3 May 2024')

    await page.focus('.cm-content')
    await page.keyboard.press('Control+a')
    await paste(page, goodNote)
    await page.waitForFunction(() => document.querySelectorAll('.element-2').length === 6)
    await page.getByRole('button', { name: 'Copy note' }).click()
    await page.getByText('Copied. Paste it into your case system.').first().waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(goodNote)
  })

  it('applies a suggestion with one click or key, and takes it back as easily', async () => {
    const page = await open()
    await paste(page, poorNote)
    await checked(page)
    const fix = page.locator('.finding-list .fix').first()
    const name = await fix.getAttribute('aria-label') ?? ''
    const [, from = '', to = ''] = /^Replace “(.*)” with “(.*)”$/u.exec(name) ?? []
    expect(poorNote).toContain(from)
    await fix.click()
    expect(await noteText(page)).toContain(to)
    await page.locator('.status').getByRole('button', { name: 'Undo' }).click()
    expect(await noteText(page)).toBe(poorNote)

    await checked(page)
    await page.focus('.cm-content')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    await page.locator('.card').waitFor()
    for (let steps = 0; steps < 12 && await page.locator('.card .fix').count() === 0; steps++) await page.keyboard.press('F8')
    await page.keyboard.press('Alt+Enter')
    expect(await noteText(page)).not.toBe(poorNote)
    await page.keyboard.press('Control+z')
    expect(await noteText(page)).toBe(poorNote)
  })

  it('puts the day of the field at the top where the note has none, and takes it back', async () => {
    const page = await open()
    await page.getByLabel('Date of the note').fill('3/5/2024')
    await paste(page, 'Agreed.')
    await checked(page)
    await page.getByRole('button', { name: 'Put “3 May 2024” at the top' }).click()
    expect(await noteText(page)).toBe('3 May 2024\n\nAgreed.')
    await page.locator('.element-2 h3', { hasText: 'The date' }).waitFor()
    await page.locator('.status').getByRole('button', { name: 'Undo' }).click()
    expect(await noteText(page)).toBe('Agreed.')
  })

  it('puts the name of the field in where the note lacks it, and takes it back', async () => {
    const page = await open()
    await page.getByLabel('Child’s first name').fill('Mia')
    await paste(page, 'Management oversight 3 May 2024\n\nThe child was seen.')
    await checked(page)
    await page.getByRole('button', { name: 'Put “About: Mia” at the top' }).click()
    expect(await noteText(page)).toBe('Management oversight 3 May 2024\n\nAbout: Mia\n\nThe child was seen.')
    await page.locator('.element-2 h3', { hasText: 'The child’s name' }).waitFor()
    expect(await page.getByRole('button', { name: /^Put “About/u }).count()).toBe(0)
    await page.locator('.status').getByRole('button', { name: 'Undo' }).click()
    expect(await noteText(page)).toBe('Management oversight 3 May 2024\n\nThe child was seen.')
  })

  it('tells nothing of a text that is no longer there', async () => {
    const page = await open(clipboard)
    await paste(page, 'Agreed.')
    await checked(page)
    await page.waitForFunction(() => document.querySelector('.write [role="status"]')?.textContent?.includes('of 6 there'))
    await page.getByRole('button', { name: /^Put “\d/u }).click()
    await page.locator('.status').getByText('at the top of your note').waitFor()
    await page.focus('.cm-content')
    await page.keyboard.press('Control+a')
    await paste(page, poorNote)
    expect(await page.locator('.status').count()).toBe(0)
    expect(await page.locator('.write [role="status"]').innerText()).toBe('')
    await page.getByRole('button', { name: 'Copy note' }).click()
    await page.locator('.status').getByText('Copied.').waitFor()
    await page.focus('.cm-content')
    await page.keyboard.type('x')
    expect(await page.locator('.status').count()).toBe(0)
  })

  it('shows words that several rules speak of once, with what each says', async () => {
    const page = await open()
    await paste(page, 'Management oversight 3 May 2024\nMia is well. NFA.\n- Priya to progress the case by 10 May 2024')
    await checked(page)
    expect(await page.locator('.finding .quote').allInnerTexts()).toEqual(['NFA.', 'Priya to progress the case by 10 May 2024'])
    expect(await page.locator('.finding').allInnerTexts()).toEqual([expect.stringMatching(/does not say why[\s\S]*Also: “NFA” is not explained/u), expect.stringMatching(/anybody tell whether this was done[\s\S]*Also: “progress the case” is service language/u)])
    await page.locator('.also .link').first().click()
    expect(await page.getByRole('dialog').getByRole('heading').first().innerText()).toBe('Words the child may not know')
    await page.keyboard.press('Escape')
    await page.focus('.cm-content')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Shift+F8')
    await page.keyboard.press('Alt+Enter')
    await page.locator('.status').getByText('no words to put here but your own').waitFor()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    await page.keyboard.press('Alt+Enter')
    expect(await noteText(page)).toContain('Mia is well. We are not doing anything more because [why?].')
    await page.keyboard.type('her aunt has moved in')
    expect(await noteText(page)).toContain('because her aunt has moved in.')
  })

  it('says of each of the six why it matters', async () => {
    const page = await open()
    await paste(page, 'Seen.')
    await checked(page)
    for (const matters of Object.values(whyItMatters)) expect(await page.locator('.element').getByText(matters).count(), matters).toBe(1)
  })

  it('reads why a rule is there without leaving the page', async () => {
    const page = await open()
    await paste(page, poorNote)
    await checked(page)
    await page.getByRole('button', { name: 'Explain: Who does what, by when' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.innerText()).toContain('Management Oversight Guidance')
    expect(await dialog.innerText()).toContain('When it is wrong')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Explain: Who does what, by when')
  })

  it('saves as text, Markdown and Word, under names that tell nothing of the child', async () => {
    const page = await open()
    await paste(page, goodNote)
    await checked(page)
    const save = async (name: string): Promise<{ file: string; bytes: Buffer }> => {
      await page.getByRole('button', { name: 'Save as' }).click()
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
      return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    }
    const text = await save('Plain text')
    expect(text.file).toMatch(/^management-oversight-\d{4}-\d\d-\d\d\.txt$/u)
    expect(text.bytes.toString('utf8')).toBe(goodNote.replaceAll('\n', '\r\n'))
    expect((await save('Markdown')).bytes.toString('utf8')).toBe(goodNote)
    const word = await save('Word')
    expect((await mammoth.convertToHtml({ buffer: word.bytes })).value).toContain('<li>Priya (social worker) to visit Mia at school by 10 May 2024</li>')
  })

  it('takes a summary to supervision that holds no words of the note', async () => {
    const page = await open(clipboard)
    await paste(page, poorNote)
    await checked(page)
    await page.getByRole('button', { name: 'Summary for supervision' }).click()
    await page.getByRole('button', { name: 'Copy summary' }).click()
    await page.getByText('Summary copied.').first().waitFor()
    const summary = await page.evaluate(() => navigator.clipboard.readText())
    expect(summary).toContain('2 actions')
    for (const word of ['Mia', 'Priya', 'Dad', '07700', 'chaotic']) expect(summary).not.toContain(word)
  })

  it('prints the note and the check, and nothing of the page', async () => {
    const page = await open()
    await paste(page, goodNote)
    await checked(page)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => { dispatchEvent(new Event('beforeprint')) })
    expect(await page.locator('.paper-note').innerText()).toBe(goodNote)
    expect(await page.locator('.paper-check').innerText()).toContain('The date: there')
    expect(await page.locator('.note-bar').isVisible()).toBe(false)
    await page.evaluate(() => { dispatchEvent(new Event('afterprint')) })
    expect(await page.locator('#sheet').innerText()).toBe('')
  })
})

describe('a manager with an event', () => {
  it('finds it by everyday words and gets a starter with the child and the day, the example beside it', async () => {
    const page = await open()
    await page.getByLabel('Child’s first name').fill('Mia')
    await page.getByLabel('Date of the note').fill('3/5/2024')
    await page.getByRole('combobox', { name: 'What happened?' }).fill('late visit')
    await page.getByRole('option').first().click()
    const text = await noteText(page)
    expect(text).toContain('3 May 2024')
    expect(text).toContain('Mia')
    expect(text).toMatch(/\[[^\]]+\?\]/u)
    expect(await page.locator('.example').innerText()).toMatch(/\d{4}/u)
    await page.keyboard.type('The visit due on 1 May was not made.')
    expect(await noteText(page)).toContain('\nThe visit due on 1 May was not made.')

    await page.keyboard.press('Control+a')
    await paste(page, poorNote)
    expect(await page.getByRole('tab', { selected: true }).innerText()).toMatch(/^Check/u)

    await page.getByRole('tab', { name: 'What is asked for' }).click()
    expect(await page.getByRole('tabpanel', { name: 'What is asked for' }).innerText()).toContain('assistant team manager and team manager')
    await page.getByRole('tab', { name: /^Check/u }).click()
    expect(await page.locator('.element').count()).toBe(6)
  })

  it('never loses what is already written', async () => {
    const page = await open()
    await paste(page, 'Mia was seen at school today.')
    await page.getByRole('combobox', { name: 'What happened?' }).fill('police')
    await page.getByRole('option').first().click()
    expect(await noteText(page)).toBe('Mia was seen at school today.')
    await page.getByRole('button', { name: 'Add the starter below my note' }).click()
    expect(await noteText(page)).toMatch(/^Mia was seen at school today\.\n\n/u)
    await page.getByRole('button', { name: 'Start again' }).click()
    expect(await noteText(page)).toBe('')
    await page.locator('.status').getByRole('button', { name: 'Undo' }).click()
    expect(await noteText(page)).toMatch(/^Mia was seen/u)
  })
})

describe('leaving', () => {
  it('asks while there are words that are nowhere else, and not once they are copied', async () => {
    const page = await open(clipboard)
    let asked = 0
    page.on('dialog', (dialog) => {
      asked++
      void dialog.accept()
    })
    await page.click('.cm-content')
    await page.keyboard.type('Mia')
    await page.reload()
    expect(asked).toBe(1)
    await page.click('.cm-content')
    await page.keyboard.type('Mia')
    await page.getByRole('button', { name: 'Copy note' }).click()
    await page.getByText('Copied.').first().waitFor()
    await page.reload()
    expect(asked).toBe(1)
  })
})

describe('keeping a draft', () => {
  it('is off, is a choice, and can be undone at once', async () => {
    const page = await open()
    const stored = (): Promise<number> => page.evaluate(() => sessionStorage.length + localStorage.length)
    await paste(page, poorNote)
    await checked(page)
    expect(await stored()).toBe(0)
    await page.locator('.keep summary').click()
    await page.getByLabel('for 7 days').check()
    expect(await page.locator('.private').innerText()).toMatch(/This draft is kept here until \w{3} \d/u)
    await page.reload()
    expect(await noteText(page)).toBe(poorNote)
    await page.locator('.keep summary').click()
    await page.getByRole('button', { name: 'Delete what is kept now' }).click()
    expect(await stored()).toBe(0)
    expect(await page.locator('.private').innerText()).toContain('Nothing is kept.')
  })
})

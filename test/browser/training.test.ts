import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { firstNotes } from '../../src/training/first-notes.generated.js'
import { check } from '../../src/check.js'
import { type GivenAnswer, readAnswers } from '../../src/training/answers/read.js'
import { printPack } from '../../src/training/print/sheets.js'
import { sessionHtml } from '../../src/training/session/html.js'
import { measureSession } from '../../src/training/session/measure.js'
import { elementOrder, type Pack } from '../../src/training/types.js'
import { noteText, paste } from './kit/browser.js'
import { usePage } from './kit/use-page.js'

const { browser, built, open } = usePage()

const known = new Set(firstNotes.map(({ id }) => id))

async function begin(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Training/u }).click()
  await page.getByRole('button', { name: /try it with/u }).click()
}

/** Gives every element the same level and looks at the answer. */
async function score(page: Page, level: number): Promise<void> {
  for (const radio of await page.locator(`.training-levels label:nth-child(${level + 1}) input`).all()) await radio.check()
  await page.getByRole('button', { name: 'See the answer' }).click()
  await page.getByRole('heading', { name: /you and the key/u }).waitFor()
}

async function finish(page: Page): Promise<void> {
  for (let at = 0; at < firstNotes.length; at++) {
    await score(page, 1)
    await page.getByRole('button', { name: /^(?:Next note|Finish)$/u }).click()
  }
}

const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'choosing a pack': async (page) => { await page.getByRole('link', { name: /^Training/u }).click() },
  scoring: async (page) => {
    await begin(page)
    await page.locator('.training-element summary').first().click()
    await page.getByRole('button', { name: 'See the answer' }).click()
  },
  'an answer': async (page) => {
    await begin(page)
    await score(page, 0)
  },
  'the end': async (page) => {
    await begin(page)
    await finish(page)
  },
}

describe.each([['wide', { width: 1366, height: 768 }, {}], ['320 px', { width: 320, height: 640 }, {}], ['dark', { width: 1366, height: 768 }, { colorScheme: 'dark' as const }]] as const)('%s', (_, viewport, options) => {
  it.each(Object.entries(states))('axe finds nothing and nothing needs scrolling sideways: %s', async (_name, reach) => {
    const page = await open({ viewport, ...options })
    await reach(page)
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})

describe('what the trainer prints and shows', () => {
  const answers = ['A', 'B', 'C'].flatMap((person, turn): GivenAnswer[] => firstNotes.map(({ id, key }, at) => ({ person, note: id, levels: Object.fromEntries(elementOrder.map((element) => [element, (at + turn) % 3 === 0 ? 1 : key.elements[element].level])), flags: [], remark: '', place: '' })))
  const session = measureSession(firstNotes, answers, [], 0)
  const pack: Pack = { version: 1, kind: 'oversight-pack', title: 'Notes', notes: firstNotes }
  const pages: Readonly<Record<string, string>> = {
    report: sessionHtml({ title: 'What the room saw', session, before: session, names: true }),
    sheets: printPack(pack, 'both', ({ text, context }) => check(text, { context: context ?? {} })),
  }

  it.each(Object.entries(pages))('axe finds nothing in the %s, and nothing is asked of anybody', async (name, html) => {
    const file = join(dirname(built().file), `${name}.html`)
    writeFileSync(file, html)
    for (const options of [{}, { colorScheme: 'dark' as const }, { viewport: { width: 320, height: 640 } }]) {
      const context = await browser().newContext(options)
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => { asked.push(request.url()) })
      await page.goto(pathToFileURL(file).href)
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      expect(asked).toEqual([pathToFileURL(file).href])
      await context.close()
    }
  })
})

describe('scoring first', () => {
  it('shows nothing of the key or the linter before all six have a level', async () => {
    const page = await open()
    await begin(page)
    await page.getByRole('button', { name: 'See the answer' }).click()
    expect(await page.locator('.training-form .field-error').innerText()).toContain('Give a level first for: Date, Child’s name')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('training-date-0')
    expect(await page.locator('.training mark, .training-table').count()).toBe(0)
    await score(page, 2)
    expect(await page.locator('.training-table tbody tr').count()).toBe(6)
    await page.waitForFunction(() => !document.querySelector('.training-table')?.textContent?.includes('reading…'))
    expect(await page.locator('.training-table').innerText()).toMatch(/\d (?:missing|partly|there), (?:not )?sure/u)
  })

  it('saves a small file that the report reads, and copies the same as text', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('link', { name: /^Training/u }).click()
    await page.fill('#training-name', 'A. B.')
    await page.getByRole('button', { name: /try it with/u }).click()
    await page.getByLabel('In a few words, why').fill('=1+1, "really"')
    await finish(page)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save my answers' }).click()])
    const saved = readAnswers('a.json', readFileSync(await download.path(), 'utf8'), known)
    expect(saved).toMatchObject({ bad: [], open: 0 })
    expect(saved.answers.map(({ note }) => note)).toEqual(firstNotes.map(({ id }) => id))
    expect(saved.answers[0]).toMatchObject({ person: 'A. B.', levels: { date: 1 }, remark: '=1+1, "really"' })
    await page.getByRole('button', { name: 'Copy as text' }).click()
    await page.getByText('Copied.').waitFor()
    const copied = readAnswers('a.csv', await page.evaluate(() => navigator.clipboard.readText()), known)
    expect(copied.bad).toEqual([])
    expect(copied.answers.map(({ levels, flags }) => ({ levels, flags }))).toEqual(saved.answers.map(({ levels, flags }) => ({ levels, flags })))
  })

  it('opens a trainer’s pack, and says what is wrong with another file', async () => {
    const page = await open()
    await page.getByRole('link', { name: /^Training/u }).click()
    const wrong = join(dirname(built().file), 'wrong.json')
    writeFileSync(wrong, '{"notes": []}')
    await page.setInputFiles('#training-pack', wrong)
    await page.getByText('wrong.json: this is not a pack.').waitFor()
    const hostile = join(dirname(built().file), 'pack.json')
    const note = firstNotes[0]!
    writeFileSync(hostile, JSON.stringify({ version: 1, kind: 'oversight-pack', title: '<b>x</b>', notes: [{ ...note, id: '<img src=x onerror=alert(1)>', text: '<script>globalThis.harmed=true</script>', key: note.key }] }))
    await page.setInputFiles('#training-pack', hostile)
    await page.getByText('Note 1 of 1').waitFor()
    expect(await page.locator('.training-note').innerText()).toContain('<script>')
    await score(page, 0)
    expect(await page.evaluate(() => 'harmed' in globalThis)).toBe(false)
  })

  it('leaves the draft of the page as it was', async () => {
    const page = await open()
    await paste(page, 'Mia was seen at home.')
    await begin(page)
    await page.getByRole('link', { name: 'Back to checking a note' }).click()
    expect(await noteText(page)).toBe('Mia was seen at home.')
  })
})

import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { checked, noteText, paste } from './kit/browser.js'
import { poorNote } from './kit/notes.js'
import { usePage } from './kit/use-page.js'

const { open } = usePage()

/** Every state that somebody can bring the page into, by name. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  empty: () => Promise.resolve(),
  'a search': async (page) => {
    await page.fill('#event-search', 'late visit')
    await page.keyboard.press('ArrowDown')
  },
  'a search that finds nothing': async (page) => { await page.fill('#event-search', 'xyzzy') },
  'a starter and its example': starter,
  'what is asked for': async (page) => {
    await starter(page)
    await page.getByRole('tab', { name: 'What is asked for' }).click()
  },
  'a checked note': checkedNote,
  'the card of marked words': async (page) => {
    await checkedNote(page)
    await page.focus('.cm-content')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    await page.locator('.card').waitFor()
  },
  'words shown': async (page) => {
    await checkedNote(page)
    await page.locator('.evidence .quote').first().click()
  },
  'a suggestion used': async (page) => {
    await checkedNote(page)
    await page.locator('.finding-list .fix').first().click()
    await checked(page)
  },
  explained: async (page) => {
    await checkedNote(page)
    await page.getByRole('button', { name: /^Explain/u }).first().click()
  },
  summary: async (page) => {
    await checkedNote(page)
    await page.getByRole('button', { name: 'Summary for supervision' }).click()
  },
  'menus open': async (page) => {
    await checkedNote(page)
    await page.locator('.keep summary').click()
    await page.getByText('Keys that save time').click()
    await page.getByRole('button', { name: 'Save as' }).click()
  },
  'a wrong date': async (page) => {
    await page.fill('#date', '31/2/2024')
    await page.keyboard.press('Tab')
  },
}

async function checkedNote(page: Page): Promise<void> {
  await paste(page, poorNote)
  await checked(page)
}

async function starter(page: Page): Promise<void> {
  await page.fill('#child', 'Mia')
  await page.fill('#event-search', 'late visit')
  await page.getByRole('option').first().click()
  await checked(page)
}

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  '320 px': { viewport: { width: 320, height: 640 } },
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

describe.each(Object.entries(looks))('axe finds nothing, %s', (_, options) => {
  it.each(Object.entries(states))('%s', async (_name, reach) => {
    const page = await open(options)
    await reach(page)
    expect(await faults(page)).toEqual([])
  })
})

describe('reflow', () => {
  it.each(Object.entries(states))('at 320 px nothing is cut off or needs scrolling sideways: %s', async (_name, reach) => {
    const page = await open({ viewport: { width: 320, height: 256 } })
    await reach(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })

  it('text can be spaced as criterion 1.4.12 asks, and set at twice the size', async () => {
    const page = await open()
    await checkedNote(page)
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important } html { font-size: 200% !important }')
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})

describe('preferences', () => {
  it('keeps every mark and outline in high contrast', async () => {
    const page = await open({ forcedColors: 'active' })
    await checkedNote(page)
    expect(await page.locator('.cm-flag').first().evaluate((mark) => getComputedStyle(mark).textDecorationLine)).toBe('underline')
    await page.locator('#child').focus()
    expect(await page.locator('#child').evaluate((field) => getComputedStyle(field).outlineStyle)).toBe('solid')
    expect(await faults(page)).toEqual([])
  })

  it('moves nothing where less motion is wanted', async () => {
    const page = await open({ reducedMotion: 'reduce' })
    await checkedNote(page)
    expect(await page.evaluate(() => [...document.querySelectorAll('button')].every((button) => getComputedStyle(button).transitionDuration === '0s'))).toBe(true)
  })

  it('gives every control a size that can be hit (criterion 2.5.8)', async () => {
    const page = await open()
    await checkedNote(page)
    const small = await page.evaluate(() => [...document.querySelectorAll('button, input, select, summary')].filter((control) => {
      const { width, height } = control.getBoundingClientRect()
      return width > 0 && (width < 24 || height < 24) && !(control instanceof HTMLInputElement && control.type === 'radio')
    }).map((control) => control.outerHTML.slice(0, 120)))
    expect(small).toEqual([])
  })
})

describe('by keyboard alone', () => {
  it('the whole journey, with the focus always to be seen', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
    const focused = (): Promise<{ name: string; isSeen: boolean }> => page.evaluate(() => {
      const at = document.activeElement as HTMLElement
      const ring = getComputedStyle(at.closest('.cm-editor') ?? at)
      return { name: at.getAttribute('aria-label') ?? at.id ?? at.innerText, isSeen: ring.outlineStyle !== 'none' && Number.parseFloat(ring.outlineWidth) >= 2 }
    })
    const seen: string[] = []
    const tabTo = async (wanted: RegExp | string): Promise<void> => {
      for (let steps = 0; steps < 60; steps++) {
        await page.keyboard.press('Tab')
        const { isSeen } = await focused()
        const name = await page.evaluate(() => {
          const at = document.activeElement as HTMLElement
          return at.getAttribute('aria-label') ?? (at.id || at.innerText)
        })
        seen.push(name)
        expect(isSeen, `focus on ${name}`).toBe(true)
        if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return
      }
      throw new Error(`never came to ${String(wanted)}: ${seen.join(', ')}`)
    }
    await tabTo('Skip to your note')
    await tabTo('event-search')
    await page.keyboard.type('late visit')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'note')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Management oversight 3 May 2024\nMia has missed contact with dad. EDT rang.')
    await checked(page)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    await page.locator('.card').waitFor()
    await page.keyboard.press('Control+.')
    await page.waitForFunction(() => document.activeElement?.className === 'finding')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.id === 'note')
    await page.keyboard.press('Escape')
    await tabTo('Copy note')
    await page.keyboard.press('Enter')
    await page.getByText('Copied.').first().waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await noteText(page))
    await tabTo('Summary for supervision')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await tabTo(/^tab-/u)
    await page.keyboard.press('ArrowLeft')
    expect(await page.getByRole('tab', { selected: true }).count()).toBe(1)
  })
})

describe('the focus', () => {
  it('stays in the list of findings where a suggestion is used by key', async () => {
    const page = await open()
    await checkedNote(page)
    for (let times = 0; times < 2; times++) {
      await page.locator('.finding-list .fix').first().focus()
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.activeElement?.classList.contains('finding'))
    }
  })
})

describe('what assistive technology is told', () => {
  it('names, roles and states of the main journey', async () => {
    const page = await open()
    await paste(page, poorNote)
    await checked(page)
    const tree = await page.locator('body').ariaSnapshot()
    for (const line of [
      '- heading "Check a management oversight note" [level=1]',
      '- combobox "What happened?"',
      '- textbox "Child’s first name"',
      '- textbox "Your note"',
      '- button "Copy note"',
      '- heading "Six things every note needs" [level=2]',
      '- heading "The date There" [level=3]',
      '- button "Show “3 May 2024” in your note"',
      '- columnheader "By when"',
      '- heading "Worth another look" [level=2]',
    ]) expect(tree).toContain(line)
  })

  it('is told politely, once the typing pauses, and only what has changed', async () => {
    const page = await open()
    await page.evaluate(() => {
      const said: string[] = []
      Object.assign(globalThis, { said })
      new MutationObserver(() => {
        const text = document.querySelector('.write [role="status"]')?.textContent ?? ''
        if (text !== '' && text !== said.at(-1)) said.push(text)
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    await page.click('.cm-content')
    await page.keyboard.type('Management oversight 3 May 2024. Mia was seen.', { delay: 15 })
    await page.waitForTimeout(2500)
    const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
    expect(said.length).toBe(1)
    expect(said[0]).toMatch(/^2 of 6 there\./u)
  })
})

import { describe, expect, it } from 'vitest'
import { noteText, paste } from './kit/browser.js'
import { hostile } from './kit/hostile.js'
import { outlookHtml, wordHtml } from './kit/office.js'
import { usePage } from './kit/use-page.js'

const { open } = usePage()

describe('paste', () => {
  it('from Word keeps bullets, tables and line breaks, and no formatting', async () => {
    const page = await open()
    await paste(page, 'plain', wordHtml)
    expect(await noteText(page)).toBe('Management oversight 3 May 2024\n\nMia (7) was seen at school.\nShe was well.\n- Priya to ring gran\n- Sam to visit\n1. First\n| What | Who | When |\n| Ring the school | Priya | 10 May 2024 |\nReview on 17 May 2024.')
  })

  it('from Outlook keeps lists and line breaks', async () => {
    const page = await open()
    await paste(page, 'plain', outlookHtml)
    expect(await noteText(page)).toBe('Hi Sam,\n\nMia was upset today.\n- ring gran\n- tell school\n\nKind regards\nJo')
  })

  it('of plain text is exact: tabs, empty lines, spaces', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
    const text = 'a\tb  c\n\n\n  d \n- é “q” 👩‍👧\n'
    await paste(page, text)
    await page.getByRole('button', { name: 'Copy note' }).click()
    await page.getByText('Copied.').first().waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
  })

  it('of hostile content does nothing but text', async () => {
    expect(hostile.length).toBeGreaterThanOrEqual(30)
    const page = await open()
    await page.evaluate(() => { Object.assign(globalThis, { harmed: false }) })
    for (const { name, plain, html } of hostile) {
      await page.focus('.cm-content')
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Delete')
      await paste(page, plain, html)
      await page.waitForTimeout(60)
      expect(await page.evaluate(() => (globalThis as unknown as { harmed: boolean }).harmed), name).toBe(false)
      expect(await page.locator('.cm-content :is(script, style, img, iframe, object, embed, form, input, svg, a, link):not(.cm-widgetBuffer)').count(), name).toBe(0)
      expect(await page.evaluate(() => document.querySelectorAll('body > *').length), name).toBeLessThanOrEqual(6)
    }
  })
})

import { type Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { buildPage, openPage, paste, startBrowser } from '../test/browser/kit/browser.js'
import { longNote } from '../test/browser/kit/notes.js'

/** Measures the page in Chromium: how long it takes to open, to mark what was typed, and to take a very long paste. */

const keys = 120
const built = buildPage()
const browser = await startBrowser()

const page = await readFile(built.file)
print('size', `${page.length} bytes, ${gzipSync(page, { level: 9 }).length} zipped`)
print('open to first check (median of 7, ms)', await medianOf(7, openToCheck))
await typing('key to painted marks, 400 words', longNote)
await typing('key to painted marks, 20,000 words', wordsOf(20_000), 30)
print('20,000-word paste to first check (ms)', await hugePaste())

await browser.close()
built.remove()

/** From the start of navigation to the first report on screen, with a kept draft in the box so that there is something to check. */
async function openToCheck(): Promise<number> {
  const { page, context } = await openPage(browser, built.url)
  await page.evaluate((text) => { sessionStorage.setItem('oversight-lint draft', JSON.stringify({ until: 0, draft: { text, child: '', date: '', role: '', event: '' } })) }, longNote)
  await page.reload()
  const time = await page.evaluate(() => new Promise<number>((done) => {
    const look = (): void => {
      if (document.querySelector('.element-2')) requestAnimationFrame(() => { done(performance.now()) })
      else setTimeout(look, 1)
    }
    look()
  }))
  await context.close()
  return time
}

async function typing(name: string, text: string, count = keys): Promise<void> {
  const { page, context } = await openPage(browser, built.url)
  await paste(page, text)
  await page.waitForSelector('.element-2', { timeout: 60_000 })
  await page.waitForTimeout(1500)
  await watch(page)
  await page.keyboard.press('Control+End')
  const words = ' The FSW rang EDT and contact was chaotic.'
  for (let at = 0; at < count; at++) {
    await page.keyboard.type(words[at % words.length] ?? ' ')
    await page.waitForTimeout(60)
  }
  await page.waitForTimeout(1500)
  const { toKey, toMarks, long } = await page.evaluate(() => (globalThis as unknown as { measured: Measured }).measured)
  print(`${name}: key to painted letter, p50 p95 max (ms)`, percentiles(toKey))
  print(`${name}: p50 p95 max (ms), of ${toMarks.length} keys`, percentiles(toMarks))
  print(`${name}: tasks over 50 ms`, long.length === 0 ? 'none' : long.map((ms) => Math.round(ms)).join(', '))
  await context.close()
}

async function hugePaste(): Promise<string> {
  const { page, context } = await openPage(browser, built.url)
  const start = performance.now()
  await paste(page, wordsOf(20_000))
  const pasted = performance.now() - start
  await page.waitForSelector('.element-2', { timeout: 60_000 })
  const checked = performance.now() - start
  await context.close()
  return `${Math.round(checked)} (the paste itself ${Math.round(pasted)})`
}

interface Measured {
  readonly toKey: number[]
  readonly toMarks: number[]
  readonly long: number[]
}

/** Times each key from its event to the frame after the letter, and to the frame after the report about it is drawn. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const measured: Measured = { toKey: [], toMarks: [], long: [] }
    Object.assign(globalThis, { measured })
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) measured.long.push(entry.duration) }).observe({ type: 'longtask' })
    let pressed = 0
    const afterPaint = (then: () => void): void => { requestAnimationFrame(() => { setTimeout(then) }) }
    document.querySelector('.cm-content')?.addEventListener('beforeinput', () => {
      const at = performance.now()
      pressed = at
      afterPaint(() => { measured.toKey.push(performance.now() - at) })
    }, true)
    document.addEventListener('oversight:checked', () => {
      const at = pressed
      if (at === 0) return
      pressed = 0
      afterPaint(() => { measured.toMarks.push(performance.now() - at) })
    })
  })
}

function wordsOf(count: number): string {
  const paragraphs: string[] = []
  for (let words = 0; words < count;) {
    paragraphs.push(longNote)
    words += longNote.split(/\s+/u).length
  }
  return paragraphs.join('\n\n')
}

function percentiles(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b)
  return [0.5, 0.95, 1].map((share) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)).join(' ')
}

async function medianOf(times: number, run: () => Promise<number>): Promise<string> {
  const values: number[] = []
  for (let at = 0; at < times; at++) values.push(await run())
  return `${percentiles(values).split(' ')[0] ?? ''} (slowest ${Math.max(...values).toFixed(0)})`
}

function print(name: string, value: string): void {
  process.stdout.write(`${name}: ${value}\n`)
}

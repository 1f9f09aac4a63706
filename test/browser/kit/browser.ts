import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Starts the Chromium of this machine (`CHROMIUM` says where it is, if it is elsewhere). */
export function startBrowser(): Promise<Browser> {
  const executablePath = places.find((path) => path !== undefined && existsSync(path))
  if (!executablePath) throw new Error('no Chromium on this machine: apt-get install chromium fonts-liberation, or set CHROMIUM')
  return chromium.launch({ executablePath, args: flags })
}

/** A page built from the source as it is now, in a folder of its own. */
export interface BuiltPage {
  readonly file: string
  readonly url: string
  readonly remove: () => void
}

/** Builds the page. */
export function buildPage(): BuiltPage {
  const folder = mkdtempSync(join(tmpdir(), 'oversight-page-'))
  const file = join(folder, 'page.html')
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-page.ts', '--output', file], { stdio: 'pipe' })
  return { file, url: pathToFileURL(file).href, remove: () => { rmSync(folder, { recursive: true, force: true }) } }
}

/** An open page, and everything that must not have happened in it. */
export interface OpenPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Requests to anywhere but the file itself, errors, and refusals by the policy. Must stay empty. */
  readonly wrongs: readonly string[]
}

/** Opens the page without a network, and writes down whatever goes wrong. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, offline: url.startsWith('file:'), serviceWorkers: 'block', locale: 'en-GB', acceptDownloads: true, ...options })
  // The runner that turns TypeScript into JavaScript wraps named functions in a helper that a page does not have.
  await context.addInitScript('globalThis.__name ??= (made) => made')
  const page = await context.newPage()
  const wrongs: string[] = []
  const own = new URL(url)
  page.on('request', (request) => {
    const asked = new URL(request.url())
    const isOwn = asked.protocol === own.protocol && asked.host === own.host && asked.pathname === own.pathname
    if (!isOwn && asked.protocol !== 'data:' && asked.protocol !== 'blob:') wrongs.push(`request: ${request.url()}`)
  })
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') wrongs.push(`console: ${message.text()}`) })
  page.on('pageerror', (error) => { wrongs.push(`error: ${error.message}`) })
  await page.goto(url)
  await page.waitForSelector('.cm-content')
  return { page, context, wrongs }
}

/** Puts text into the note the way a paste does. */
export async function paste(page: Page, text: string, html = ''): Promise<void> {
  await page.focus('.cm-content')
  await page.evaluate(([plain, rich]) => {
    const data = new DataTransfer()
    data.setData('text/plain', plain ?? '')
    if (rich) data.setData('text/html', rich)
    document.querySelector('.cm-content')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, [text, html])
}

/** The note's text, line by line as the editor holds it. Only for notes short enough to be drawn whole. */
export function noteText(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.cm-placeholder') ? '' : [...document.querySelectorAll('.cm-line')].map((line) => line.textContent ?? '').join('\n'))
}

/** Waits until what is typed so far has been checked. */
export async function checked(page: Page): Promise<void> {
  await page.waitForSelector('.checklist:not(.checklist-idle)', { state: 'attached' })
  await page.waitForTimeout(150)
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const long = 30_000
/** Where pictures go, if anybody wants to look at them. */
const pictures = process.env['SCREENSHOTS']

/** VS Code's window, as a person uses it: keys, and what is then to be seen. */
export class Workbench {
  readonly page: Page
  readonly #context: BrowserContext
  /** Requests that left this computer. Must stay empty. */
  readonly outside: readonly string[]

  private constructor(page: Page, context: BrowserContext, outside: readonly string[]) {
    this.page = page
    this.#context = context
    this.outside = outside
  }

  /**
   * Opens VS Code and waits until it can be used.
   *
   * @param asksForTrust whether it will ask if the folder is trusted; it is not.
   */
  static async open(browser: Browser, url: string, asksForTrust: boolean): Promise<Workbench> {
    const { origin, hostname } = new URL(url)
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', permissions: [] })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
    const outside: string[] = []
    context.on('request', (request) => {
      const asked = new URL(request.url())
      const isHere = asked.hostname === hostname || asked.hostname.endsWith(`.${hostname}`) || asked.hostname.endsWith('localhost') || !/^(?:https?|wss?):$/u.test(asked.protocol)
      if (!isHere) outside.push(request.url())
    })
    const page = await context.newPage()
    await page.goto(url)
    await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 2 * long })
    if (asksForTrust) await page.getByRole('button', { name: 'No, I don\'t trust the authors' }).click({ timeout: 2 * long })
    return new Workbench(page, context, outside)
  }

  async close(): Promise<void> {
    await this.#context.close()
  }

  /** Takes a picture, where pictures are wanted. */
  async picture(name: string): Promise<void> {
    if (!pictures) return
    mkdirSync(pictures, { recursive: true })
    await this.page.screenshot({ path: join(pictures, `${name}.png`) })
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.#pick('Control+P', name, new RegExp(`^${escape(name)}`, 'u'))
    await this.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`, { timeout: long })
    await this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click()
  }

  /** Runs a command from the palette. */
  async run(command: string): Promise<void> {
    await this.#pick('F1', `>${command}`, new RegExp(escape(command), 'u'))
  }

  /** The box at the top that asks for something. */
  get box(): Locator {
    return this.page.locator('.quick-input-widget:visible input.input')
  }

  /** The lines that the box offers. */
  get choices(): Locator {
    return this.page.locator('.quick-input-widget:visible .monaco-list-row')
  }

  async #pick(key: string, typed: string, wanted: RegExp): Promise<void> {
    await expect.poll(async () => {
      await this.page.keyboard.press('Escape')
      await this.page.keyboard.press(key)
      await this.box.waitFor({ timeout: 2000 })
      await this.box.fill(typed)
      await this.page.waitForTimeout(300)
      const found = this.choices.filter({ hasText: wanted }).first()
      await found.waitFor({ timeout: 4000 })
      await found.click({ timeout: 2000 })
      await this.box.waitFor({ state: 'hidden', timeout: 2000 }).catch(() => undefined)
      return true
    }, { timeout: long, interval: 300 }).toBe(true)
  }

  /** The text of the editor, as far as it is drawn. */
  async text(): Promise<string> {
    const lines = await this.page.locator('.editor-group-container.active .monaco-editor .view-line').evaluateAll((found) => found
      .map((line) => ({ top: Number.parseFloat((line as unknown as { style: { top: string } }).style.top), text: (line as unknown as { textContent: string }).textContent }))
      .sort((a, b) => a.top - b.top).map(({ text }) => text))
    return lines.join('\n').replaceAll('\u00A0', ' ')
  }

  /** Waits until the foot of the window shows a line and column. */
  async caretAt(place: RegExp): Promise<void> {
    await this.page.locator('.statusbar-item', { hasText: place }).first().waitFor({ timeout: long })
  }

  get checklist(): Locator {
    return this.page.locator('.pane-body .monaco-list[aria-label="Checklist"] .monaco-list-row, .tree-explorer-viewlet-tree-view .monaco-list-row')
  }

  get status(): Locator {
    return this.page.locator('.statusbar-item[id^="oversight-lint.oversight-lint"]')
  }

  squiggles(severity: 'warning' | 'info' | 'error'): Locator {
    return this.page.locator(`.editor-group-container.active .squiggly-${severity}`)
  }

  get problems(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row')
  }

  /** Opens the menu of what can be done at the caret, and gives its lines. */
  async fixes(): Promise<Locator> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action')
    await expect.poll(async () => {
      await this.page.keyboard.press('Escape')
      await this.page.keyboard.press('Control+.')
      return await rows.first().waitFor({ timeout: 3000 }).then(() => true, () => false)
    }, { timeout: long, interval: 300 }).toBe(true)
    return rows
  }
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

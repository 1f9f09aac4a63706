import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const long = 30_000
const retries = { timeout: long, interval: 300 }
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
      // VS Code answers for its own name of a resource itself, from a service worker.
      const isHere = asked.hostname === hostname || asked.hostname.endsWith('.vscode-resource.vscode-cdn.net') || asked.hostname.endsWith(`.${hostname}`) || asked.hostname.endsWith('localhost') || !/^(?:https?|wss?):$/u.test(asked.protocol)
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
    // Tips must not stand in the picture.
    await this.page.mouse.move(1275, 640)
    await this.page.waitForTimeout(500)
    mkdirSync(pictures, { recursive: true })
    await this.page.screenshot({ path: join(pictures, `${name}.png`) })
  }

  /** Opens a file of the workspace, as in `folder/name`, from the explorer: searching needs a program that is not set up. */
  async openFile(path: string): Promise<void> {
    const parts = path.split('/')
    const name = parts.pop() ?? ''
    const explorer = this.page.locator('.explorer-folders-view .monaco-list-row')
    if (!await explorer.first().isVisible()) await this.page.keyboard.press('Control+Shift+E')
    for (const folder of parts) {
      const row = explorer.and(this.page.locator(`[aria-label^="${folder}"]`)).first()
      await row.waitFor({ timeout: long })
      if (await row.getAttribute('aria-expanded') !== 'true') await row.click()
    }
    await expect.poll(async () => {
      await explorer.and(this.page.locator(`[aria-label^="${name}"]`)).first().dblclick({ timeout: 5000 })
      return await this.page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor({ timeout: 5000 }).then(() => true, () => false)
    }, retries).toBe(true)
    await this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click({ timeout: long })
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
    }, retries).toBe(true)
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

  /** Puts the caret somewhere: line and column from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await expect.poll(async () => {
      await this.page.keyboard.press('Escape')
      await this.page.keyboard.press('Control+G')
      await this.box.waitFor({ timeout: 2000 })
      await this.box.fill(`:${line}:${column}`)
      await this.page.waitForTimeout(200)
      await this.page.keyboard.press('Enter')
      await this.page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col ${column}\\b`, 'u') }).first().waitFor({ timeout: 2000 })
      return true
    }, retries).toBe(true)
  }

  /** Answers the box once it asks that. */
  async answer(question: RegExp, words: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible', { hasText: question }).waitFor({ timeout: long })
    await this.box.fill(words)
    await this.page.waitForTimeout(200)
    await this.page.keyboard.press('Enter')
  }

  /** Chooses a line of the menu of what can be done. */
  async choose(rows: Locator, words: string): Promise<void> {
    const wanted = (await rows.allTextContents()).findIndex((text) => text.replaceAll('\u00A0', ' ').includes(words))
    for (let at = 0; at < wanted; at++) await this.page.keyboard.press('ArrowDown')
    await this.page.locator('.action-widget .monaco-list-row.focused', { hasText: words }).waitFor({ timeout: long })
    await this.page.keyboard.press('Enter')
  }

  /** The name on the active tab. */
  async tab(): Promise<string> {
    return await this.page.locator('.editor-group-container.active .tab.active').first().getAttribute('data-resource-name', { timeout: 2000 }) ?? ''
  }

  /** What the active tab is called. */
  async tabLabel(): Promise<string> {
    return await this.page.locator('.editor-group-container.active .tab.active .label-name').first().textContent({ timeout: 2000 }) ?? ''
  }

  /** What stands in the preview of a page. */
  async previewText(): Promise<string> {
    const texts = await Promise.all(this.page.frames().map((frame) => frame.locator('body').innerText({ timeout: 1000 }).catch(() => '')))
    return texts.join('\n')
  }

  async clipboard(): Promise<string> {
    return await this.page.evaluate(() => navigator.clipboard.readText())
  }

  /** What the checklist says where there is no note. */
  async checklistWelcome(): Promise<string> {
    return (await this.page.locator('.welcome-view-content').allTextContents()).join('\n')
  }

  /** Milliseconds that an extension took to start, as VS Code measured it. */
  async activation(name: string): Promise<number> {
    await this.run('Developer: Show Running Extensions')
    const row = this.page.locator('.runtime-extensions-editor .extension', { hasText: name }).first()
    await row.waitFor({ timeout: long })
    return Number(/(\d+)ms/u.exec(await row.locator('.activation-time').first().textContent() ?? '')?.[1] ?? Number.NaN)
  }

  /** Opens the menu of what can be done at the caret, and gives its lines. */
  async fixes(): Promise<Locator> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action')
    await expect.poll(async () => {
      await this.page.keyboard.press('Escape')
      await this.page.keyboard.press('Control+.')
      return await rows.first().waitFor({ timeout: 3000 }).then(() => true, () => false)
    }, retries).toBe(true)
    return rows
  }
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

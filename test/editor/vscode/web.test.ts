import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../browser/kit/browser.js'
import { poorNote } from '../../browser/kit/notes.js'
import { type BuiltExtension, buildExtension, writeWorkspace } from './kit/built.js'
import { hasHost } from './kit/host.js'
import { type WebServer, startWeb } from './kit/servers.js'
import { Workbench } from './kit/workbench.js'

const waits = { timeout: 30_000, interval: 200 }
const files = {
  'poor.oversight.md': poorNote,
  'council/late.oversight.md': poorNote,
  'council/oversight.config.yml': 'name: northshire\ntitle: Northshire Council\n',
}

describe.runIf(hasHost())('the extension in a browser, its server a worker, the folder on no disk', () => {
  let built: BuiltExtension
  let server: WebServer
  let browser: Browser
  let code: Workbench

  beforeAll(async () => {
    built = buildExtension()
    browser = await startBrowser()
    server = await startWeb(built, writeWorkspace(join(built.scratch, 'notes'), files))
    code = await Workbench.open(browser, server.url, false)
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await code?.picture(`failed in web ${task.name}`)
  })

  afterAll(async () => {
    await code?.close()
    await browser?.close()
    server?.stop()
    built?.remove()
  })

  test('underlines what is to be mended, and shows the checklist', async () => {
    await code.openFile('poor.oversight.md')
    await code.squiggles('warning').first().waitFor()
    await code.run('Oversight: Focus on Checklist View')
    await expect.poll(() => code.checklist.allTextContents().then((rows) => rows.join('\n')), waits).toMatch(/Six elements[\s\S]*Child’s name[\s\S]*Priya to visit Mia/u)
    await code.picture('web')
  })

  test('applies a quick fix', async () => {
    await code.goTo(3, 20)
    await code.choose(await code.fixes(), 'Write “social worker”')
    await expect.poll(() => code.text(), waits).toContain('Priya (social worker) today')
  })

  test('opens a starter as an unsaved note', async () => {
    await code.run('Oversight: New Note from Starter')
    await code.box.fill('visit was late')
    await expect.poll(() => code.choices.first().textContent(), waits).toMatch(/visit to the child is late/iu)
    await code.page.keyboard.press('Enter')
    await code.answer(/first name/u, 'Mia')
    await code.answer(/day of the oversight/u, '03/05/2024')
    await expect.poll(() => code.text(), waits).toMatch(/Mia/u)
    await code.squiggles('warning').first().waitFor()
    await code.run('View: Revert and Close Editor')
  })

  test('reads the council’s profile though it is on no disk', async () => {
    await code.openFile('council/late.oversight.md')
    await expect.poll(() => code.status.getAttribute('aria-label'), waits).toContain('Northshire Council')
  })

  test('explains a finding, and asks nothing of any other computer', async () => {
    await code.goTo(3, 85)
    await code.run('Oversight: Explain This Finding')
    // What a preview shows is proved on the desktop: this VS Code cannot show any where it is served from this computer.
    await expect.poll(() => code.tabLabel(), waits).toBe('Preview judgemental.md')
    expect(code.outside).toEqual([])
  })
})

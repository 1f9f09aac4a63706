import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../browser/kit/browser.js'
import { poorNote } from '../../browser/kit/notes.js'
import { activationWork, busyness } from './kit/activation.js'
import { type BuiltExtension, buildExtension, writeWorkspace } from './kit/built.js'
import { hasHost } from './kit/host.js'
import { type DesktopServer, startDesktop } from './kit/servers.js'
import { Workbench } from './kit/workbench.js'

const waits = { timeout: 30_000, interval: 200 }
const files = {
  'poor.oversight.md': poorNote,
  'shopping.md': '# Shopping\n\nSW to bring milk ASAP. Mum failed to engage.\n',
  'council/late.oversight.md': poorNote,
  'council/oversight.config.yml': 'name: northshire\ntitle: Northshire Council\nheadings: [Management Oversight]\n',
}

describe.runIf(hasHost())('the extension in VS Code, its server a process, the folder not trusted', () => {
  let built: BuiltExtension
  let server: DesktopServer
  let browser: Browser
  let code: Workbench

  beforeAll(async () => {
    built = buildExtension()
    browser = await startBrowser()
    server = await startDesktop(built)
    code = await Workbench.open(browser, server.urlOf(writeWorkspace(join(built.scratch, 'notes'), files)), true)
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await code?.picture(`failed ${task.name}`)
  })

  afterAll(async () => {
    await code?.close()
    await browser?.close()
    server?.stop()
    built?.remove()
  })

  test('is packed in less than a megabyte', async () => {
    expect((await stat(built.vsix)).size).toBeLessThan(1_000_000)
  })

  test('underlines what is to be mended, and lists it under Problems', async () => {
    await code.openFile('poor.oversight.md')
    await code.squiggles('warning').first().waitFor()
    await code.run('View: Focus Problems')
    await expect.poll(() => code.problems.allTextContents().then((rows) => rows.join('\n')), waits).toMatch(/“ASAP” names no day[\s\S]*oversight/u)
    await code.picture('problems')
    await code.page.keyboard.press('Control+J')
  })

  test('shows the checklist, and goes to what it names', async () => {
    await code.run('Oversight: Focus on Checklist View')
    await expect.poll(() => code.checklist.allTextContents().then((rows) => rows.join('\n')), waits).toMatch(/Six elements[\s\S]*Child’s name[\s\S]*When it is looked at again[\s\S]*Actions[\s\S]*Priya to visit Mia/u)
    await code.picture('checklist')
    await code.checklist.filter({ hasText: 'SW to progress the case' }).first().click()
    await code.caretAt(/Ln 7/u)
    expect(await code.status.textContent()).toMatch(/\d of 6/u)
  })

  test('applies a quick fix', async () => {
    await code.openFile('poor.oversight.md')
    await code.goTo(3, 20)
    const fixes = await code.fixes()
    await code.picture('fixes')
    await fixes.filter({ hasText: 'Write “social worker”' }).first().waitFor()
    await code.choose(fixes, 'Write “social worker”')
    await expect.poll(() => code.text(), waits).toContain('Priya (social worker) today')
  })

  test('explains a finding on a page of its own, offline', async () => {
    await code.goTo(3, 100)
    await code.run('Oversight: Explain This Finding')
    await expect.poll(() => code.previewText(), waits).toMatch(/No judgemental words[\s\S]*Why/u)
    await code.picture('explain')
    await code.run('View: Close Editor')
  })

  test('shows the score on demand', async () => {
    await code.openFile('poor.oversight.md')
    await code.page.locator('.codelens-decoration a').first().click()
    await expect.poll(() => code.previewText(), waits).toMatch(/\d+ of 12[\s\S]*no measure of the person/u)
    await code.picture('score')
    await code.run('View: Close Editor')
  })

  test('copies plain text for the case system', async () => {
    await code.openFile('poor.oversight.md')
    await code.run('Oversight: Copy for the Case System')
    await expect.poll(() => code.clipboard(), waits).toMatch(/^Management oversight 3 May 2024\n\nI met with Priya \(social worker\)/u)
  })

  test('opens a starter as an unsaved note, and checks that', async () => {
    await code.run('Oversight: New Note from Starter')
    await code.box.fill('visit was late')
    await expect.poll(() => code.choices.first().textContent(), waits).toMatch(/visit/iu)
    await code.picture('starter')
    await code.page.keyboard.press('Enter')
    await code.answer(/first name/u, 'Mia')
    await code.answer(/day of the oversight/u, '03/05/2024')
    await expect.poll(() => code.text(), waits).toMatch(/Mia/u)
    await expect.poll(() => code.tab(), waits).toMatch(/Untitled-1/u)
    await code.squiggles('warning').first().waitFor()
    await code.picture('untitled')
    await code.run('View: Revert and Close Editor')
  })

  test('leaves other documents alone until it is asked', async () => {
    await code.openFile('shopping.md')
    await code.run('Oversight: Focus on Checklist View')
    await expect.poll(() => code.checklistWelcome(), waits).toContain('Nothing that you write leaves this computer')
    expect(await code.squiggles('warning').count()).toBe(0)
    await code.run('Oversight: Check This Document as an Oversight Note')
    await code.squiggles('warning').first().waitFor()
  })

  test('can be turned off and on', async () => {
    await code.openFile('poor.oversight.md')
    await code.squiggles('warning').first().waitFor()
    await code.run('Oversight: Turn Checking On or Off')
    await expect.poll(() => code.squiggles('warning').count(), waits).toBe(0)
    await code.run('Oversight: Turn Checking On or Off')
    await code.squiggles('warning').first().waitFor()
  })

  test('follows the council’s profile, and says what is wrong with one', async () => {
    await code.openFile('council/late.oversight.md')
    await expect.poll(() => code.status.getAttribute('aria-label'), waits).toContain('Northshire Council')
    await code.run('Oversight: Edit the Profile')
    await expect.poll(() => code.tab(), waits).toContain('oversight.config.yml')
    await code.page.keyboard.press('Control+End')
    await code.page.keyboard.type('reading-age: many\n')
    await code.page.keyboard.press('Control+S')
    await code.squiggles('error').first().waitFor()
    await code.picture('profile')
    await code.goTo(4, 1)
    await code.page.keyboard.press('Control+Shift+K')
    await code.page.keyboard.press('Control+S')
    await code.squiggles('error').first().waitFor({ state: 'detached' })
  })

  test('lets another profile be picked', async () => {
    await code.openFile('poor.oversight.md')
    await code.run('Oversight: Pick a Profile')
    await code.box.fill('practice-standard')
    await code.choices.filter({ hasText: 'practice-standard' }).first().click()
    await expect.poll(() => code.status.getAttribute('aria-label'), waits).toContain('Profile: Practice Standard')
    await code.run('Oversight: Pick a Profile')
    await code.choices.filter({ hasText: 'The nearest file' }).first().click()
    await expect.poll(() => code.status.getAttribute('aria-label'), waits).not.toContain('Practice Standard')
  })

  test('checks a profile that is open by itself', async () => {
    const other = await Workbench.open(browser, server.urlOf(writeWorkspace(join(built.scratch, 'alone'), { 'oversight.config.yml': 'name: southshire\nseverities: { jargn: info }\n' })), true)
    await other.openFile('oversight.config.yml')
    await other.squiggles('error').first().waitFor()
    await other.close()
  })

  test('turns a rule off in the profile, with a reason', async () => {
    await code.openFile('council/late.oversight.md')
    await code.goTo(3, 85)
    await code.choose(await code.fixes(), 'Turn off “No judgemental words” in this profile')
    await code.answer(/Why\?/u, 'Quoted from the referral')
    await code.openFile('council/oversight.config.yml')
    await expect.poll(() => code.text(), waits).toMatch(/Quoted from the referral[\s\S]*judgemental: off|judgemental: off[\s\S]*Quoted from the referral/u)
  })

  test('starts in less than 150 ms', async () => {
    const work = activationWork(built)
    expect(work).toBeLessThan(150)
    const folder = writeWorkspace(join(built.scratch, 'one'), { 'poor.oversight.md': poorNote })
    const told: number[] = []
    let busy = busyness()
    do {
      const other = await Workbench.open(browser, server.urlOf(folder), true)
      await other.page.waitForTimeout(2000)
      await other.openFile('poor.oversight.md')
      await other.squiggles('warning').first().waitFor()
      told.push(await other.activation('Oversight Lint'))
      await other.close()
      busy = Math.max(busy, busyness())
    } while (busy < 1.2 && told.length < 3 && !told.some((time) => time < 150))
    process.stdout.write(`Activation: ${work} ms of work; VS Code says ${told.join(', ')} ms where programs take ${busy.toFixed(1)} times as long as on an idle machine.\n`)
    // VS Code measures with a clock, which runs on while other programs have the processor.
    if (busy < 1.2) expect(Math.min(...told)).toBeLessThan(150)
  })

  test('walks somebody new through it', async () => {
    await code.run('Welcome: Open Walkthrough')
    await code.box.fill('Start with management')
    await code.choices.filter({ hasText: 'Start with management oversight notes' }).first().click()
    await expect.poll(() => code.page.locator('.gettingStartedContainer').innerText(), waits).toMatch(/Begin from a starter[\s\S]*See what is there and what is missing[\s\S]*Set your council’s way/u)
    await code.picture('walkthrough')
  })

  test('asks nothing of any other computer', () => {
    expect(code.outside).toEqual([])
  })
})

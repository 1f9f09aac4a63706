import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { assemblePage } from '../../src/cli/page/assemble.js'
import { readPageStarters } from '../../src/cli/page/council.js'
import { makeServer } from '../../src/cli/server/server.js'
import { defaultSettings } from '../../src/page/settings.js'
import { shortProfile } from '../../src/page/short-profile.js'
import { defaultProfile } from '../../src/profile/index.js'
import { checked, noteText, paste } from './kit/browser.js'
import { goodNote } from './kit/notes.js'
import { usePage } from './kit/use-page.js'

const { built, open } = usePage()

describe('a council\'s own page', () => {
  it('has its name, colour, starters and profile, and no offer to keep a draft', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'oversight-council-'))
    writeFileSync(join(folder, 'late-visit.hbs'), `{{> title}}\n\nOurs about {{child}} </script>\n\n{{#part "why"}}Why?{{/part}}\n\n{{#part "meaning"}}What does it mean?{{/part}}\n\n{{> actions}}\n\n{{> review}}\n`)
    const profile = { ...defaultProfile, allowedAcronyms: ['EDT'] }
    const page = assemblePage(await readFile(built().file, 'utf8'), { brand: ':root{--brand:#5b2a6e}', starters: await readPageStarters(folder, null), settings: { ...defaultSettings, name: 'Anywhere </script> Council', keep: false, profile: shortProfile(profile, defaultProfile) } })
    const file = join(folder, 'page.html')
    writeFileSync(file, page)
    const tab = await open({}, pathToFileURL(file).href)
    expect(await tab.locator('h1').innerText()).toContain('Anywhere </script> Council')
    expect(await tab.locator('.masthead').evaluate((bar) => getComputedStyle(bar).backgroundColor)).toBe('rgb(91, 42, 110)')
    expect(await tab.locator('.keep').count()).toBe(0)
    await tab.fill('#child', 'Mia')
    await tab.fill('#event-search', 'late visit')
    await tab.getByRole('option').first().click()
    expect(await noteText(tab)).toContain('Ours about Mia </script>')
    await tab.keyboard.press('Control+a')
    await tab.keyboard.type('EDT rang.')
    await checked(tab)
    expect(await tab.locator('.finding .quote', { hasText: 'EDT' }).count()).toBe(0)
  })
})

describe('served', () => {
  it('works the same, and asks for nothing but itself', async () => {
    const server = makeServer({ page: await readFile(built().file, 'utf8'), profile: null, isOpen: false })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const page = await open({}, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await paste(page, goodNote)
    await page.waitForFunction(() => document.querySelectorAll('.element-2').length === 6)
    server.close()
    server.closeAllConnections()
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPage, type BuiltPage } from './kit/browser.js'
import { type Firefox, firefoxPath, keys, startFirefox } from './kit/firefox.js'
import { goodNote, poorNote } from './kit/notes.js'

const noteText = `document.querySelector('.cm-placeholder') ? '' : [...document.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\\n')`
const there = 'document.querySelectorAll(".element-2").length'

const isThere = firefoxPath !== undefined
if (!isThere) {
  const advice = 'Firefox was not found: install it (Debian: apt-get install firefox-esr), or say where it is with FIREFOX=...'
  if (process.env['CI'] === 'true') throw new Error(advice)
  process.stderr.write(`\n*** THE PAGE IS NOT TRIED IN FIREFOX. ${advice} ***\n\n`)
}

describe.skipIf(!isThere)('in Firefox, from file://', () => {
  let built: BuiltPage
  let firefox: Firefox
  beforeAll(async () => {
    built = buildPage()
    firefox = await startFirefox()
  })
  afterAll(async () => {
    await firefox.close()
    built.remove()
  })

  const paste = async (text: string): Promise<void> => {
    await firefox.run(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
    await firefox.press(keys.control, 'v')
  }

  it('a manager pastes a poor note, sees the checklist, uses a suggestion, takes it back, mends the note and copies it', async () => {
    await firefox.open(built.url)
    await firefox.until('document.querySelector(".cm-content")')
    await firefox.click('.cm-content')
    await paste(poorNote)
    await firefox.until('document.querySelector(".checklist:not(.checklist-idle)")')
    expect(await firefox.run(noteText)).toBe(poorNote)
    expect(Number(await firefox.run(there))).toBeLessThan(6)
    expect(await firefox.run('document.querySelector(".actions tbody .due").textContent')).toBe('Fri 10 May 2024')

    await firefox.click('.finding-list .fix')
    await firefox.until('document.querySelector(".status button")')
    expect(await firefox.run(noteText)).not.toBe(poorNote)
    await firefox.click('.status button')
    expect(await firefox.run(noteText)).toBe(poorNote)

    await firefox.click('.cm-content')
    await firefox.press(keys.control, keys.home)
    await firefox.press(keys.f8)
    await firefox.until('document.querySelector(".card")')

    await firefox.press(keys.control, 'a')
    await paste(goodNote)
    await firefox.until(`${there} === 6`)
    await firefox.click('.note-bar .primary')
    await firefox.until('document.querySelector(".status")?.textContent.includes("Copied")')

    await firefox.run(`document.querySelector('.cm-content').focus()`)
    await firefox.press(keys.control, 'a')
    await firefox.press(keys.delete)
    await firefox.until('document.querySelector(".cm-placeholder")')
    await firefox.press(keys.control, 'v')
    await firefox.until('!document.querySelector(".cm-placeholder")')
    expect(await firefox.run(noteText)).toBe(goodNote)
    expect(firefox.wrongs).toEqual([])
  })
})

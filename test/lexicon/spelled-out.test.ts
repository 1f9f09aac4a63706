import { describe, expect, it } from 'vitest'
import { isSpelledOut } from '../../src/lexicon/spelled-out.js'
import { readNote } from '../../src/note/read.js'

function isExplained(text: string, short: string, full: readonly string[] = []): boolean {
  const note = readNote(text)
  const at = note.tokens.findIndex((token) => text.slice(token.start, token.end) === short)
  return isSpelledOut(note, at, at + 1, full)
}

describe('isSpelledOut', () => {
  it.each([
    ['The Emergency Duty Team (EDT) rang.', 'EDT'],
    ['The local authority designated officer (LADO) rang.', 'LADO'],
    ['EDT (emergency duty team) rang.', 'EDT'],
    ['HV (health visitor) to weigh her', 'HV'],
    ['Imogen (social worker, SW) to visit', 'SW'],
    ['Child and Adolescent Mental Health Services (CAMHS)', 'CAMHS'],
    ['EDT = emergency duty team', 'EDT'],
  ])('knows it in "%s"', (text, short) => {
    expect(isExplained(text, short)).toBe(true)
  })
  it.each([
    ['EDT rang.', 'EDT'],
    ['Priya (SW) to visit', 'SW'],
    ['EDT (see below) rang', 'EDT'],
    ['the meeting today (EDT)', 'EDT'],
  ])('misses it in "%s"', (text, short) => {
    expect(isExplained(text, short)).toBe(false)
  })
  it('takes the words that the lexicon gives', () => {
    expect(isExplained('our night team (EDT) rang', 'EDT', ['night team'])).toBe(true)
  })
})

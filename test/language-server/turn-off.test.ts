import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/language-server/edits.js'
import { turnOffInNote, turnOffInProfile } from '../../src/language-server/turn-off.js'
import { readFrontMatter } from '../../src/note/front-matter.js'
import { loadProfile } from '../../src/profile/load.js'

const inNote = (text: string, reason = 'because', rule = 'jargon'): string => {
  const { start, end, pieces } = turnOffInNote(text, rule, reason, '\n')
  return text.slice(0, start) + plainText(pieces) + text.slice(end)
}
const inProfile = (text: string, rule = 'jargon', reason?: string): string | null => {
  const edits = turnOffInProfile(text, rule, reason)
  return edits && edits.toReversed().reduce((made, { start, insert }) => made.slice(0, start) + insert + made.slice(start), text)
}

describe('turning a rule off in a note', () => {
  it('makes front matter, or goes into what is there', () => {
    expect(inNote('Mia')).toBe('---\noff:\n  jargon: because\n---\n\nMia')
    expect(inNote('---\nchild: Mia\n---\nMia')).toBe('---\nchild: Mia\noff:\n  jargon: because\n---\nMia')
    expect(inNote('---\noff:\n  date: x\n---\nMia')).toBe('---\noff:\n  jargon: because\n  date: x\n---\nMia')
    expect(inNote('---\noff:\n  jargon: [why]\n---\nMia')).toBe('---\noff:\n  jargon: because\n---\nMia')
  })

  it('is read back, whatever the note and the reason', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, reason) => {
      const made = readFrontMatter(inNote(text, `so ${reason} it is`)).off
      expect(made.map(({ ruleId }) => ruleId)).toContain('jargon')
      expect(made.find(({ ruleId }) => ruleId === 'jargon')?.reason).toMatch(/^so .*it is$/u)
    }))
  })
})

describe('turning a rule off in a profile', () => {
  it('keeps the file as it is laid out', () => {
    expect(inProfile('')).toBe('severities:\n  jargon: off  # why?\n')
    expect(inProfile('name: a')).toBe('name: a\nseverities:\n  jargon: off  # why?\n')
    expect(inProfile('severities: { heading: off }\nname: a\n', 'jargon', 'no need')).toBe('severities: { heading: off, jargon: off }  # jargon: no need\nname: a\n')
    expect(inProfile('severities: {}\n')).toBe('severities: { jargon: off }  # jargon: why?\n')
    expect(inProfile('severities: { heading: off } # quiet\n')).toBe('severities: { heading: off, jargon: off } # quiet  # jargon: why?\n')
    expect(inProfile('severities:\n    heading: off', 'jargon', 'no need')).toBe('severities:\n    heading: off\n    jargon: off  # no need')
    expect(inProfile('severities: # mild\n\n  heading: off # x\n\nname: a\n')).toBe('severities: # mild\n\n  heading: off # x\n  jargon: off  # why?\n\nname: a\n')
  })

  it('never writes over what the file says', () => {
    expect(inProfile('severities:\n  jargon: info\n')).toBe(null)
    expect(inProfile('severities: {jargon: info}\n')).toBe(null)
    expect(inProfile('severities: {\n  heading: off }\n')).toBe(null)
  })

  it('makes a profile that can be read', () => {
    for (const text of ['', 'name: a', 'severities: {}', 'severities: { heading: off }\r\nname: a\r\n', 'severities:\n  heading: off\nname: a\n']) {
      const { profile, problems } = loadProfile(inProfile(text, 'jargon', 'why: "x" # y') ?? '')
      expect(problems, text).toEqual([])
      expect(profile?.severities['jargon'], text).toBe('off')
    }
  })
})

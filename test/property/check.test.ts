import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, type Report } from '../../src/index.js'
import { languageRules } from '../../src/language.js'
import { context, patience, samples, text, tries } from './texts.js'

const ids = ['date', 'child-name', 'rationale', 'impact', 'actions', 'review-point']

/** Says what is wrong with a report on a text, or nothing. */
function faults(report: Report, text: string): string[] {
  const found: string[] = []
  const place = (what: string, { start, end, text: words }: { start: number; end: number; text: string }) => {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start > end || end > text.length) found.push(`${what}: ${start}-${end} is out of range`)
    else if (text.slice(start, end) !== words) found.push(`${what}: ${start}-${end} is not ${JSON.stringify(words)}`)
  }
  for (const { id, level, evidence, why } of report.elements) {
    for (const one of evidence) place(id, one)
    if (level === 0 && evidence.length > 0) found.push(`${id}: evidence of something absent`)
    if (level > 0 && evidence.length === 0) found.push(`${id}: no evidence of something found`)
    if (why === '') found.push(`${id}: no why`)
  }
  for (const action of report.actions) {
    place('action', action)
    for (const words of [action.owner, action.deadline.text]) if (words !== null && words !== '' && !text.includes(words)) found.push(`action: ${JSON.stringify(words)} stands nowhere`)
    if (action.deadline.due !== null && !/^\d{4}-\d\d-\d\d$/u.test(action.deadline.due)) found.push(`action: due ${action.deadline.due}`)
  }
  let last = 0
  for (const message of report.messages) {
    place(message.ruleId, message)
    if (message.start < last) found.push(`${message.ruleId}: out of order`)
    if (message.message === '' || message.note === '' || message.url === '') found.push(`${message.ruleId}: says nothing`)
    last = message.start
  }
  if (report.elements.map(({ id }) => id).join() !== ids.join()) found.push('the elements are not the six')
  if (report.score.points < 0 || report.score.points > report.score.outOf) found.push('the score is out of range')
  return found
}

describe('check', () => {
  it('never throws, and every place holds the words it says', () => {
    fc.assert(fc.property(text, context, (text, context) => {
      expect(faults(check(text, { context, extraRules: languageRules }), text)).toEqual([])
    }), tries(200))
  }, patience)

  it('says the same of the same text, whatever came between', () => {
    fc.assert(fc.property(text, text, context, (text, other, context) => {
      const first = JSON.stringify(check(text, { context, extraRules: languageRules }))
      check(other, { extraRules: languageRules })
      expect(JSON.stringify(check(text, { context, extraRules: languageRules }))).toBe(first)
    }), tries(100))
  }, patience)

  it('adds what other rules say and changes nothing else', () => {
    fc.assert(fc.property(text, (text) => {
      const core = check(text)
      const all = check(text, { extraRules: languageRules })
      const own = new Set(languageRules.map(({ meta }) => meta.id))
      expect({ ...all, messages: all.messages.filter(({ ruleId }) => !own.has(ruleId)) }).toEqual(core)
    }), tries(100))
  }, patience)

  it('holds its promises on every sample note', () => {
    for (const { text, context } of samples) expect(faults(check(text, { context, extraRules: languageRules }), text)).toEqual([])
  }, patience)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/index.js'
import type { Message } from '../../src/report/types.js'
import { soup } from '../property/texts.js'

function found(text: string): readonly Message[] {
  return check(text).messages.filter(({ ruleId }) => ruleId === 'private-details')
}

describe('private-details', () => {
  it('says what it looks like and where it belongs', () => {
    expect(found('Ring 07700 900123.')[0]).toMatchObject({
      start: 5,
      end: 17,
      severity: 'warning',
      message: '“07700 900123” looks like a phone number.',
      note: 'A note need not repeat it, and whoever reads this file later should not find it here, least of all about somebody else. Keep it in the record’s own place for such details and take it out of the note. (Children’s Services Management Oversight List)',
      suggestions: [],
    })
  })
  it('names every kind in plain words', () => {
    const text = 'DOB 14/02/2015, NHS no 999 123 4567, QQ123456C, jo@x.example, 12 Larch Close'
    expect(found(text).map(({ message }) => message.split(' looks like ')[1])).toEqual(['a date of birth.', 'an NHS number.', 'a National Insurance number.', 'an email address.', 'an address.'])
  })
  it('never overlaps, never throws, and answers the same twice', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const messages = found(text)
        expect(messages.every(({ start, end }, at) => (messages[at - 1]?.end ?? 0) <= start && start < end && end <= text.length)).toBe(true)
        expect(found(text)).toEqual(messages)
      }),
      { numRuns: 60 },
    )
  })
})

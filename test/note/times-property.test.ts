import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRealDay } from '../../src/note/calendar.js'
import { findEntryDate } from '../../src/note/entry-date.js'
import { readLines } from '../../src/note/lines.js'
import { classifyDeadline, findTimes, resolveTimes } from '../../src/note/times/index.js'

const piece = fc.constantFrom(
  '3/5/24', '31/02/24', '3 May', '14OCT24', 'Friday', 'sat', 'by ', 'within ', '5 working days', 'of the ', 'meeting', 'before ', 'the 21st', ' - ', '-', '/', '.', ',', ':', '(', ')', '|', '\n', '\t', '  ', ' ',
  'weekly', 'every ', 'next ', 'end of ', 'June ', 'a week on ', 'in ', '2/52', '24/7', 'TODAY', 'ASAP', 'same day', "weeks' time", '99999999', '29 Feb', '0', '12', 'at 8am', 'oversight ', 'Date:', 'é', '😀', 'May 3rd',
)
const note = fc.oneof(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' ')), fc.string({ unit: 'binary', maxLength: 200 }))
const entry = fc.option(fc.constant({ year: 2024, month: 2, day: 29 }))

describe('times, whatever the text', () => {
  it('stand in order inside the text, apart from each other, on real days', () => {
    fc.assert(
      fc.property(note, entry, (text, anchor) => {
        const { lines, tokens } = readLines(text)
        const raw = findTimes(text, tokens, lines)
        const times = resolveTimes(raw, anchor)
        expect(times).toHaveLength(raw.length)
        let last = 0
        for (const time of times) {
          expect(time.start).toBeGreaterThanOrEqual(last)
          expect(time.end).toBeGreaterThan(time.start)
          expect(time.end).toBeLessThanOrEqual(text.length)
          expect(tokens[time.firstToken]?.start).toBe(time.start)
          expect(tokens[time.endToken - 1]?.end).toBe(time.end)
          expect(tokens[time.firstToken]?.line).toBe(tokens[time.endToken - 1]?.line)
          if (time.day) expect(isRealDay(time.day.year, time.day.month, time.day.day)).toBe(true)
          classifyDeadline(time, anchor)
          last = time.end
        }
        expect(resolveTimes(findTimes(text, tokens, lines), anchor)).toEqual(times)
      }),
      { numRuns: 400 },
    )
  })

  it('give the entry one of the dates in the text, or none', () => {
    fc.assert(
      fc.property(note, fc.option(fc.constantFrom('2024-05-03', 'never', '2024-02-31'), { nil: undefined }), (text, recordedOn) => {
        const { lines, tokens } = readLines(text)
        const raw = findTimes(text, tokens, lines)
        const found = findEntryDate(text, tokens, lines, [], raw, recordedOn === undefined ? {} : { recordedOn })
        if (found === null) return
        expect(raw.some(({ start, end }) => start === found.start && end === found.end)).toBe(true)
        expect(found.level === 2).toBe(found.problems.length === 0)
      }),
      { numRuns: 400 },
    )
  })
})

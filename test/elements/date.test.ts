import { describe, expect, it } from 'vitest'
import { judgeDate } from '../../src/elements/date.js'
import { readNote } from '../../src/note/read.js'

const judge = (text: string, recordedOn?: string) => judgeDate(readNote(text, recordedOn === undefined ? {} : { recordedOn }))

describe('the date element', () => {
  it('is full for a full, real date, and shows the words and the day', () => {
    expect(judge('Management oversight 25/08 /23\nSeen and well.')).toEqual({
      id: 'date',
      level: 2,
      evidence: [{ start: 21, end: 30, text: '25/08 /23' }],
      why: 'The entry is dated Friday 25 August 2023.',
      confidence: 'sure',
      value: '2023-08-25',
    })
  })

  it.each([
    ['MO 3 May\nSeen.', undefined, '“3 May” has no year.'],
    ['MO 31/02/24\nSeen.', undefined, '“31/02/24” is not a day in the calendar.'],
    ['MO Monday 3 May 2024\nSeen.', undefined, '“Monday 3 May 2024” does not fit: that day was a Friday in 2024.'],
    ['MO Mon 3 May\nSeen.', '2024-05-03', '“Mon 3 May” has no year, and the weekday does not fit: that day was a Friday in 2024.'],
    ['MO 9 May 2024\nSeen.', '2024-05-03', '“9 May 2024” lies after the day the note was saved (2024-05-03).'],
    ['Monthly MO, May 2024\nSeen.', undefined, '“May 2024” names a month and no day.'],
  ])('is partial for %j and says why', (text, recordedOn, why) => {
    expect(judge(text, recordedOn)).toMatchObject({ level: 1, why })
    expect(judge(text, recordedOn)).not.toHaveProperty('value')
  })

  it('is absent where there is none, and says that it could not be found', () => {
    expect(judge('Agreed. SW to visit by 3 May 2024.')).toEqual({
      id: 'date', level: 0, evidence: [], why: 'I could not find the date of this entry. “3 May 2024” looks like the date of something else. Is it the day of the oversight?', confidence: 'unsure',
    })
    expect(judge('Agreed.')).toEqual({ id: 'date', level: 0, evidence: [], why: 'I could not find the date of this entry.', confidence: 'sure' })
    expect(judge('')).toMatchObject({ level: 0, evidence: [] })
  })
})

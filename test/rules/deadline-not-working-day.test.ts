import { describe, expect, it } from 'vitest'
import { readNote } from '../../src/note/read.js'
import { defaultProfile } from '../../src/index.js'
import type { Action, ElementResult } from '../../src/report/types.js'
import { deadlineNotWorkingDay } from '../../src/rules/deadline-not-working-day.js'

const absent: ElementResult = { id: 'date', level: 0, evidence: [], why: '', confidence: 'sure' }
const elements = { date: absent, 'child-name': absent, rationale: absent, impact: absent, actions: absent, 'review-point': absent }

function find(text: string, words: string, due: string | null): readonly string[] {
  const action: Action = { start: 0, end: text.length, text, owner: null, deadline: { kind: 'date', text: words, due }, specific: true }
  const found = deadlineNotWorkingDay.check({ note: readNote(text), elements, actions: [action, action], profile: defaultProfile })
  return found.map(({ start, end, message }) => `${text.slice(start, end)} | ${message}`)
}

describe('deadline-not-working-day', () => {
  it('names the day, once for each deadline', () => {
    expect(find('See Mia by 06/05/24', '06/05/24', '2024-05-06')).toEqual(['06/05/24 | This falls on a bank holiday in England and Wales: Monday 6 May 2024.'])
    expect(find('See Mia in 7 days', 'in 7 days', '2024-05-04')).toEqual(['in 7 days | This falls on a weekend: Saturday 4 May 2024.'])
    expect(find('See Mia', 'by 5 May', '2024-05-05')).toEqual(['See Mia | This falls on a weekend: Sunday 5 May 2024.'])
  })

  it('leaves working days, chosen days and days that are not known', () => {
    expect(find('See Mia by 07/05/24', '07/05/24', '2024-05-07')).toEqual([])
    expect(find('See Mia on Sat 4 May', 'Sat 4 May', '2024-05-04')).toEqual([])
    expect(find('See Mia tonight', 'tonight', '2024-05-04')).toEqual([])
    expect(find('See Mia soon', 'soon', null)).toEqual([])
  })
})

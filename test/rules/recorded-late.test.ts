import { describe, expect, it } from 'vitest'
import { check } from '../../src/index.js'

const find = (text: string, recordedOn: string, id = 'recorded-late') =>
  check(text, { context: { recordedOn } }).messages.filter(({ ruleId }) => ruleId === id).map(({ text: words, message }) => `${words} | ${message}`)

describe('recorded-late', () => {
  it('says how many working days passed', () => {
    expect(find('Oversight 24/12/25\nSeen.', '2025-12-30')).toEqual(['24/12/25 | Dated Wednesday 24 December 2025 and saved on Tuesday 30 December 2025: 2 working days later.'])
    expect(find('Oversight 3 May 2021\nSeen.', '2025-12-30')).toEqual(['3 May 2021 | Dated Monday 3 May 2021 and saved on Tuesday 30 December 2025: more than a year later.'])
  })

  it('leaves alone what was recorded within a working day, and dates that cannot be relied on', () => {
    expect(find('Oversight 24/12/25\nSeen.', '2025-12-29')).toEqual([])
    expect(find('Oversight 24/12\nSeen.', '2026-01-29')).toEqual([])
    expect(find('Oversight Monday 24/12/25\nSeen.', '2026-01-29')).toEqual([])
    expect(find('Oversight 24/12/25\nSeen.', 'soon')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { fromIso, toIso } from '../../src/note/calendar.js'
import { addWorkingDays, isWorkingDay, nextWorkingDay, previousWorkingDay, workingDaysBetween } from '../../src/note/working-days.js'

const day = (iso: string) => fromIso(iso) ?? { year: 1, month: 1, day: 1 }
const plus = (iso: string, count: number) => {
  const result = addWorkingDays(day(iso), count)
  return result && toIso(result)
}

describe('working days', () => {
  it.each([
    ['2024-05-03', 1, '2024-05-07'],
    ['2024-05-03', 5, '2024-05-13'],
    ['2025-03-03', 15, '2025-03-24'],
    ['2025-12-24', 1, '2025-12-29'],
    ['2025-12-30', 2, '2026-01-02'],
    ['2024-05-04', 1, '2024-05-07'],
    ['2024-05-04', 0, '2024-05-04'],
    ['2022-09-16', 1, '2022-09-20'],
  ])('%s and %i more is %s', (from, count, to) => {
    expect(plus(from, count)).toBe(to)
  })

  it('does not count what is no count of working days', () => {
    for (const count of [-1, 1.5, 261, Infinity, NaN]) expect(plus('2024-05-03', count)).toBeNull()
  })

  it('counts the working days between two days', () => {
    expect(workingDaysBetween(day('2024-05-03'), day('2024-05-03'))).toBe(0)
    expect(workingDaysBetween(day('2024-05-03'), day('2024-05-07'))).toBe(1)
    expect(workingDaysBetween(day('2024-05-03'), day('2024-05-06'))).toBe(0)
    expect(workingDaysBetween(day('2024-05-07'), day('2024-05-03'))).toBe(-1)
    expect(workingDaysBetween(day('1900-01-01'), day('2024-05-03'))).toBe(261)
  })

  it('finds the working day beside a day that is none', () => {
    expect(isWorkingDay(day('2024-05-06'))).toBe(false)
    expect(toIso(nextWorkingDay(day('2024-05-04')))).toBe('2024-05-07')
    expect(toIso(previousWorkingDay(day('2024-05-06')))).toBe('2024-05-03')
    expect(toIso(nextWorkingDay(day('2024-05-07')))).toBe('2024-05-07')
  })
})

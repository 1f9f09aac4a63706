import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays, addMonths, compareDays, dayFromNumber, dayNumber, daysBetween, daysInMonth, fromIso, inWords,
  isLeapYear, isRealDay, makeDay, toIso, weekday,
} from '../../src/note/calendar.js'

const day = (iso: string) => fromIso(iso) ?? { year: 1, month: 1, day: 1 }
const anyDay = fc.integer({ min: -700000, max: 2900000 }).map(dayFromNumber)

describe('calendar', () => {
  it.each([[2024, true], [2023, false], [1900, false], [2000, true]])('knows leap year %i', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap)
  })

  it('knows which days exist', () => {
    expect(isRealDay(2024, 2, 29)).toBe(true)
    expect(isRealDay(2023, 2, 29)).toBe(false)
    expect(isRealDay(2024, 6, 31)).toBe(false)
    expect(isRealDay(2024, 13, 1)).toBe(false)
    expect(isRealDay(2024, 0, 1)).toBe(false)
    expect(daysInMonth(2024, 13)).toBe(0)
    expect(makeDay(2024, 4, 31)).toBeNull()
  })

  it.each([
    ['2024-05-03', 5], ['2024-02-29', 4], ['2023-01-01', 7], ['2000-01-01', 6], ['1970-01-01', 4], ['1969-12-31', 3], ['2026-06-30', 2],
  ])('knows the weekday of %s', (iso, on) => {
    expect(weekday(day(iso))).toBe(on)
  })

  it('adds days across months and years', () => {
    expect(toIso(addDays(day('2023-12-31'), 1))).toBe('2024-01-01')
    expect(toIso(addDays(day('2024-03-01'), -1))).toBe('2024-02-29')
    expect(daysBetween(day('2024-01-01'), day('2025-01-01'))).toBe(366)
  })

  it('adds months, keeping to the end of a shorter month', () => {
    expect(toIso(addMonths(day('2024-01-31'), 1))).toBe('2024-02-29')
    expect(toIso(addMonths(day('2024-11-15'), 3))).toBe('2025-02-15')
    expect(toIso(addMonths(day('2024-01-15'), -1))).toBe('2023-12-15')
  })

  it('reads and writes ISO days', () => {
    expect(fromIso('2024-05-03')).toEqual({ year: 2024, month: 5, day: 3 })
    expect(fromIso('2024-05-03T10:00:00Z')).toEqual({ year: 2024, month: 5, day: 3 })
    for (const bad of ['', '2024-5-3', '2024-02-30', '03/05/2024', '2024-05-03x', '2024/05/03', 'abcd-ef-gh']) expect(fromIso(bad)).toBeNull()
    expect(inWords(day('2024-05-03'))).toBe('Friday 3 May 2024')
  })

  it('counts days both ways, in step with the calendar of JavaScript', () => {
    fc.assert(fc.property(anyDay, (d) => {
      const number = dayNumber(d)
      expect(dayFromNumber(number)).toEqual(d)
      expect(fromIso(toIso(d))).toEqual(d)
      const oracle = new Date(number * 86400000)
      expect([oracle.getUTCFullYear(), oracle.getUTCMonth() + 1, oracle.getUTCDate()]).toEqual([d.year, d.month, d.day])
      expect(oracle.getUTCDay() || 7).toBe(weekday(d))
      expect(Math.sign(compareDays(d, addDays(d, 1)))).toBe(-1)
    }))
  })
})

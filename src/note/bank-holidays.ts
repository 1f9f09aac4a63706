import { addDays, compareDays, dayNumber, weekday } from './calendar.js'
import type { Day } from './types.js'

/**
 * Bank holidays of England and Wales, worked out from the rules: no table to keep up to date.
 *
 * Follows the Banking and Financial Dealings Act 1971, its substitute days, and the royal
 * proclamations that moved or added days in 1995, 1999, 2002, 2011, 2012, 2020, 2022 and 2023 (as listed on GOV.UK).
 * Sound from 1995 on.
 */

/** Days proclaimed once, by year: holidays added to that year's. */
const ADDED: Readonly<Record<number, readonly string[]>> = {
  1999: ['12-31'],
  2002: ['06-03'],
  2011: ['04-29'],
  2012: ['06-05'],
  2022: ['06-03', '09-19'],
  2023: ['05-08'],
}

/** The early May holiday where it was not the first Monday, by year. */
const EARLY_MAY: Readonly<Record<number, string>> = { 1995: '05-08', 2020: '05-08' }

/** The spring holiday where it was not the last Monday in May, by year. */
const SPRING: Readonly<Record<number, string>> = { 2002: '06-04', 2012: '06-04', 2022: '06-02' }

/** Easter Sunday of a year, by the Gregorian computus (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return { year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 }
}

/** The bank holidays of a year in England and Wales, substitute days included, in order of the calendar. */
export function bankHolidays(year: number): readonly Day[] {
  const easter = easterSunday(year)
  const days = [
    substituteNewYear(year),
    addDays(easter, -2),
    addDays(easter, 1),
    named(year, EARLY_MAY[year]) ?? firstMonday(year, 5),
    named(year, SPRING[year]) ?? lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmas(year),
  ]
  for (const added of ADDED[year] ?? []) days.push(fromMonthDay(year, added))
  return days.sort(compareDays)
}

/** Whether a day is a bank holiday in England and Wales. */
export function isBankHoliday(day: Day): boolean {
  return bankHolidayNumbers(day.year).has(dayNumber(day))
}

const KEPT_YEARS = 64
const kept = new Map<number, ReadonlySet<number>>()

/** The bank holidays of a year as day numbers (see `dayNumber`). */
export function bankHolidayNumbers(year: number): ReadonlySet<number> {
  const known = kept.get(year)
  if (known) return known
  const numbers = new Set(bankHolidays(year).map(dayNumber))
  // Hostile text can name any year: what is kept stays small.
  if (kept.size >= KEPT_YEARS) kept.clear()
  kept.set(year, numbers)
  return numbers
}

function substituteNewYear(year: number): Day {
  const first: Day = { year, month: 1, day: 1 }
  const on = weekday(first)
  return on === 6 ? addDays(first, 2) : on === 7 ? addDays(first, 1) : first
}

function christmas(year: number): readonly Day[] {
  const on = weekday({ year, month: 12, day: 25 })
  // Saturday: Monday and Tuesday stand in for both days. Sunday: Tuesday stands in for Christmas Day.
  const [first, second] = on === 6 ? [27, 28] : on === 7 ? [26, 27] : on === 5 ? [25, 28] : [25, 26]
  return [{ year, month: 12, day: first }, { year, month: 12, day: second }]
}

function firstMonday(year: number, month: number): Day {
  const first: Day = { year, month, day: 1 }
  return addDays(first, (8 - weekday(first)) % 7)
}

function lastMonday(year: number, month: number): Day {
  const last: Day = { year, month, day: 31 }
  return addDays(last, 1 - weekday(last))
}

function named(year: number, monthDay: string | undefined): Day | null {
  return monthDay === undefined ? null : fromMonthDay(year, monthDay)
}

function fromMonthDay(year: number, monthDay: string): Day {
  return { year, month: Number(monthDay.slice(0, 2)), day: Number(monthDay.slice(3)) }
}

import type { Day } from './types.js'

/**
 * Calendar arithmetic on year, month and day alone: no clock, no time zone, no locale.
 *
 * Days are counted by the proleptic Gregorian calendar; day number 0 is 1 January 1970.
 */

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const DAYS_TO_EPOCH = 719162
const DAYS_IN_FOUR_CENTURIES = 146097

/** English names of the weekdays, Monday first: `WEEKDAY_NAMES[weekday(day) - 1]`. */
export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** English names of the months, January first: `MONTH_NAMES[day.month - 1]`. */
export const MONTH_NAMES = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Number of days in a month (1 to 12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29
  return MONTH_LENGTHS[month - 1] ?? 0
}

/** Whether year, month and day name a day that exists (years 1 to 9999). */
export function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day, or null where there is no such day. */
export function makeDay(year: number, month: number, day: number): Day | null {
  return isRealDay(year, month, day) ? { year, month, day } : null
}

/** Days from 1 January 1970 to the day (negative before it). The day must be real. */
export function dayNumber(day: Day): number {
  const before = day.year - 1
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const leapDay = day.month > 2 && isLeapYear(day.year) ? 1 : 0
  return before * 365 + leaps + (DAYS_BEFORE_MONTH[day.month - 1] ?? 0) + leapDay + day.day - 1 - DAYS_TO_EPOCH
}

/** The day so many days from 1 January 1970: the inverse of `dayNumber`. */
export function dayFromNumber(number: number): Day {
  const days = number + DAYS_TO_EPOCH
  let year = Math.floor((days * 400) / DAYS_IN_FOUR_CENTURIES) + 1
  let first = dayNumber({ year, month: 1, day: 1 })
  while (first > number) first = dayNumber({ year: --year, month: 1, day: 1 })
  while (dayNumber({ year: year + 1, month: 1, day: 1 }) <= number) first = dayNumber({ year: ++year, month: 1, day: 1 })
  let rest = number - first
  let month = 1
  while (rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++)
  return { year, month, day: rest + 1 }
}

/** The day so many days later (earlier where `days` is negative). */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/** The same day of the month so many months later, or the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const index = day.year * 12 + day.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) }
}

/** Negative where `a` is before `b`, positive where it is after, 0 on the same day. In days for the same month only. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

/** Days from `from` to `to`, negative where `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function weekday(day: Day): number {
  return ((dayNumber(day) + 3) % 7 + 7) % 7 + 1
}

/** `YYYY-MM-DD`. */
export function toIso(day: Day): string {
  return `${String(day.year).padStart(4, '0')}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`
}

/** The day that `YYYY-MM-DD` names (a time after it is passed over); null for anything else. */
export function fromIso(text: string): Day | null {
  if (text.length < 10 || text[4] !== '-' || text[7] !== '-') return null
  if (text.length > 10 && text[10] !== 'T' && text[10] !== ' ') return null
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  return year === null || month === null || day === null ? null : makeDay(year, month, day)
}

/** A day in words, as people write it: `Friday 3 May 2024`. */
export function inWords(day: Day): string {
  return `${WEEKDAY_NAMES[weekday(day) - 1]} ${day.day} ${MONTH_NAMES[day.month - 1]} ${day.year}`
}

function digits(text: string, start: number, end: number): number | null {
  let value = 0
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return null
    value = value * 10 + digit
  }
  return value
}

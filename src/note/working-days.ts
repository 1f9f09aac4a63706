import { bankHolidayNumbers, isBankHoliday } from './bank-holidays.js'
import { addDays, compareDays, dayFromNumber, dayNumber, weekday } from './calendar.js'
import type { Day } from './types.js'

/** Beyond this many working days (a year) a deadline is no deadline, and counting day by day would only cost time. */
const MOST = 260

/** Whether a day is a working day: not a Saturday, a Sunday or a bank holiday in England and Wales. */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) <= 5 && !isBankHoliday(day)
}

/**
 * The day that is so many working days after a day, counted from the day after it
 * (0 gives the day itself, whatever it is). Null for a negative count, a fraction, or more than a year of them.
 */
export function addWorkingDays(day: Day, count: number): Day | null {
  if (!Number.isInteger(count) || count < 0 || count > MOST) return null
  const walk = new Walk(day)
  for (let left = count; left > 0;) if (walk.step()) left--
  return dayFromNumber(walk.number)
}

/**
 * How many working days lie after `from` up to and including `to`: 0 for the same day, 1 for the next
 * working day. Negative where `to` is the earlier. Stops counting after a year of working days.
 */
export function workingDaysBetween(from: Day, to: Day): number {
  if (compareDays(to, from) < 0) return 0 - workingDaysBetween(to, from)
  const last = dayNumber(to)
  const walk = new Walk(from)
  let count = 0
  while (walk.number < last && count <= MOST) if (walk.step()) count++
  return count
}

/** The working day on or after a day. */
export function nextWorkingDay(day: Day): Day {
  let next = day
  while (!isWorkingDay(next)) next = addDays(next, 1)
  return next
}

/** The working day on or before a day. */
export function previousWorkingDay(day: Day): Day {
  let previous = day
  while (!isWorkingDay(previous)) previous = addDays(previous, -1)
  return previous
}

/** Goes forward a day at a time without working out each date: deadlines are counted often. */
class Walk {
  number: number
  #weekday: number
  #year: number
  #yearEnd: number
  #holidays: ReadonlySet<number>

  constructor(day: Day) {
    this.number = dayNumber(day)
    this.#weekday = weekday(day)
    this.#year = day.year
    this.#yearEnd = dayNumber({ year: day.year, month: 12, day: 31 })
    this.#holidays = bankHolidayNumbers(day.year)
  }

  /** Goes to the next day; true when that is a working day. */
  step(): boolean {
    this.number++
    this.#weekday = this.#weekday === 7 ? 1 : this.#weekday + 1
    if (this.number > this.#yearEnd) {
      this.#year++
      this.#yearEnd = dayNumber({ year: this.#year, month: 12, day: 31 })
      this.#holidays = bankHolidayNumbers(this.#year)
    }
    return this.#weekday <= 5 && !this.#holidays.has(this.number)
  }
}

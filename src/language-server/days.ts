import { addDays, addMonths, fromIso, weekday } from '../note/calendar.js'
import type { Day } from '../note/types.js'
import { addWorkingDays } from '../note/working-days.js'
import { shortDay } from '../page/dates.js'
import { toIso } from '../note/calendar.js'

/** A deadline to choose. */
export interface DeadlineChoice {
  /** The words to write: "by Fri 29 Sept 2023 (5 working days)". */
  readonly words: string
  /** What people type for it: "5 working days". */
  readonly typed: string
}

const workingDays = [1, 2, 3, 5, 10, 15, 20] as const
const weeks = [1, 2, 4, 6, 12] as const
const months = [1, 3, 6] as const

/**
 * Deadlines worked out from a day, soonest first: working days, weeks and months. Bank holidays of England and Wales are
 * no working days.
 *
 * @param from the day that they are counted from.
 */
export function deadlinesFrom(from: Day): readonly DeadlineChoice[] {
  const choices: { readonly due: Day; readonly typed: string }[] = []
  for (const count of workingDays) {
    const due = addWorkingDays(from, count)
    if (due) choices.push({ due, typed: `${count} working ${count === 1 ? 'day' : 'days'}` })
  }
  for (const count of weeks) choices.push({ due: addDays(from, count * 7), typed: `${count} ${count === 1 ? 'week' : 'weeks'}` })
  for (const count of months) choices.push({ due: addMonths(from, count), typed: `${count} ${count === 1 ? 'month' : 'months'}` })
  return choices.map(({ due, typed }) => ({ typed, words: `by ${shortDay(toIso(due))} (${typed})` }))
}

/** "Fri 29 Sept" for `2023-09-29`; empty where it is no day. */
export function dayAndMonth(iso: string): string {
  const day = fromIso(iso)
  return day ? shortDay(iso).slice(0, -String(day.year).length - 1) : ''
}

/** "Fri" for `2023-09-29`; empty where it is no day. */
export function weekdayOf(iso: string): string {
  return fromIso(iso) ? shortDay(iso).slice(0, 3) : ''
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(iso: string): boolean {
  const day = fromIso(iso)
  return day !== null && weekday(day) > 5
}

import { addDays, addMonths, weekday } from '../note/calendar.js'
import type { Day } from '../note/types.js'
import { addWorkingDays } from '../note/working-days.js'
import type { Counting, Timescale, TimeUnit } from './types.js'

/** An amount of time as written: "10 working days". */
export interface Duration {
  readonly amount: number
  readonly unit: TimeUnit
  readonly counting: Counting
}

/**
 * Reads an amount of time: a number, "working" or "calendar" where it matters, and hours, days, weeks or months.
 *
 * @returns null where the text is no such amount.
 */
export function parseDuration(text: string): Duration | null {
  const words = text.trim().split(' ')
  const unit = words[words.length - 1]?.replace(/s$/, '')
  const amount = Number(words[0])
  if (!Number.isInteger(amount) || amount < 1 || words.length < 2 || words.length > 3) return null
  if (unit !== 'hour' && unit !== 'day' && unit !== 'week' && unit !== 'month') return null
  const kind = words.length === 3 ? words[1] : undefined
  if (kind !== undefined && (kind !== 'working' && kind !== 'calendar')) return null
  return { amount, unit, counting: kind ?? (unit === 'day' ? 'unstated' : 'calendar') }
}

/** Writes an amount of time: "10 working days", "1 day". */
export function formatDuration({ amount, unit, counting }: Duration): string {
  const kind = unit === 'day' && counting !== 'unstated' ? `${counting} ` : ''
  return `${amount} ${kind}${unit}${amount === 1 ? '' : 's'}`
}

/**
 * The last day of a timescale, counted from the day after its start.
 *
 * Days that the source does not call working or calendar days are counted as working days, the later of the two, so that
 * nobody is called late who may not be. Hours are rounded up to whole days.
 *
 * @returns null where the count is beyond what a deadline can be.
 */
export function dueDay(timescale: Pick<Timescale, 'amount' | 'unit' | 'counting' | 'bankHolidays'>, start: Day): Day | null {
  const { amount, unit, counting, bankHolidays } = timescale
  if (unit === 'month') return addMonths(start, amount)
  if (unit === 'week') return addDays(start, amount * 7)
  if (unit === 'hour') return addDays(start, Math.ceil(amount / 24))
  if (counting === 'calendar') return addDays(start, amount)
  return bankHolidays === 'skipped' ? addWorkingDays(start, amount) : weekdaysAfter(start, amount)
}

/** So many Mondays to Fridays after a day, bank holidays counted. */
function weekdaysAfter(start: Day, count: number): Day | null {
  if (count > 260) return null
  let day = start
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (weekday(day) <= 5) left--
  }
  return day
}

/** A timescale as a sentence: "The child is seen within 1 day of the strategy discussion." */
export function describeTimescale(timescale: Timescale): string {
  const { what, limit, from } = timescale
  const amount = formatDuration(timescale)
  const whom = timescale.for && !what.includes(timescale.for) ? ` (${timescale.for})` : ''
  const when = limit === 'every' ? `every ${amount}` : limit === 'after' ? `once ${amount} have passed since ${from}` : `within ${amount}${from ? ` of ${from}` : ''}`
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} ${when}${whom}.`
}

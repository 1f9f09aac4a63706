import { fromIso, MONTH_NAMES, weekday, WEEKDAY_NAMES } from '../note/calendar.js'
import { workingDaysBetween } from '../note/working-days.js'

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

/** A day as people read it in a table: "Fri 29 Sept 2023". The text itself where it is no day. */
export function shortDay(iso: string): string {
  const day = fromIso(iso)
  if (!day) return iso
  return `${WEEKDAY_NAMES[weekday(day) - 1]?.slice(0, 3) ?? ''} ${day.day} ${shortMonths[day.month - 1] ?? ''} ${day.year}`
}

/** A day as people write it: "29 September 2023". Empty where it is no day. */
export function longDay(iso: string): string {
  const day = fromIso(iso)
  return day ? `${day.day} ${MONTH_NAMES[day.month - 1] ?? ''} ${day.year}` : ''
}

/** Working days from one day to a later one, or null where either is no day or the second is earlier. */
export function workingDaysTo(from: string, to: string): number | null {
  const start = fromIso(from)
  const end = fromIso(to)
  return start && end && from <= to ? workingDaysBetween(start, end) : null
}

/** Today by the computer's own clock, as `YYYY-MM-DD`. */
export function today(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

import type { DeadlineKind } from '../../report/types.js'
import { compareDays } from '../calendar.js'
import type { Day, TimePhrase } from '../types.js'

/**
 * What kind of deadline a phrase makes, by the standard: a `date` or `relative` day before the entry is `past`,
 * a day that does not exist is `invalid`.
 *
 * @param time a phrase that has been worked out.
 * @param entry the entry's date (or the day the note was saved); null where neither is known, and nothing is past.
 */
export function classifyDeadline(time: TimePhrase, entry: Day | null): DeadlineKind {
  if (time.kind === 'recurring' || time.kind === 'vague') return time.kind
  if (time.problems.includes('impossible')) return 'invalid'
  return time.day !== null && entry !== null && compareDays(time.day, entry) < 0 ? 'past' : time.kind
}

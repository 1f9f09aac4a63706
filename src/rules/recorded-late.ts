import { dueDay, formatDuration } from '../events/timescale.js'
import { compareDays, fromIso, inWords } from '../note/calendar.js'
import { workingDaysBetween } from '../note/working-days.js'
import type { Finding, Judged, Rule } from './types.js'

function check({ note, profile }: Judged): readonly Finding[] {
  const { entryDate, context } = note
  const recordedOn = context.recordedOn === undefined ? null : fromIso(context.recordedOn)
  // A date that cannot be relied on proves nothing late.
  if (entryDate === null || entryDate.level < 2 || !entryDate.isSure || entryDate.day === null || recordedOn === null || profile.recordWithin === null) return []
  const due = dueDay(profile.recordWithin, entryDate.day)
  if (due === null || compareDays(recordedOn, due) <= 0) return []
  const late = workingDaysBetween(entryDate.day, recordedOn)
  const gap = late > 260 ? 'more than a year' : `${late} working day${late === 1 ? '' : 's'}`
  return [
    {
      start: entryDate.start,
      end: entryDate.end,
      message: `Dated ${inWords(entryDate.day)} and saved on ${inWords(recordedOn)}: ${gap} later.`,
      note: `${profile.recordWithin.document} asks that it be recorded within ${formatDuration(profile.recordWithin)}. Say in a sentence why it is late, or put the date right.`,
    },
  ]
}

/**
 * The entry is dated well before the day on which it was saved.
 *
 * ## Why
 *
 * “Practice Standard: Managerial Oversight and Decision Making” asks that decisions and oversight be recorded within one
 * working day: what is written later is written from memory, and others may have acted without it meanwhile.
 *
 * ## When it is wrong
 *
 * When the recorded date is that of a copy or an import. Councils differ: the time allowed is in the profile.
 *
 * ## Examples
 *
 * ```note flagged {"recordedOn": "2024-05-09"}
 * Management oversight 3 May 2024
 * Priya to see Mia at school.
 * ```
 *
 * ```finds
 * 1:22-1:32: 3 May 2024
 * ```
 *
 * ```note unflagged {"recordedOn": "2024-05-07"}
 * Management oversight 3 May 2024
 * Priya to see Mia at school.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Priya to see Mia at school.
 * ```
 */
export const recordedLate: Rule = {
  meta: {
    id: 'recorded-late',
    title: 'Recorded in time',
    severity: 'warning',
    group: 'unclear',
    sources: ['Practice Standard: Managerial Oversight and Decision Making'],
  },
  check,
}

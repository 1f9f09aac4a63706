import { isBankHoliday } from '../note/bank-holidays.js'
import { fromIso, inWords } from '../note/calendar.js'
import { PLURAL_WEEKDAYS, WEEKDAYS } from '../note/times/words.js'
import type { Day, Note, Span } from '../note/types.js'
import { isWorkingDay, previousWorkingDay } from '../note/working-days.js'
import type { Action } from '../report/types.js'
import type { Finding, Judged, Rule } from './types.js'

/** Words with which the manager chose that very day: it is no oversight of theirs. */
const CHOSEN: ReadonlySet<string> = new Set(['today', 'tonight', 'tomorrow', 'tmrw', 'weekend', 'christmas', 'xmas', 'boxing', 'easter', 'new', 'same'])

function check({ note, actions }: Judged): readonly Finding[] {
  const findings: Finding[] = []
  const said = new Set<number>()
  for (const action of actions) {
    const due = action.deadline.due === null ? null : fromIso(action.deadline.due)
    if (due === null || isWorkingDay(due) || isChosen(action.deadline.text ?? '')) continue
    const place = placeOf(note, action)
    // One deadline may hold for several tasks; it is said once.
    if (said.has(place.start)) continue
    said.add(place.start)
    findings.push({ ...place, message: falls(due), note: `If somebody works that day, leave it and say who. If not, the working day before it is ${inWords(previousWorkingDay(due))}.` })
  }
  return findings.sort((a, b) => a.start - b.start)
}

function falls(due: Day): string {
  return isBankHoliday(due) ? `This falls on a bank holiday in England and Wales: ${inWords(due)}.` : `This falls on a weekend: ${inWords(due)}.`
}

/** Where the deadline's words stand in the action; the whole action where they stand outside it. */
function placeOf(note: Note, { start, end, deadline }: Action): Span {
  const words = deadline.text ?? ''
  const at = words === '' ? -1 : note.text.slice(start, end).indexOf(words)
  return at < 0 ? { start, end } : { start: start + at, end: start + at + words.length }
}

function isChosen(words: string): boolean {
  return words.toLowerCase().split(/[^a-z]+/u).some((word) => CHOSEN.has(word) || WEEKDAYS.has(word) || PLURAL_WEEKDAYS.has(word))
}

/**
 * An action is due on a Saturday, a Sunday or a bank holiday, and nothing shows that the day was chosen on purpose.
 *
 * ## Why
 *
 * “Practice Standard: Managerial Oversight and Decision Making” counts in working days. A date that falls on a bank
 * holiday is easily set by accident, and then slips to the day after without anybody having decided so.
 *
 * ## When it is wrong
 *
 * When somebody does work that day: a carer, the out-of-hours team. Name the weekday (“Saturday 4 May 2024”) and it is
 * left alone. Only bank holidays of England and Wales are known.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 24 April 2024
 * Priya to see Mia at school by 6 May 2024.
 * ```
 *
 * ```finds
 * 2:31-2:41: 6 May 2024
 * ```
 *
 * ```note unflagged
 * Management oversight 24 April 2024
 * Priya to see Mia at school by 7 May 2024.
 * ```
 *
 * ```note unflagged
 * Management oversight 24 April 2024
 * Priya to take Mia to her gran on Saturday 4 May 2024.
 * ```
 */
export const deadlineNotWorkingDay: Rule = {
  meta: {
    id: 'deadline-not-working-day',
    title: 'Due on a working day',
    severity: 'info',
    group: 'unclear',
    sources: ['Practice Standard: Managerial Oversight and Decision Making'],
  },
  check,
}

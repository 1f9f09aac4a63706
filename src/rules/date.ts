import { missingElement } from './missing.js'
import type { Rule } from './types.js'

/**
 * The note does not say on which day the oversight took place, or says it in a way that cannot be relied on: no year,
 * a day that does not exist, a weekday that contradicts the date, a day after the note was saved.
 *
 * ## Why
 *
 * The examples in “Management Oversight Guidance” all begin with the date. Without it a reader cannot tell what “today”,
 * “Friday” or “within 5 days” meant, nor whether help came in time.
 *
 * ## When it is wrong
 *
 * When your case system prints the date above every entry, the day may be known without being written. Give it as the
 * recorded date, and switch the rule off in your profile if every note has one.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight
 * Priya to see Mia at school by Friday.
 * ```
 *
 * ```finds
 * 1:1-1:21: Management oversight
 * ```
 *
 * ```note flagged
 * Management oversight 31/02/2024
 * Priya to see Mia at school.
 * ```
 *
 * ```finds
 * 1:22-1:32: 31/02/2024
 * ```
 *
 * ```note unflagged
 * Management oversight 25/08 /23
 * Priya to see Mia at school today.
 * ```
 *
 * ```note unflagged
 * Priya will see Mia at school today.
 *
 * Jo Marsh, Team Manager, 3 May 2024
 * ```
 */
export const date: Rule = {
  meta: { id: 'date', title: 'Dated', severity: 'warning', group: 'missing', sources: ['Management Oversight Guidance'] },
  check: (judged) =>
    missingElement(judged, {
      element: 'date',
      topic: null,
      spot: 'start',
      absent: 'Put the day of the oversight at the start, with the year: “Management oversight, 3 May 2024”.',
      partial: 'Write the full day, month and year, and check it against a calendar.',
    }),
}

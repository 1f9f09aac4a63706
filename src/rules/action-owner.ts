import { isInEmail } from './in-email.js'
import type { Finding, Judged, Rule } from './types.js'

function check({ note, actions }: Judged): readonly Finding[] {
  return actions
    .filter((action) => action.owner === null && !isInEmail(note, action))
    .map(({ start, end }) => ({
      start,
      end,
      message: 'I could not find who will do this.',
      note: 'Name one person, role or agency, as in “Priya (social worker) to ...” or “Legal to ...”. “We”, “all” and “to be done” leave it to nobody, and nobody can be asked about it.',
    }))
}

/**
 * An action that names nobody to do it: “to be completed”, “we need to”, “all to”, or a bare verb that stands under no name.
 * Each is flagged on its own words. Requests inside a pasted email are left to `pasted-email`.
 *
 * ## Why
 *
 * “Management Oversight Guidance” asks that actions be SMART with clear timescales for completion. A task that belongs to
 * nobody is the one that is found undone at the next review, and the child who reads the record cannot see who was to help.
 *
 * ## When it is wrong
 *
 * Where one worker does everything and the note says so in other words than a heading (“Actions for Priya”) or a subject
 * (“Priya to”), each action reads as nobody's. Put the name in the heading.
 *
 * ## Examples
 *
 * ```note flagged {"recordedOn": "2024-05-03"}
 * Management oversight 3 May 2024
 * Actions:
 * - Priya to see Mia at school by 10 May 2024
 * - Chronology to be updated by 17 May 2024
 * ```
 *
 * ```finds
 * 4:3-4:42: Chronology to be updated by 17 May 2024
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Actions for Priya:
 * - see Mia at school by 10 May 2024
 * - update the chronology by 17 May 2024
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * | What | Who | By when |
 * |---|---|---|
 * | See Mia at school | Priya | 10 May 2024 |
 * | Letter to be sent to her mum | Legal | 17 May 2024 |
 * ```
 */
export const actionOwner: Rule = {
  meta: { id: 'action-owner', title: 'Every action has an owner', severity: 'warning', group: 'missing', sources: ['Management Oversight Guidance'] },
  check,
}

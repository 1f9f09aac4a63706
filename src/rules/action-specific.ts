import { isInEmail } from './in-email.js'
import type { Finding, Judged, Rule } from './types.js'

function check({ note, actions }: Judged): readonly Finding[] {
  return actions
    .filter((action) => !action.specific && !isInEmail(note, action))
    .map(({ start, end }) => ({
      start,
      end,
      message: 'How could anybody tell whether this was done?',
      note: 'Say what will have happened when it is done: whom they will see, what they will find out, send or change. “Monitor”, “progress” and “support” can go on for months without a thing changing for the child.',
    }))
}

/**
 * An action that says nothing anybody could check: “to progress”, “continue to support”, “monitor”, with no word on what
 * will be seen, sent, asked or changed.
 *
 * ## Why
 *
 * “Management Oversight Guidance” (the case-note guidance) asks that actions be clear and child focussed with a rationale, and
 * the practice guidance of the same name that they be SMART: specific, and such that it can be measured whether they were done.
 *
 * ## When it is wrong
 *
 * Where the step was written out in the sentence before and the action points back to it (“Priya to action this”), the rule
 * still asks. Repeat the step in a few words.
 *
 * ## Examples
 *
 * ```note flagged {"recordedOn": "2024-05-03"}
 * Management oversight 3 May 2024
 * - Priya to progress the case by 10 May 2024
 * - Priya to continue to support the family
 * ```
 *
 * ```finds
 * 2:3-2:44: Priya to progress the case by 10 May 2024
 * 3:3-3:42: Priya to continue to support the family
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * - Priya to monitor Mia's weight with the school nurse every Friday
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * - Priya to chase the GP for the hearing test result by 10 May 2024
 * ```
 */
export const actionSpecific: Rule = {
  meta: { id: 'action-specific', title: 'Every action could be checked', severity: 'warning', group: 'unclear', sources: ['Management Oversight Guidance'] },
  check,
}

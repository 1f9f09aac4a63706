import { missingElement } from './missing.js'
import type { Finding, Judged, Rule } from './types.js'

const advice = {
  element: 'actions',
  topic: 'actions',
  spot: 'end',
  absent: 'Say who will do what by when, one line each. If nothing more is needed, say so and why.',
  partial: 'Say who will do what by when, one line each, so that anybody could check whether it was done. If nothing more is needed, say why.',
} as const

/** Each action that falls short has a finding of its own, so this one speaks only where there is none to speak of. */
function check(judged: Judged): readonly Finding[] {
  return judged.actions.length > 0 ? [] : missingElement(judged, advice)
}

/**
 * The note sets no action, or says “no further action” without a reason. Actions that lack an owner, a deadline or
 * substance are the business of `action-owner`, `action-deadline` and `action-specific`.
 *
 * ## Why
 *
 * “Management Oversight Guidance” asks that actions be SMART with clear timescales for completion; the case-note guidance
 * of the same name asks that they be clear and child focused with a rationale.
 *
 * ## When it is wrong
 *
 * An action told as a plain statement (“the school will ring her mum”) can be read as a fact. Write who will do it by when.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Mia was seen at home on Monday and talked about her new school.
 * ```
 *
 * ```finds
 * 2:57-2:63: school
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Priya to visit Mia at home by 10 May 2024.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Actions
 * - Visit Mia at home and ask how she sleeps
 * ```
 */
export const actions: Rule = {
  meta: { id: 'actions', title: 'Sets actions', severity: 'warning', group: 'missing', sources: ['Management Oversight Guidance'] },
  check,
}

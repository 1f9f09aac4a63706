import { missingElement } from './missing.js'
import type { Rule } from './types.js'

/**
 * The note does not say why: it tells what happened and what will be done, but not what led the manager to decide so, or
 * gives a reason that would fit any child.
 *
 * ## Why
 *
 * “Manager Rationale and Case Oversight” calls recording why a decision was made essential and asks the manager to show
 * their own professionalism rather than endorse what others did. “Management Oversight Guidance” asks for a clear
 * rationale and evidence base.
 *
 * ## When it is wrong
 *
 * Reasons come in many forms, and one told as a story may be missed. The linter looks for the sentence that ties evidence
 * to the decision; where it is near the line it asks.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Mia was seen at home on Monday. Priya to visit again on 10 May 2024.
 * ```
 *
 * ```finds
 * 2:64-2:68: 2024
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * I have decided that Mia should stay with her gran because gran has kept every promise since January and Mia told Priya that she feels safe there.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Given that Mia's dad has come to every session since March and school say she runs to meet him, I agree that she can stay with him on Saturdays.
 * ```
 */
export const rationale: Rule = {
  meta: {
    id: 'rationale',
    title: 'Says why',
    severity: 'warning',
    group: 'missing',
    sources: ['Manager Rationale and Case Oversight', 'Management Oversight Guidance'],
  },
  check: (judged) =>
    missingElement(judged, {
      element: 'rationale',
      topic: 'rationale',
      spot: 'after-facts',
      absent: 'Ask yourself: what did you know about this child that made this the right step, rather than another one? Write that, with the evidence.',
      partial: 'If it would fit any child, say what it is about this child and family, seen or heard by whom and when, that led you here.',
    }),
}

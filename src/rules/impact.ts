import { missingElement } from './missing.js'
import type { Rule } from './types.js'

/**
 * The note does not say what the situation or the decision means for this child's life, or only in words that would fit
 * any child.
 *
 * ## Why
 *
 * “Management Oversight Guidance” says that oversight is about considering what the information means for the child and
 * family; the case-note guidance of the same name says that the question of the impact on the child must always be
 * considered and recorded.
 *
 * ## When it is wrong
 *
 * What something means may be told in a picture (“she will not try a second time”), which the linter can miss. Where it is
 * near the line it asks.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Visits to Mia were late because the worker was on leave. Priya to visit by 10 May 2024.
 * ```
 *
 * ```finds
 * 2:83-2:87: 2024
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Missing these visits means that we have not heard from Mia how home feels, and she may think that nobody is listening to her.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * For Mia this means that she stays at her school, keeps her friends and goes on sleeping in her own room at her gran's.
 * ```
 */
export const impact: Rule = {
  meta: { id: 'impact', title: 'Says what it means for the child', severity: 'warning', group: 'missing', sources: ['Management Oversight Guidance'] },
  check: (judged) =>
    missingElement(judged, {
      element: 'impact',
      topic: 'impact',
      spot: 'after-facts',
      absent: 'Ask yourself: what will be different in this child’s day, their home, school, sleep, friends or feelings? Write that.',
      partial: 'If it would fit any child, say what it means in this one’s own life: who they will be with, what they keep or lose, how they may feel.',
    }),
}

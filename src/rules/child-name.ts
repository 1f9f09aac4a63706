import { missingElement } from './missing.js'
import type { Rule } from './types.js'

/**
 * The note does not call the child by name, or only by initials, a code, or the family's surname.
 *
 * ## Why
 *
 * The examples in “Management Oversight Guidance” name the child in the first sentence, and its first aim is that the
 * child can one day read and understand the file. A person who reads “YP” about themselves learns how they were seen.
 *
 * ## When it is wrong
 *
 * Names are many, and one that the linter has never met may be missed in a note with few other signs of who the child is.
 * Give the child's name beside the note and it will be recognised.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * The child was seen at home today.
 * ```
 *
 * ```finds
 * 1:1-1:32: Management oversight 3 May 2024
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Mia was seen at home today.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Unborn baby Okafor is due in June. The midwife will see his mother on 10 May.
 * ```
 */
export const childName: Rule = {
  meta: { id: 'child-name', title: 'Names the child', severity: 'warning', group: 'missing', sources: ['Management Oversight Guidance'] },
  check: (judged) =>
    missingElement(judged, {
      element: 'child-name',
      topic: null,
      spot: 'start',
      absent: 'Call the child by their first name, as you would to their face.',
      partial: 'Use the first name of every child that the decision is about: initials, codes and “the children” keep them at arm’s length.',
    }),
}

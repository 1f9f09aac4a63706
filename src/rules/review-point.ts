import { asksForReview } from '../profile/review.js'
import { missingElement } from './missing.js'
import type { Rule } from './types.js'

/**
 * The note does not say when somebody will look at progress again, or says so without a day.
 *
 * ## Why
 *
 * “Children's Services Management Oversight List” asks a manager who gives case direction to say when and how progress
 * to it will be reviewed; “Management Oversight Guidance” asks for evidence that there are checks on progress.
 *
 * ## When it is wrong
 *
 * Where the note gives no direction at all there may be nothing to review: a profile with `review: with-direction` asks only
 * the notes that do. A named meeting with a date counts as soon as the note says that it will look at progress.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Priya to visit Mia at home by 10 May 2024.
 * ```
 *
 * ```finds
 * 2:38-2:42: 2024
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Priya to visit Mia at home by 10 May 2024. I will review this with Priya in supervision on 14 May 2024.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Priya to visit Mia by 10 May 2024. To be reviewed in 4 weeks.
 * ```
 */
export const reviewPoint: Rule = {
  meta: {
    id: 'review-point',
    title: 'Says when progress is checked',
    severity: 'warning',
    group: 'missing',
    sources: ["Children's Services Management Oversight List", 'Management Oversight Guidance'],
  },
  check: (judged) => {
    if (!asksForReview(judged.profile, judged.actions)) return []
    return missingElement(judged, {
      element: 'review-point',
      topic: 'review',
      spot: 'end',
      absent: 'Say on which day you, or which dated meeting, will look at whether this has worked.',
      partial: 'Name the day: “I will look at this again with Priya on 14 May 2024” can be kept, “under review” cannot.',
    })
  },
}

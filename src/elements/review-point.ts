import type { ElementResult } from '../report/types.js'
import { judgeLearned } from './engine/judge.js'
import type { Model } from './engine/model.js'
import type { Reading } from './engine/score.js'
import { sayWhy } from './engine/why.js'
import { saidReview } from './said-review.js'

/**
 * Judges `review-point`: when and how progress is looked at again, as `docs/standard.md` says.
 *
 * @param reading the note with its segments scored.
 * @param model the weights that scored them.
 */
export function judgeReviewPoint(reading: Reading, model: Model): ElementResult {
  const judged = judgeLearned(reading, model, 'review-point')
  if (judged.level === 2) return judged
  const said = saidReview(reading.note)
  return said ? { ...judged, level: 2, evidence: [said], why: sayWhy('review-point', 2, 'sure', said), confidence: 'sure' } : judged
}

import type { Note } from '../../note/types.js'
import type { ElementResult } from '../../report/types.js'
import { judgeImpact } from '../impact.js'
import { judgeRationale } from '../rationale.js'
import { judgeReviewPoint } from '../review-point.js'
import { defaultModel } from './default.js'
import type { Learned, Model } from './model.js'
import { readScores } from './score.js'

/**
 * Judges the three elements that are told by their meaning: why, what it means for the child, and when progress is looked at again.
 *
 * Pure, linear in the length of the note, never throws.
 *
 * @param note a note that has been read.
 * @param model learned weights; the committed ones where none are given.
 */
export function judgeMeaning(note: Note, model: Model = defaultModel): Record<Learned, ElementResult> {
  const reading = readScores(note, model)
  return { rationale: judgeRationale(reading, model), impact: judgeImpact(reading, model), 'review-point': judgeReviewPoint(reading, model) }
}

import type { ElementResult } from '../report/types.js'
import { judgeLearned } from './engine/judge.js'
import type { Model } from './engine/model.js'
import type { Reading } from './engine/score.js'

/**
 * Judges `impact`: what it means for the child, as `docs/standard.md` says.
 *
 * @param reading the note with its segments scored.
 * @param model the weights that scored them.
 */
export function judgeImpact(reading: Reading, model: Model): ElementResult {
  return judgeLearned(reading, model, 'impact')
}

import type { ElementResult } from '../report/types.js'
import { judgeLearned } from './engine/judge.js'
import type { Model } from './engine/model.js'
import type { Reading } from './engine/score.js'

/**
 * Judges `rationale`: why it was decided, as `docs/standard.md` says.
 *
 * @param reading the note with its segments scored.
 * @param model the weights that scored them.
 */
export function judgeRationale(reading: Reading, model: Model): ElementResult {
  return judgeLearned(reading, model, 'rationale')
}

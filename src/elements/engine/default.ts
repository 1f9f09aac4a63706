import { weights as packed } from '../../lexicon/weights.generated.js'
import type { Model } from './model.js'
import { openWeights } from './pack.js'

/** The model whose weights are committed in `lexicon/weights/`. */
export const defaultModel: Model = openWeights(packed)

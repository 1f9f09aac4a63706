import { weights as packed } from '../../lexicon/weights.generated.js'
import { createModel, type Model } from './model.js'
import { unpackWeights } from './pack.js'

/** The model whose weights are committed in `lexicon/weights/`. */
export const defaultModel: Model = createModel(unpackWeights(packed))

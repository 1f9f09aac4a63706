import { rules } from './index.js'
import { equalityMeta, readabilityMeta } from './language-metas.js'
import type { RuleMeta } from './types.js'

/** What every rule says of itself, those of the language packages too: for lists. Loads no package. */
export const allMetas: readonly RuleMeta[] = [...rules.map((rule) => rule.meta), readabilityMeta, equalityMeta]

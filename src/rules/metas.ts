import { equalityMeta } from './equality.js'
import { rules } from './index.js'
import { readabilityMeta } from './readability.js'
import type { RuleMeta } from './types.js'

/** What every rule says of itself, for lists: bundled, it brings no language package along. */
export const allMetas: readonly RuleMeta[] = [...rules.map((rule) => rule.meta), readabilityMeta, equalityMeta]

import { equality } from './rules/equality.js'
import { readability } from './rules/readability.js'
import type { Rule } from './rules/types.js'

/**
 * The rules that rest on language packages (retext-readability, retext-equality): pass them to `check` as `extraRules`.
 * They are apart from the core because of what they weigh, and cost next to nothing on a note that has nothing for them.
 */
export const languageRules: readonly Rule[] = [readability, equality]

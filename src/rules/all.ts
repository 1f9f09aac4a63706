import { rules } from './index.js'
import type { Rule } from './types.js'

/** Every rule there is, for lists and pages: those of the core and those that the language packages carry. */
export const allRules: readonly Rule[] = rules

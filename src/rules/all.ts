import { languageRules } from '../language.js'
import { rules } from './index.js'
import type { Rule } from './types.js'

/** Every rule there is: those of the core and those that rest on the language packages. Loads those packages. */
export const allRules: readonly Rule[] = [...rules, ...languageRules]

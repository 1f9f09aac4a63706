import type { Words } from './en.js'

/**
 * The page's words in Welsh. Empty until a Welsh speaker who knows children's services writes and checks them: a half or
 * machine translation of words about a child would be worse than none. What is missing here is shown in English.
 */
export const cy: Partial<Words> = {}

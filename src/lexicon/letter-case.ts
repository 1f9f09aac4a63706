import type { Token } from '../note/types.js'

/**
 * Gives suggestions a capital where the word that they replace has one, as at the start of a sentence.
 *
 * @param token the first token of what is replaced.
 * @param says the suggestions in small letters.
 */
export function inCaseOf(token: Token, says: readonly string[]): readonly string[] {
  return token.shape === 'capital' ? says.map((say) => say.charAt(0).toUpperCase() + say.slice(1)) : says
}

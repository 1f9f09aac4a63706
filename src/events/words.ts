import { meanings } from './data.generated.js'
import { keyOf, stemsOf } from './stems.js'

/**
 * The words of a text that matter for finding an event: lower case, without endings, one word for each meaning.
 *
 * @param text what somebody typed, or a name; any text.
 * @returns stems in order, repeats kept.
 */
export function meaningfulWords(text: string): readonly string[] {
  return stemsOf(text, meanings)
}

/** What a phrase comes to as a whole, whatever the order and the endings of its words; empty where nothing is left of it. */
export function phraseKey(text: string): string {
  return keyOf(text, meanings)
}

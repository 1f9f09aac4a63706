import type { Span } from '../note/types.js'

/**
 * Finds the stretch that covers an offset, by halves.
 *
 * @param spans stretches in the order of the text, none overlapping another.
 * @param offset an offset into the text.
 */
export function spanAt<Kind extends Span>(spans: readonly Kind[], offset: number): Kind | null {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  const found = spans[low]
  return found && found.start <= offset ? found : null
}

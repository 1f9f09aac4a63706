/** A stretch of a note to be shown, with what it shows. */
export interface Shown {
  readonly start: number
  readonly end: number
  readonly labels: readonly string[]
  /** Those of the labels whose words end with this piece: the place to say them once. */
  readonly ends: readonly string[]
}

/**
 * Cuts a text where quotes begin and end, so that each piece can be marked once whatever overlaps.
 *
 * @param text the note.
 * @param quotes exact parts of it, each with a label; what is not in the text is left out.
 * @returns pieces in order that together are the whole text; those without labels are unmarked.
 */
export function cut(text: string, quotes: readonly { readonly quote: string; readonly label: string }[]): readonly Shown[] {
  const spans = quotes.flatMap(({ quote, label }) => {
    const start = quote === '' ? -1 : text.indexOf(quote)
    return start < 0 ? [] : [{ start, end: start + quote.length, label }]
  })
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const pieces: Shown[] = []
  for (let at = 0; at + 1 < edges.length; at++) {
    const start = edges[at] ?? 0
    const end = edges[at + 1] ?? text.length
    const over = spans.filter((span) => span.start <= start && span.end >= end)
    pieces.push({ start, end, labels: over.map(({ label }) => label), ends: over.filter((span) => span.end === end).map(({ label }) => label) })
  }
  return pieces
}

/** A line of a text, or one that is longer than any note and so was skipped. */
export interface Line {
  readonly number: number
  /** Null where the line was too long. */
  readonly text: string | null
}

const maxCharacters = 2 * 1024 * 1024

/** Splits a stream of text into lines, however long they are, in bounded memory. */
export async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0
  let held: string[] = []
  let length = 0
  const take = (): Line => {
    const text = length > maxCharacters ? null : held.join('').replace(/\r$/u, '')
    held = []
    length = 0
    return { number: ++number, text }
  }
  const hold = (piece: string) => {
    length += piece.length
    if (length <= maxCharacters) held.push(piece)
    else held = []
  }
  for await (const piece of pieces) {
    let from = 0
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      hold(piece.slice(from, at))
      from = at + 1
      yield take()
    }
    hold(piece.slice(from))
  }
  if (length > 0) yield take()
}

/**
 * Breaks words into lines no wider than `width` columns; a word that is wider stands alone. White space is folded.
 *
 * @param words the text.
 * @param width columns, at least 1.
 * @returns the lines; one empty line for an empty text.
 */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(/\s+/u)) {
    if (!word) continue
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  lines.push(line)
  return lines
}

/**
 * Shortens words to a length, at a word's end where there is one near, and makes control characters and line breaks harmless.
 *
 * @param words the text.
 * @param length most characters of the result, the ellipsis included.
 */
export function shorten(words: string, length: number): string {
  // Control characters in a note must not reach a terminal, where they could change what it shows.
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const flat = words.slice(0, length * 4).replaceAll(/[\s\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  if (flat.length <= length) return flat
  const cut = flat.slice(0, length - 1)
  const space = cut.lastIndexOf(' ')
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`
}

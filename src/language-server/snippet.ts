/** Writes text into an LSP snippet so that nothing in it is read as one. */
export function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/gu, String.raw`\$&`)
}

/**
 * A tab stop with words in it that typing replaces.
 *
 * @param number of the stop, from 1.
 * @param words shown until something is typed.
 */
export function tabStop(number: number, words: string): string {
  return `\${${number}:${escapeSnippet(words)}}`
}

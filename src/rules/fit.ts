/**
 * A suggestion as it fits where it goes: with a capital at the start of a sentence or line, where what it replaces has one.
 *
 * @param start where in the text the replaced words begin, in UTF-16 code units.
 */
export function fitSuggestion(text: string, start: number, suggestion: string): string {
  const replaced = text.charAt(start)
  if (replaced === replaced.toLowerCase()) return suggestion
  let at = start - 1
  while (at >= 0 && ' \t-*•'.includes(text.charAt(at))) at--
  const isStart = at < 0 || '.!?\n\r'.includes(text.charAt(at))
  return isStart ? suggestion.charAt(0).toUpperCase() + suggestion.slice(1) : suggestion
}

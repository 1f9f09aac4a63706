import { charClass, CharClass } from './chars.js'
import type { Shape, Token, TokenKind } from './types.js'

/**
 * Splits one stretch of a line into tokens and adds them to `tokens`.
 *
 * Words are runs of letters with apostrophes inside (`don't`, `O'Neill`); a trailing `'s` is a token of its own.
 * Digits are runs of digits. Any other character is punctuation, a run of the same one being one token.
 *
 * @param text the whole note.
 * @param start offset of the stretch's first code unit.
 * @param end offset after its last; no line break may stand between.
 * @param line index of the line, copied to each token.
 * @param tokens the list to add to; a token's `index` is its place in it.
 */
export function tokenise(text: string, start: number, end: number, line: number, tokens: Token[]): void {
  let at = start
  let last = -1
  while (at < end) {
    const code = text.charCodeAt(at)
    const found = charClass(code)
    if (found === CharClass.Space || found === CharClass.Invisible || found === CharClass.Newline) {
      at++
      continue
    }
    const stop = endOfToken(text, at, end, code, found)
    const glued = at === last
    if (found === CharClass.Letter) pushWord(text, at, stop, glued, line, tokens)
    else {
      const kind: TokenKind = found === CharClass.Digit ? 'number' : 'punctuation'
      tokens.push({ index: tokens.length, start: at, end: stop, kind, lower: punctuation(text.slice(at, stop)), shape: 'none', glued, line })
    }
    last = at = stop
  }
}

function endOfToken(text: string, at: number, end: number, code: number, found: CharClass): number {
  let stop = at + 1
  if (found === CharClass.Letter) return endOfWord(text, stop, end)
  if (found === CharClass.Digit) {
    while (stop < end && charClass(text.charCodeAt(stop)) === CharClass.Digit) stop++
    return stop
  }
  const isLead = code >= 0xd800 && code < 0xdc00
  if (isLead) return Math.min(stop + 1, end)
  while (stop < end && text.charCodeAt(stop) === code) stop++
  return stop
}

function endOfWord(text: string, from: number, end: number): number {
  let stop = from
  while (stop < end) {
    const found = charClass(text.charCodeAt(stop))
    const isInside =
      found === CharClass.Letter || (found === CharClass.Apostrophe && stop + 1 < end && charClass(text.charCodeAt(stop + 1)) === CharClass.Letter)
    if (!isInside) break
    stop++
  }
  return stop
}

function pushWord(text: string, start: number, end: number, glued: boolean, line: number, tokens: Token[]): void {
  const split = end - start > 2 && hasClitic(text, end) ? end - 2 : end
  const word = text.slice(start, split)
  const lower = foldApostrophes(word.toLowerCase())
  tokens.push({ index: tokens.length, start, end: split, kind: 'word', lower, shape: shapeOf(word, lower), glued, line })
  if (split < end) tokens.push({ index: tokens.length, start: split, end, kind: 'word', lower: "'s", shape: 'lower', glued: true, line })
}

function hasClitic(text: string, end: number): boolean {
  const tail = text.charCodeAt(end - 1) | 32
  return tail === 0x73 && charClass(text.charCodeAt(end - 2)) === CharClass.Apostrophe
}

function foldApostrophes(lower: string): string {
  for (let i = 0; i < lower.length; i++) {
    if (charClass(lower.charCodeAt(i)) === CharClass.Apostrophe && lower.charCodeAt(i) !== 0x27) return lower.replace(/[‘’ʼ`´]/gu, "'")
  }
  return lower
}

function punctuation(mark: string): string {
  return mark === '–' || mark === '—' || mark === '−' || mark === '‐' || mark === '‑' ? '-' : mark === '’' || mark === '‘' ? "'" : mark
}

function shapeOf(word: string, lower: string): Shape {
  if (lower === word) return 'lower'
  // Folding apostrophes can make the two differ without any capital.
  if (word.toLowerCase() === word) return 'lower'
  const first = word.charAt(0)
  const rest = word.slice(1)
  if (first.toLowerCase() === first) return 'mixed'
  if (rest.toLowerCase() === rest) return word.length === 1 ? 'upper' : 'capital'
  return word.toUpperCase() === word ? 'upper' : 'mixed'
}

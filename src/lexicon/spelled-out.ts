import type { Note, Token } from '../note/types.js'

const small = new Set(['and', 'of', 'the', 'for', 'in', 'to', 'with', 'a', 'on', '&', '-', "'s", '/'])

/**
 * Whether the note itself says what a short form stands for at this place: "Emergency Duty Team (EDT)", "HV (health visitor)",
 * "(social worker, SW)", "EDT = Emergency Duty Team".
 *
 * @param note the note.
 * @param first index of the short form's first token.
 * @param end index after its last.
 * @param full what it is known to stand for; empty where it is unknown.
 */
export function isSpelledOut(note: Note, first: number, end: number, full: readonly string[]): boolean {
  const { tokens } = note
  const letters = lettersOf(tokens, first, end)
  if (letters.length < 2) return false
  const isBracketed = tokens[first - 1]?.lower === '(' && tokens[end]?.lower === ')'
  if (isBracketed) return spells(wordsBefore(tokens, first - 1), letters, full)
  const after = tokens[end]?.lower
  if (after === '(' || after === '=') return startsWithWords(wordsAfter(tokens, end + 1), letters, full)
  const isLast = tokens[end]?.lower === ')' && tokens[first - 1]?.lower === ','
  return isLast && spells(wordsBefore(tokens, first - 1), letters, full)
}

/** The letters of the short form; a plural `s` is left out. */
function lettersOf(tokens: readonly Token[], first: number, end: number): string {
  let letters = ''
  for (let at = first; at < end; at++) {
    const token = tokens[at]!
    if (token.kind === 'word') letters += token.shape === 'mixed' && token.lower.endsWith('s') ? token.lower.slice(0, -1) : token.lower
  }
  return letters
}

/** Up to twelve words that end just before a token, last first, within the bracket or sentence. */
function wordsBefore(tokens: readonly Token[], at: number): readonly string[] {
  const words: string[] = []
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    const token = tokens[i]!
    if (token.lower === '(' || token.lower === '.' || token.lower === ';' || token.lower === ':' || token.line !== tokens[at]!.line) break
    if (token.kind === 'word') words.push(token.lower)
  }
  return words
}

function wordsAfter(tokens: readonly Token[], at: number): readonly string[] {
  const words: string[] = []
  for (let i = at; i < Math.min(tokens.length, at + 12); i++) {
    const token = tokens[i]!
    if (token.lower === ')' || token.lower === '.' || token.lower === ';' || token.lower === ',' || token.line !== tokens[at]!.line) break
    if (token.kind === 'word') words.push(token.lower)
  }
  return words
}

/** Whether words, last first, end in what the letters stand for. */
function spells(words: readonly string[], letters: string, full: readonly string[]): boolean {
  let left = letters.length
  for (const word of words) {
    if (left === 0) break
    if (word.charAt(0) === letters.charAt(left - 1)) left--
    else if (!small.has(word)) break
  }
  const before = [...words].reverse().join(' ')
  return left === 0 || full.some((phrase) => before.endsWith(phrase.toLowerCase()))
}

function startsWithWords(words: readonly string[], letters: string, full: readonly string[]): boolean {
  let at = 0
  for (const word of words) {
    if (at === letters.length) break
    if (word.charAt(0) === letters.charAt(at)) at++
    else if (!small.has(word)) break
  }
  const after = words.join(' ')
  return at === letters.length || full.some((phrase) => after.startsWith(phrase.toLowerCase()))
}

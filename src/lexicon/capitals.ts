import type { Note, Token } from '../note/types.js'
import { cues } from './cues.generated.js'
import { spanAt } from './spans.js'
import { everydayInitials, shoutedWords } from './terms.js'

/** A run of capitals that the lexicon does not know. */
export interface UnknownCapitals {
  readonly firstToken: number
  readonly endToken: number
}

const longest = 6
/** Tokens after a signature: a date. */
const mostAfter = 6

/**
 * Finds short forms that nobody has written down yet: three to six capitals (`EDTX`), or capitals joined by `&` or `/`.
 * Two capitals alone are more often somebody's initials, so they are left to the lexicon. Left out as well: what everybody
 * knows, everyday words in capitals, lines of capitals, names, placeholders, and initials that sign a line off.
 */
export function findUnknownCapitals(note: Note, isKnown: (token: number) => boolean, isLoudLine: (token: number) => boolean): readonly UnknownCapitals[] {
  const { tokens } = note
  const found: UnknownCapitals[] = []
  let spoken: ReadonlySet<string> | undefined
  for (let at = 0; at < tokens.length; at++) {
    const end = endOfCapitals(note, at)
    if (end === at) continue
    if (!isKnown(at) && !isEveryday(note, at, end) && !isSignOff(note, at, end)) {
      spoken ??= wordsInSmallLetters(tokens)
      if (!spoken.has(tokens[at]!.lower) && !isLoudLine(at) && !isPlaceholder(note, at) && !isShouted(note, at, end, isKnown)) found.push({ firstToken: at, endToken: end })
    }
    at = end - 1
  }
  return found
}

/** The index after a run of capitals that starts here, or the index itself where none does. */
function endOfCapitals(note: Note, at: number): number {
  const { tokens } = note
  if (!isCapitals(note, tokens[at]!)) return at
  const length = tokens[at]!.end - tokens[at]!.start
  if (tokens[at]!.lower.includes("'")) return at
  const join = tokens[at + 1]
  const next = tokens[at + 2]
  if (join && next && join.lower === '&' && join.glued && next.glued && isCapitals(note, next)) return at + 3
  return length >= 3 && length <= longest ? at + 1 : at
}

/** All capitals, or with the small `s` of a plural. */
function isCapitals(note: Note, token: Token): boolean {
  if (token.kind !== 'word') return false
  if (token.shape === 'upper') return true
  if (token.shape !== 'mixed' || !token.lower.endsWith('s') || token.end - token.start < 4) return false
  const stem = note.text.slice(token.start, token.end - 1)
  return stem === stem.toUpperCase()
}

function isEveryday(note: Note, at: number, end: number): boolean {
  const { tokens, text } = note
  const typed = text.slice(tokens[at]!.start, tokens[end - 1]!.end)
  if (everydayInitials.has(typed) || everydayInitials.has(typed.replace(/s$/u, ''))) return true
  if (end - at > 1) return false
  const { lower } = tokens[at]!
  return shoutedWords.has(lower) || isDateWord(tokens, at) || isInCompound(tokens, at) || (plainWords ??= readPlainWords()).has(lower)
}

/** `ALDRIDGE-MBEKI`: a part of a longer name in capitals. */
function isInCompound(tokens: readonly Token[], at: number): boolean {
  const isLongName = (hyphen: Token | undefined, other: Token | undefined) => hyphen?.lower === '-' && other?.shape === 'upper' && other.end - other.start > longest
  return (tokens[at]!.glued && tokens[at - 1]?.glued === true && isLongName(tokens[at - 1], tokens[at - 2])) || (tokens[at + 1]?.glued === true && tokens[at + 2]?.glued === true && isLongName(tokens[at + 1], tokens[at + 2]))
}

let plainWords: ReadonlySet<string> | undefined

/** Words of everyday language that the lexicon knows by what they tell of a sentence. */
function readPlainWords(): ReadonlySet<string> {
  const words = new Set<string>()
  for (const group of [cues['word-classes'], cues.reasoning, cues['looking-again']] as readonly Readonly<Record<string, readonly string[]>>[]) {
    for (const phrases of Object.values(group)) for (const phrase of phrases) for (const word of phrase.split(' ')) words.add(word)
  }
  for (const list of [cues.actions.verb, cues.actions.past, cues.actions.thing]) for (const word of list) words.add(word)
  return words
}

/** `14OCT24`. */
function isDateWord(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.glued && tokens[at - 1]?.kind === 'number' && tokens[at]!.end - tokens[at]!.start === 3
}

function wordsInSmallLetters(tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const token of tokens) if (token.kind === 'word' && (token.shape === 'lower' || token.shape === 'capital')) words.add(token.lower)
  return words
}

/** Two unknown runs of capitals side by side are words said loudly: "PRE BIRTH". */
function isShouted(note: Note, at: number, end: number, isKnown: (token: number) => boolean): boolean {
  return isLoudWord(note, at - 1, at, isKnown) || isLoudWord(note, end, at, isKnown)
}

function isLoudWord(note: Note, at: number, beside: number, isKnown: (token: number) => boolean): boolean {
  const token = note.tokens[at]
  return token !== undefined && token.line === note.tokens[beside]!.line && token.kind === 'word' && token.shape === 'upper' && token.end - token.start > 2 && !isKnown(at)
}

function isPlaceholder(note: Note, at: number): boolean {
  return spanAt(note.placeholders, note.tokens[at]!.start) !== null
}

/**
 * Tells of each line whether it is mostly in capitals, known short forms apart: a heading or a shout, in which capitals tell
 * nothing. Each line is looked at once.
 *
 * @param note the note.
 * @param isKnown whether a token belongs to a term of the lexicon.
 * @returns a function of a token's index.
 */
export function loudLines(note: Note, isKnown: (token: number) => boolean): (token: number) => boolean {
  const answers = new Map<number, boolean>()
  return (at) => {
    const line = note.tokens[at]!.line
    const known = answers.get(line)
    if (known !== undefined) return known
    const answer = isLoud(note, line, isKnown)
    answers.set(line, answer)
    return answer
  }
}

function isLoud(note: Note, index: number, isKnown: (token: number) => boolean): boolean {
  const line = note.lines[index]
  if (!line) return false
  let loud = 0
  let words = 0
  for (let i = line.firstToken; i < line.endToken; i++) {
    const token = note.tokens[i]!
    if (token.kind !== 'word' || token.end - token.start < 2 || isKnown(i)) continue
    words++
    if (token.shape === 'upper') loud++
  }
  return loud >= 2 && loud * 2 > words
}

/** Initials alone at the end of a line, after a full stop or a dash, or on a line of their own: "Agreed – GS", "KM 03/07". */
export function isSignOff(note: Note, at: number, end: number): boolean {
  const { tokens } = note
  const token = tokens[at]!
  if (end - at > 1 || token.end - token.start > 3) return false
  const before = tokens[at - 1]
  const isOpen = !before || before.line !== token.line || before.lower === '.' || before.lower === '-' || before.lower === '|' || before.kind === 'number'
  if (!isOpen) return false
  for (let i = end; i < tokens.length && tokens[i]!.line === token.line; i++) {
    const { kind, lower } = tokens[i]!
    if (i - end > mostAfter || (kind === 'word' && lower.length > 2)) return false
  }
  return isLastWords(note, token.line)
}

function isNumbers(note: Note, line: number): boolean {
  const { firstToken, endToken } = note.lines[line]!
  for (let at = firstToken; at < endToken; at++) if (note.tokens[at]!.kind === 'word') return false
  return endToken - firstToken <= mostAfter
}

/** Whether only blank lines and a date follow, or an email begins. */
function isLastWords(note: Note, line: number): boolean {
  let next = line + 1
  while (next < note.lines.length && (note.lines[next]!.kind === 'blank' || isNumbers(note, next))) next++
  const after = note.lines[next]
  return !after || (spanAt(note.emails, after.start) !== null && spanAt(note.emails, note.lines[line]!.start) === null)
}

import { cues } from '../lexicon/cues.generated.js'
import { charClass, CharClass } from './chars.js'
import type { Email, Line, Sentence, Token } from './types.js'

const neverEnds: ReadonlySet<string> = new Set(cues.abbreviations.always)
const endsUnlessNumber: ReadonlySet<string> = new Set(cues.abbreviations['before-number'])
/** A line of this many characters or more that stops without a full stop was probably broken by a mail program. */
const wrappedLine = 55

/**
 * Splits a note into sentences. A heading, a list item without full stops and a table row are each one sentence;
 * lines that a mail program broke in mid-sentence are joined; lines are otherwise never crossed.
 *
 * @param text the note.
 * @param lines its lines.
 * @param tokens its tokens.
 * @param emails its pasted emails, in order.
 * @returns the sentences in order, without white space at their ends.
 */
export function readSentences(text: string, lines: readonly Line[], tokens: readonly Token[], emails: readonly Email[]): Sentence[] {
  const sentences: Sentence[] = []
  let email = 0
  let first = -1
  const close = (end: number) => {
    const open = tokens[first]
    const last = tokens[end - 1]
    if (open && last && end > first) {
      while (email < emails.length && (emails[email]?.end ?? 0) <= open.start) email++
      const inEmail = open.start >= (emails[email]?.start ?? Infinity)
      const line = lines[open.line]
      sentences.push({ index: sentences.length, start: open.start, end: last.end, line: open.line, kind: line?.kind ?? 'text', firstToken: first, endToken: end, inEmail })
    }
    first = -1
  }
  for (const line of lines) {
    if (line.firstToken === line.endToken) {
      if (first >= 0) close(line.firstToken)
      continue
    }
    if (first >= 0 && !continues(text, lines, tokens, line)) close(line.firstToken)
    if (first < 0) first = line.firstToken
    const isWhole = line.kind === 'heading' || line.kind === 'table-row'
    const isUnstopped = !isWhole && !hasStop(tokens, line)
    let asideEnd = line.firstToken
    for (let at = line.firstToken; at < line.endToken - 1; at++) {
      if (isWhole) break
      if (at >= asideEnd) asideEnd = endOfAside(tokens, line, at)
      if (at < asideEnd || !endsAfter(text, tokens, at, isUnstopped)) continue
      close(at + 1)
      first = at + 1
    }
  }
  if (first >= 0) close(tokens.length)
  return sentences
}

/** Longest question in brackets, in tokens, that leaves the sentence around it whole. */
const longestAside = 16

/** The closing bracket of a short question that opens here and has more of its sentence after it: `ring school (has she seen it? him?) today`; `at` where none does. */
function endOfAside(tokens: readonly Token[], line: Line, at: number): number {
  if (tokens[at]?.lower !== '(') return at
  const last = Math.min(line.endToken - 1, at + longestAside)
  let asks = false
  for (let i = at + 1; i < last; i++) {
    const mark = tokens[i]?.lower
    if (mark === '?') asks = true
    if (mark === '.' || mark === '(') return at
    if (mark === ')') return asks && tokens[i + 1]?.shape === 'lower' ? i : at
  }
  return at
}

function continues(text: string, lines: readonly Line[], tokens: readonly Token[], line: Line): boolean {
  const above = lines[line.index - 1]
  const opening = tokens[line.firstToken]
  const closing = tokens[line.firstToken - 1]
  if (!above || !opening || !closing || line.kind !== 'text' || line.label !== null) return false
  if (above.kind !== 'text' && above.kind !== 'bullet' && above.kind !== 'numbered') return false
  const isLong = above.content.end - above.content.start >= wrappedLine
  return isLong && opening.shape === 'lower' && !isStop(closing) && text.charCodeAt(closing.start) !== 0x3a
}

function isStop(token: Token): boolean {
  const mark = token.lower.charCodeAt(0)
  return token.kind === 'punctuation' && (mark === 0x2e || mark === 0x21 || mark === 0x3f || mark === 0x2026)
}

function hasStop(tokens: readonly Token[], line: Line): boolean {
  for (let at = line.firstToken; at < line.endToken; at++) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (token && isStop(token) && next && !next.glued) return true
  }
  return false
}

function endsAfter(text: string, tokens: readonly Token[], at: number, isUnstopped: boolean): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || !next) return false
  if (!isStop(token)) return isWideGap(text, token, next, isUnstopped) && !closesQuote(next)
  if (token.lower !== '.' && token.lower !== '…') return !isStop(next) && !(next.glued && closesQuote(next))
  return endsAtFullStop(tokens, at, token, next)
}

function endsAtFullStop(tokens: readonly Token[], at: number, stop: Token, next: Token): boolean {
  const before = tokens[at - 1]
  if (!before || !stop.glued) return !next.glued
  if (next.glued) {
    if (closesQuote(next) || next.kind === 'punctuation') return false
    // "She is safe.The SW": a lower-case word, a stop, and a capital.
    return before.kind === 'word' && before.shape === 'lower' && before.lower.length > 2 && next.shape !== 'lower' && next.kind === 'word' && !neverEnds.has(before.lower)
  }
  if (before.kind !== 'word') return true
  if (neverEnds.has(before.lower) && !(before.lower === 're' && next.shape === 'capital')) return false
  if (next.kind === 'number' && endsUnlessNumber.has(before.lower)) return false
  return !isInitial(tokens, at, before, next)
}

/** "S. Iqbal", "J. B. Smith" and "e.g. the" run on; "Child A. She" does not. */
function isInitial(tokens: readonly Token[], at: number, before: Token, next: Token): boolean {
  if (before.end - before.start !== 1) return false
  const earlier = tokens[at - 2]
  const isDotted = before.glued && earlier?.lower === '.'
  if (before.shape === 'lower') return isDotted && next.shape === 'lower'
  if (before.lower === 'i' || earlier?.lower === 'child' || earlier?.lower === 'baby') return false
  return next.shape === 'capital' || next.shape === 'upper'
}

function closesQuote(token: Token): boolean {
  return token.kind === 'punctuation' && '"”’\')]*_'.includes(token.lower.charAt(0))
}

/** Hurried authors put spaces where others put a full stop. */
function isWideGap(text: string, token: Token, next: Token, isUnstopped: boolean): boolean {
  const gap = next.start - token.end
  if (gap < 2 || token.line !== next.line || token.kind === 'punctuation' || next.kind === 'punctuation') return false
  if (charClass(text.charCodeAt(token.end)) !== CharClass.Space) return false
  return gap >= 3 || isUnstopped
}

import { charClass, CharClass, isBlank } from './chars.js'
import type { LineKind, Span } from './types.js'

const bulletMarks = new Set('-–—*•·▪▫◦●○■□➢➤→✓✔'.split('').map((mark) => mark.charCodeAt(0)))
const maxLabelLength = 60

/** Moves `end` back over white space. */
export function trimEnd(text: string, start: number, end: number): number {
  let stop = end
  while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop--
  return stop
}

function skipBlank(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}

/**
 * Reads the mark at the start of a line: `#`, a bullet, a number, `>`, or a ruled line.
 *
 * @param text the note.
 * @param start offset of the first character that is no white space.
 * @param end offset after the last such character.
 * @returns the kind of line that the mark makes, and where its words begin.
 */
export function readMark(text: string, start: number, end: number): { kind: LineKind; content: number } {
  const code = text.charCodeAt(start)
  if (isRule(text, start, end)) return { kind: 'table-rule', content: start }
  if (code === 0x23) {
    let at = start
    while (at < end && text.charCodeAt(at) === 0x23 && at < start + 6) at++
    if (isBlank(text.charCodeAt(at)) || charClass(text.charCodeAt(at)) === CharClass.Letter) return { kind: 'heading', content: skipBlank(text, at, end) }
  }
  if (code === 0x3e) {
    let at = start
    while (at < end && (text.charCodeAt(at) === 0x3e || isBlank(text.charCodeAt(at)))) at++
    return { kind: 'quoted', content: at }
  }
  return readListMark(text, start, end, code)
}

function readListMark(text: string, start: number, end: number, code: number): { kind: LineKind; content: number } {
  const next = text.charCodeAt(start + 1)
  if (bulletMarks.has(code)) {
    const isDouble = code === next && (code === 0x2a || code === 0x2d)
    const isNegative = charClass(next) === CharClass.Digit && code === 0x2d
    const isEmphasis = code === 0x2a && !isBlank(next) && text.slice(start + 1, end).includes('*')
    if (!isDouble && !isNegative && !isEmphasis && start + 1 < end) return { kind: 'bullet', content: skipBlank(text, start + 1, end) }
  }
  // Word writes its second-level bullet as the letter o and a tab or spaces.
  const isWordBullet = code === 0x6f && (next === 0x09 || (isBlank(next) && isBlank(text.charCodeAt(start + 2))))
  if (isWordBullet) return { kind: 'bullet', content: skipBlank(text, start + 1, end) }
  const number = endOfNumberMark(text, start, end)
  if (number > 0) return { kind: 'numbered', content: skipBlank(text, number, end) }
  return { kind: 'text', content: start }
}

/** The offset after `1.`, `1)`, `(1)`, `a)`, `iv.` where it stands before white space; -1 where it does not. */
function endOfNumberMark(text: string, start: number, end: number): number {
  const isBracketed = text.charCodeAt(start) === 0x28
  let at = isBracketed ? start + 1 : start
  const first = at
  while (at < end && at < first + 3 && charClass(text.charCodeAt(at)) === CharClass.Digit) at++
  if (at === first) at = endOfLetterMark(text, first, end, isBracketed)
  if (at === first) return -1
  const close = text.charCodeAt(at)
  const isClosed = close === 0x29 || (!isBracketed && (close === 0x2e || close === 0x3a))
  if (!isClosed) return -1
  const after = text.charCodeAt(at + 1)
  // "1.SW to visit" is an item; "1.5" and "10.30" are numbers.
  if (at + 1 >= end) return -1
  if (isBlank(after)) return at + 1
  return close !== 0x3a && charClass(after) === CharClass.Letter && charClass(text.charCodeAt(first)) === CharClass.Digit ? at + 1 : -1
}

function endOfLetterMark(text: string, first: number, end: number, isBracketed: boolean): number {
  let at = first
  while (at < end && at < first + 4 && isRoman(text.charCodeAt(at))) at++
  const isSingle = charClass(text.charCodeAt(first)) === CharClass.Letter && charClass(text.charCodeAt(first + 1)) !== CharClass.Letter
  if (at === first && isSingle) at = first + 1
  // "A. Jones" is a name, "a) visit" an item.
  const close = text.charCodeAt(at)
  if (close === 0x29) return at
  return isBracketed || close !== 0x2e || text.charCodeAt(first) < 0x61 ? first : at
}

function isRoman(code: number): boolean {
  const lower = code | 32
  return lower === 0x69 || lower === 0x76 || lower === 0x78
}

function isRule(text: string, start: number, end: number): boolean {
  let marks = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2d || code === 0x3d || code === 0x5f || code === 0x2a) marks++
    else if (code !== 0x7c && code !== 0x3a && !isBlank(code)) return false
  }
  return marks > 2
}

/** Skips `**`, `__`, `*` or `_` that opens emphasis at the start of a line's words. */
export function skipEmphasis(text: string, start: number, end: number): number {
  let at = start
  const code = text.charCodeAt(at)
  if (code !== 0x2a && code !== 0x5f) return start
  while (at < end && at < start + 3 && text.charCodeAt(at) === code) at++
  return isBlank(text.charCodeAt(at)) || at >= end || charClass(text.charCodeAt(at)) === CharClass.Other ? start : at
}

/** Gives the end of a line's words without emphasis marks that close at the very end. */
export function endOfEmphasis(text: string, start: number, end: number): number {
  let at = end
  const code = text.charCodeAt(end - 1)
  if (code !== 0x2a && code !== 0x5f) return end
  while (at > start && at > end - 3 && text.charCodeAt(at - 1) === code) at--
  return at > start ? trimEnd(text, start, at) : end
}

/**
 * Finds a label at the start of a line: a few words and a colon (`Rationale:`, `**Impact on Mia:** she...`).
 *
 * @param text the note.
 * @param start offset of the line's first word.
 * @param end offset after its last.
 * @returns the label's words and what follows them, or null where the line has no label.
 */
export function findLabel(text: string, start: number, end: number): { label: Span; body: Span } | null {
  const limit = Math.min(end, start + maxLabelLength)
  let words = 0
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at)
    const found = charClass(code)
    if (code === 0x3a) return isTime(text, at) ? null : makeLabel(text, start, at, end)
    if (found === CharClass.Space) words++
    // A full stop, a comma or a quotation mark means that a sentence has begun.
    if (words > 7 || code === 0x2e || code === 0x2c || code === 0x22 || code === 0x201c || code === 0x3b) return null
  }
  return null
}

function isTime(text: string, colon: number): boolean {
  return charClass(text.charCodeAt(colon + 1)) === CharClass.Digit && charClass(text.charCodeAt(colon - 1)) === CharClass.Digit
}

function makeLabel(text: string, start: number, colon: number, end: number): { label: Span; body: Span } | null {
  const next = text.charCodeAt(colon + 1)
  // "http://" and "12:30" are no labels.
  if (next === 0x2f) return null
  let from = colon + 1
  while (from < end && (isBlank(text.charCodeAt(from)) || text.charCodeAt(from) === 0x2a || text.charCodeAt(from) === 0x5f)) from++
  let labelEnd = trimEnd(text, start, colon)
  while (labelEnd > start && text.charCodeAt(labelEnd - 1) === 0x2a) labelEnd--
  if (labelEnd <= start) return null
  return { label: { start, end: labelEnd }, body: { start: from, end: Math.max(from, end) } }
}

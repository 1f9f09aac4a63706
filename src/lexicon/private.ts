import type { Note, Span, Token } from '../note/types.js'
import { findAddresses } from './addresses.js'
import { cues } from './cues.generated.js'

export type PrivateKind = 'phone number' | 'email address' | 'address' | 'NHS number' | 'National Insurance number' | 'date of birth'

/** A detail that a note need not repeat. */
export interface PrivateDetail extends Span {
  readonly kind: PrivateKind
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const births = set(cues.private.birth)
const healthCues = set(cues.private.nhs)
const phoneCues = set(cues.private.phone)
const months = set(cues.private.month)
const nearby = 6

/**
 * Finds phone numbers, email and postal addresses, postcodes, NHS and National Insurance numbers and dates of birth.
 * Linear in the length of the note.
 *
 * @param note a note that has been read.
 * @returns the details in the order of the text; none overlaps another.
 */
export function findPrivateDetails(note: Note): readonly PrivateDetail[] {
  const found: PrivateDetail[] = []
  emails(note.text, found)
  numbers(note, found)
  for (const place of findAddresses(note)) found.push({ ...place, kind: 'address' })
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = -1
  return found.filter((one) => {
    if (one.start < end) return false
    end = one.end
    return true
  })
}

const isLocal = (char: string): boolean => /[A-Za-z0-9._%+'-]/u.test(char)
const isDomain = (char: string): boolean => /[A-Za-z0-9.-]/u.test(char)

function emails(text: string, found: PrivateDetail[]): void {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < 64 && isLocal(text.charAt(start - 1))) start--
    let end = at + 1
    while (end < text.length && end - at < 255 && isDomain(text.charAt(end))) end++
    while (end > at && !/[A-Za-z0-9]/u.test(text.charAt(end - 1))) end--
    if (start < at && text.slice(at, end).includes('.')) found.push({ start, end, kind: 'email address' })
  }
}

function numbers(note: Note, found: PrivateDetail[]): void {
  const { tokens } = note
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind === 'number') {
      const detail = birthAt(note, at) ?? runAt(note, at)
      if (detail) {
        found.push(detail)
        while (at + 1 < tokens.length && tokens[at + 1]!.start < detail.end) at++
      }
    } else {
      const detail = insuranceAt(note, at)
      if (detail) found.push(detail)
    }
  }
}

/** A phone or NHS number: digits in groups with blanks, hyphens or brackets between. */
function runAt(note: Note, first: number): PrivateDetail | null {
  const { tokens } = note
  if (first > 0 && tokens[first]!.glued && isGlue(tokens[first - 1]!)) return null
  let digits = ''
  const groups: number[] = []
  for (let at = first; at < tokens.length && groups.length < 6; at++) {
    const token = tokens[at]!
    if (token.line !== tokens[first]!.line) break
    if (token.kind !== 'number') {
      if ((token.lower === '-' || token.lower === ')' || token.lower === '(') && tokens[at + 1]?.kind === 'number') continue
      break
    }
    digits += note.text.slice(token.start, token.end)
    groups.push(token.end - token.start)
    const kind = kindOf(note, first, at, digits, groups)
    if (kind) return { start: tokens[first]!.start, end: token.end, kind }
    if (digits.length > 13) break
  }
  return null
}

/** A letter, slash, or point right before makes it part of a reference, a date or a sum. */
function isGlue(before: Token): boolean {
  return before.kind === 'word' || before.lower === '/' || before.lower === '.' || before.lower === '£' || before.lower === ':'
}

function kindOf(note: Note, first: number, last: number, digits: string, groups: readonly number[]): PrivateKind | null {
  const next = note.tokens[last + 1]
  const after = next && next.glued && (next.kind === 'word' || next.lower === '/' || (next.lower === '.' && note.tokens[last + 2]?.kind === 'number' && note.tokens[last + 2]!.glued))
  if (after) return null
  const isOpen = next?.kind === 'number' && next.line === note.tokens[last]!.line
  if (/^0[1235789]/u.test(digits) && (digits.length === 11 || (digits.length === 10 && digits.startsWith('01') && !isOpen))) return 'phone number'
  const isAbroad = note.tokens[first - 1]?.lower === '+' || digits.startsWith('00')
  if (isAbroad && digits.replace(/^00/u, '').startsWith('44') && digits.replace(/^00/u, '').length === 12) return 'phone number'
  if (digits.length === 10 && (groups.join() === '3,3,4' || hasCue(note, first, healthCues))) return digits.startsWith('0') ? null : 'NHS number'
  return digits.length >= 6 && digits.length <= 7 && !isOpen && groups.length <= 2 && isCalled(note, first) ? 'phone number' : null
}

/** "Tel: 960417", "mob 700123": a number too short to be known by itself. */
function isCalled(note: Note, at: number): boolean {
  let i = at - 1
  while (i >= 0 && note.tokens[i]!.kind === 'punctuation' && note.tokens[i]!.line === note.tokens[at]!.line) i--
  const word = note.tokens[i]?.lower ?? ''
  return word === 'tel' || word === 'mob' || word === 'telephone' || word === 'landline' || (word === 'number' && phoneCues.has(note.tokens[i - 1]?.lower ?? ''))
}

function hasCue(note: Note, at: number, words: ReadonlySet<string>): boolean {
  for (let i = at - 1; i >= Math.max(0, at - nearby); i--) {
    if (note.tokens[i]!.line !== note.tokens[at]!.line || note.tokens[i]!.lower === '.') return false
    if (words.has(note.tokens[i]!.lower)) return true
  }
  return false
}

/** `QQ 12 34 56 C`. */
function insuranceAt(note: Note, at: number): PrivateDetail | null {
  const { tokens } = note
  const head = tokens[at]!
  if (head.kind !== 'word' || head.end - head.start !== 2 || head.shape === 'capital') return null
  let digits = 0
  let i = at + 1
  while (i < tokens.length && tokens[i]!.kind === 'number' && digits < 6) digits += tokens[i]!.end - tokens[i++]!.start
  const tail = tokens[i]
  if (digits !== 6 || !tail || tail.kind !== 'word' || tail.end - tail.start !== 1 || !/[abcd]/u.test(tail.lower) || tail.line !== head.line) return null
  return { start: head.start, end: tail.end, kind: 'National Insurance number' }
}

/** A full date after "DOB", "date of birth" or "born". */
function birthAt(note: Note, at: number): PrivateDetail | null {
  const end = endOfDate(note.tokens, at)
  return end > at && isBirth(note, at) ? { start: note.tokens[at]!.start, end: note.tokens[end - 1]!.end, kind: 'date of birth' } : null
}

/** "DOB" and "date of birth" may stand some words before; "born" right before; "pre birth 3 March" is none. */
function isBirth(note: Note, at: number): boolean {
  const { tokens } = note
  for (let i = at - 1; i >= Math.max(0, at - nearby); i--) {
    const { lower, line } = tokens[i]!
    const before = tokens[i - 1]?.lower
    if (line !== tokens[at]!.line) return false
    if (lower === 'born') return at - i <= 3
    if (births.has(lower)) return lower !== 'birth' || before === 'of'
    const isDotted = lower === 'b' && before === '.' && tokens[i - 2]?.lower === 'o'
    if (isDotted) return true
  }
  return false
}

/** The index after a full date that starts at a number, or the same index. */
function endOfDate(tokens: readonly Token[], at: number): number {
  const mark = tokens[at + 1]?.lower
  const isMarked = (mark === '/' || mark === '.' || mark === '-') && tokens[at + 3]?.lower === mark
  if (isMarked && tokens[at + 2]?.kind === 'number' && tokens[at + 4]?.kind === 'number') return at + 5
  let i = at + 1
  const suffix = tokens[i]?.lower
  if (suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th') i++
  if (tokens[i]?.lower === 'of') i++
  if (!months.has(tokens[i]?.lower ?? '')) return at
  i++
  if (tokens[i]?.lower === ',') i++
  return tokens[i]?.kind === 'number' && tokens[i]!.end - tokens[i]!.start !== 1 ? i + 1 : at
}

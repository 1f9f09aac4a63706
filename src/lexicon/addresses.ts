import type { Note, Span, Token } from '../note/types.js'
import { cues } from './cues.generated.js'

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const streets = set(cues.private.street)
const places = set(cues.private.place)
const flats = set(cues.private.flat)
const notStreets = set(cues.private['not-street'])
const notNumbers = set(cues.private['not-number'])

interface Run {
  readonly first: number
  readonly end: number
}

/**
 * Finds house numbers with a street, and postcodes; the two are one where they stand close together.
 *
 * @param note a note that has been read.
 * @returns the places in the order of the text.
 */
export function findAddresses(note: Note): readonly Span[] {
  const { tokens } = note
  const found: Span[] = []
  for (let at = 0; at < tokens.length; at++) {
    const run = streetAt(note, at) ?? postcodeAt(tokens, at)
    if (!run) continue
    const end = withPostcode(tokens, run.end)
    found.push({ start: tokens[withFlat(tokens, run.first)]!.start, end: tokens[end - 1]!.end })
    at = end - 1
  }
  return found
}

/** `14 Larch Close`, `7b coppice walk`, `Flat 2, Ferncliffe House`. */
function streetAt(note: Note, at: number): Run | null {
  const { tokens } = note
  const number = tokens[at]!
  if (number.kind !== 'number' || number.end - number.start > 4 || isCounted(tokens, at)) return null
  const hasLetter = isHouseLetter(tokens, at + 1)
  const from = hasLetter ? at + 2 : at + 1
  const end = endOfStreet(tokens, tokens[from]?.lower === ',' && flats.has(tokens[at - 1]?.lower ?? '') ? from + 1 : from, hasLetter)
  if (end < 0) return null
  const isSure = streets.has(tokens[end - 1]!.lower) || hasLetter || flats.has(tokens[at - 1]?.lower ?? '') || isPostcodeNear(tokens, end)
  return isSure || !opensLine(note, at) ? { first: at, end } : null
}

/** The index after the street's last word, or -1. */
function endOfStreet(tokens: readonly Token[], from: number, hasLetter: boolean): number {
  let isLoud = true
  for (let at = from; at < Math.min(tokens.length, from + 4); at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || token.line !== tokens[from - 1]!.line) return -1
    if (token.lower === "'s") continue
    const isKnown = streets.has(token.lower) || places.has(token.lower)
    if (at > from && isKnown && !isFollowedByName(tokens, at)) return isStreet(tokens, at, isLoud, hasLetter, at - from) ? at + 1 : -1
    if (notStreets.has(token.lower) && !(at > from && isKnown)) return -1
    if (token.shape === 'lower') isLoud = false
  }
  return -1
}

/** In small letters only a plain street after one word, or a house number with a letter, is sure enough. */
function isStreet(tokens: readonly Token[], at: number, isLoud: boolean, hasLetter: boolean, words: number): boolean {
  const last = tokens[at]!
  if (isLoud && last.shape !== 'lower') return true
  return hasLetter || (streets.has(last.lower) && words <= 2 && (isLoud || words === 1))
}

/** "Park Road", "Green Lane": the first of two such words does not end the street. */
function isFollowedByName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && next.line === tokens[at]!.line && next.shape === tokens[at]!.shape && (streets.has(next.lower) || places.has(next.lower)) && next.shape !== 'lower'
}

function isHouseLetter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && token.glued && token.kind === 'word' && token.end - token.start === 1
}

/** The number counts something else, or is part of a date, a time or a sum. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before || before.line !== tokens[at]!.line) return false
  if (before.kind === 'word') return (before.glued && before.lower !== "'s") || (notNumbers.has(before.lower) && !flats.has(before.lower))
  return tokens[at]!.glued && before.lower !== '(' && before.lower !== ',' && before.lower !== '-'
}

function opensLine(note: Note, at: number): boolean {
  const line = note.lines[note.tokens[at]!.line]
  return line !== undefined && line.firstToken === at
}

/** `TR15 9ZZ`; the second half has none of C, I, K, M, O, V, so `S47 3pm` is none. */
function postcodeAt(tokens: readonly Token[], at: number): Run | null {
  const area = tokens[at]!
  const district = tokens[at + 1]
  if (area.kind !== 'word' || area.end - area.start > 2 || area.shape === 'capital' && area.end - area.start === 2) return null
  if (!district || !district.glued || district.kind !== 'number' || district.end - district.start > 2) return null
  const hasLetter = isHouseLetter(tokens, at + 2)
  const sector = tokens[hasLetter ? at + 3 : at + 2]
  const unit = tokens[hasLetter ? at + 4 : at + 3]
  if (!sector || sector.kind !== 'number' || sector.end - sector.start !== 1 || sector.line !== area.line) return null
  if (!unit || !unit.glued || !/^[abd-hjlnp-uw-z]{2}$/u.test(unit.lower) || unit.shape === 'capital') return null
  return { first: at, end: hasLetter ? at + 5 : at + 4 }
}

function isPostcodeNear(tokens: readonly Token[], end: number): boolean {
  return withPostcode(tokens, end) > end
}

/** The index after a postcode within the next six tokens of the line, or the same index. */
function withPostcode(tokens: readonly Token[], end: number): number {
  const line = tokens[end - 1]!.line
  for (let at = end; at < Math.min(tokens.length, end + 6) && tokens[at]!.line === line && tokens[at]!.lower !== '.'; at++) {
    const code = postcodeAt(tokens, at)
    if (code) return code.end
  }
  return end
}

/** Takes in "Flat 2," before the house. */
function withFlat(tokens: readonly Token[], first: number): number {
  if (flats.has(tokens[first - 1]?.lower ?? '')) return first - 1
  const at = tokens[first - 1]?.lower === ',' ? first - 2 : first - 1
  return tokens[at]?.kind === 'number' && flats.has(tokens[at - 1]?.lower ?? '') ? at - 1 : first
}

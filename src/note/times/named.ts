import type { Token } from '../types.js'
import { yearAt } from './numeric.js'
import type { WrittenDate, WrittenMonth } from './numeric.js'
import { CUES, MONTHS, numberAt, UNITS, wordAt, tokenAt } from './words.js'

const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

/** Months that are words or names too, and so need more of a sign when written small. */
const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'mai', 'medi'])

/** What `3 may` goes on with where it is no date: `all 3 may need`. */
const VERBS_AFTER_MAY: ReadonlySet<string> = new Set(['be', 'have', 'not', 'need', 'also', 'well', 'want', 'get', 'go', 'come', 'still', 'feel', 'take'])

/**
 * Reads a date with the month in letters: `3 May 2024`, `3rd of May`, `14OCT24`, `14-Oct-2024`, `May 3rd`, `Sept 25th 2024`.
 *
 * @param first index of a token of digits, or of a month's name.
 * @param isDay true where a weekday stands before it.
 */
export function readNamed(tokens: readonly Token[], first: number, isDay: boolean): WrittenDate | null {
  const token = tokens[first]
  if (token === undefined) return null
  return token.kind === 'number' ? readDayThenMonth(tokens, first, isDay) : readMonthThenDay(tokens, first)
}

/** Reads a month and year: `July 2024`, `Feb '23`, `Feb 23` (a year where it can hardly be a day in UK order). */
export function readNamedMonth(tokens: readonly Token[], first: number): WrittenMonth | null {
  const token = tokens[first]
  const month = token === undefined ? undefined : MONTHS.get(token.lower)
  if (token === undefined || month === undefined) return null
  const comma = skip(tokens, first + 1, token.line, ',')
  const year = readYear(tokens, comma, token.line, false)
  if (year === null || isTailOfName(tokens, first) || MONTHS.has(wordAt(tokens, year.end, token.line))) return null
  const isLong = tokenAt(tokens, year.end - 1).end - tokenAt(tokens, year.end - 1).start === 4
  return comma === first + 1 || isLong ? { year: year.year, month, end: year.end } : null
}

/** The token after an ordinal ending (`3rd`), or the token itself where there is none. */
export function skipOrdinal(tokens: readonly Token[], index: number, line: number): number {
  return ORDINALS.has(wordAt(tokens, index, line)) ? index + 1 : index
}

function readDayThenMonth(tokens: readonly Token[], first: number, isDay: boolean): WrittenDate | null {
  const line = tokenAt(tokens, first).line
  const day = numberAt(tokens, first, line, 2)
  if (day < 1 || day > 39 || isTail(tokens, first)) return null
  const afterDay = skipOrdinal(tokens, first + 1, line)
  const hasOrdinal = afterDay > first + 1
  let at = afterDay
  if (wordAt(tokens, at, line) === 'day') at++
  if (wordAt(tokens, at, line) === 'of') at++
  else at = skipJoin(tokens, afterDay, line)
  const name = wordAt(tokens, at, line)
  const month = MONTHS.get(name)
  if (month === undefined) return null
  const isGlued = tokenAt(tokens, at).glued
  // In Wales a month may stand in both languages: "28 Chwefror/February 2023".
  const isTwice = wordAt(tokens, at + 1, line) === '/' && MONTHS.get(wordAt(tokens, at + 2, line)) === month
  const last = isTwice ? at + 2 : at
  const year = readYear(tokens, skipJoin(tokens, skip(tokens, last + 1, line, ','), line), line, isGlued)
  const isSure = hasOrdinal || isDay || year !== null || isGlued || tokenAt(tokens, at).shape !== 'lower' || !DOUBTFUL_MONTHS.has(name)
  const after = tokens[at + 1]
  const isLast = after === undefined || after.line !== line || after.kind === 'punctuation'
  const isCued = isLast || CUES.has(wordAt(tokens, first - 1, line))
  if (!isSure && (!isCued || VERBS_AFTER_MAY.has(wordAt(tokens, at + 1, line)))) return null
  return { year: year?.year ?? null, month, day, end: year?.end ?? last + 1 }
}

function readMonthThenDay(tokens: readonly Token[], first: number): WrittenDate | null {
  const token = tokenAt(tokens, first)
  const { line } = token
  const month = MONTHS.get(token.lower)
  const at = wordAt(tokens, first + 1, line) === 'the' ? first + 2 : skip(tokens, first + 1, line, '.')
  const day = numberAt(tokens, at, line, 2)
  if (month === undefined || day < 1 || day > 31 || isTailOfName(tokens, first) || MONTHS.has(wordAt(tokens, at + 1, line))) return null
  const afterDay = skipOrdinal(tokens, at + 1, line)
  const comma = skip(tokens, afterDay, line, ',')
  const year = readYear(tokens, comma, line, false)
  const hasOrdinal = afterDay > at + 1
  const isLong = year !== null && tokenAt(tokens, year.end - 1).end - tokenAt(tokens, year.end - 1).start === 4
  if (hasOrdinal) return { year: year?.year ?? null, month, day, end: year?.end ?? afterDay }
  if (isLong) return { year: year.year, month, day, end: year.end }
  // "May 3" with nothing after it; "March 2 children" and "Feb 23" (a year) are none.
  const next = tokens[afterDay]
  const isEnd = next === undefined || next.line !== line || (next.kind === 'punctuation' && tokens[afterDay + 1]?.glued !== true)
  return isEnd && day < 15 && token.shape !== 'lower' ? { year: null, month, day, end: afterDay } : null
}

/** A year after a month: four digits, or two that cannot be a time of the day or a count. */
function readYear(tokens: readonly Token[], index: number, line: number, isGlued: boolean): { year: number; end: number } | null {
  const at = wordAt(tokens, index, line) === "'" && tokens[index + 1]?.glued === true ? index + 1 : index
  const year = yearAt(tokens, at, line)
  if (year === null) return null
  const token = tokenAt(tokens, at)
  if (token.end - token.start === 4) return { year, end: at + 1 }
  if (at > index || (isGlued && token.glued)) return { year, end: at + 1 }
  const next = tokens[at + 1]
  const isTime = next?.glued === true && tokens[at + 2]?.glued === true && tokens[at + 2]?.kind === 'number'
  const word = wordAt(tokens, at + 1, line)
  if (isTime || UNITS.has(word) || word === 'am' || word === 'pm' || word === 'working' || word === '/' || word === '%') return null
  return year >= 2015 && year <= 2045 ? { year, end: at + 1 } : null
}

/** Whether the digits are the tail of something: `1.3 May`, `£3 May`. */
function isTail(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  return tokenAt(tokens, first).glued && before !== undefined && (before.lower === '.' || before.lower === '£') && tokens[first - 2]?.kind !== 'word'
}

/** `Min-Jun`: a month's short form that ends a name. */
function isTailOfName(tokens: readonly Token[], first: number): boolean {
  return tokenAt(tokens, first).glued && tokens[first - 1]?.lower === '-' && tokens[first - 1]?.glued === true && tokens[first - 2]?.kind === 'word'
}

function skip(tokens: readonly Token[], index: number, line: number, mark: string): number {
  return wordAt(tokens, index, line) === mark ? index + 1 : index
}

function skipJoin(tokens: readonly Token[], index: number, line: number): number {
  const mark = wordAt(tokens, index, line)
  const next = tokens[index + 1]
  if (mark !== '-' && mark !== '/' && mark !== '.') return index
  const isShortened = mark === '.' && numberAt(tokens, index + 1, line, 4) >= 1900
  return next?.glued === true || isShortened ? index + 1 : index
}

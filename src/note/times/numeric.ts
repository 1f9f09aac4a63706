import type { Token } from '../types.js'
import { COUNT_WORDS, CUES, numberAt, UNITS, wordAt, tokenAt } from './words.js'

/** A date as written, before its weekday is looked for. `end`: the token after it. */
export interface WrittenDate {
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly end: number
}

/** A month and a year with no day (`04/22`). */
export interface WrittenMonth {
  readonly year: number
  readonly month: number
  readonly end: number
}

/** Marks that, glued before digits, make them part of something else: money, a version, a reference. */
const JOINS: ReadonlySet<string> = new Set(['/', '.', '£', '$', '€', '#', '@', ':'])

/** Words that come after a day and month in running text; any other lower-case word is what is being counted. */
const AFTER_DATE: ReadonlySet<string> = new Set([
  'for', 'and', 'or', 'at', 'to', 'with', 'w', 're', 'by', 'from', 'so', 'as', 'when', 'but', 'if', 'then', 'he', 'she', 'they', 'we', 'i', 'was', 'is',
  'has', 'had', 'were', 'will', 'on', 'after', 'before', 'where', 'in', 'via', 'am', 'pm', 'until', 'till', 'due', 'who', 'which', 'the', 'a', 'not', 'no', 'now',
  'this', 'that', 'also', 'because', 'cos', 'since', 'while', 'x', 'about', 'please', 'pls', 'mum', 'dad', 'sw',
])

/** Things that come in twos and threes: `2/3 siblings`, even after `by` or `for`. */
const COUNTED: ReadonlySet<string> = new Set([
  'siblings', 'children', 'kids', 'boys', 'girls', 'visits', 'sessions', 'appointments', 'times', 'of', 'people', 'adults', 'weekly', 'monthly', 'x', 'hourly', 'term', 'terms', 'way', 'price', 'time',
])

const NOT_TIMES_OF_DAY: ReadonlySet<string> = new Set(['am', 'pm', 'hrs', 'hours', 'h'])

/**
 * Reads a date in figures: `25/08/23`, `25/08 /23`, `3.5.24`, `07-02-2025`, `2024-05-03`, and `3/5` or `11.4`
 * where the words around it allow a day and month.
 *
 * @param first index of a token of digits.
 * @param isDay true where a weekday stands before it, so that a day and month need no other sign.
 */
export function readNumeric(tokens: readonly Token[], first: number, isDay: boolean): WrittenDate | null {
  const token = tokens[first]
  if (token === undefined || !startsClean(tokens, first)) return null
  const mark = separatorAt(tokens, first + 1, token.line)
  if (mark === null) return null
  const a = token.end - token.start
  const middle = numberAt(tokens, first + 2, token.line, 2)
  if (middle < 0 || (mark !== '/' && !tokens[first + 2]?.glued)) return null
  if (a === 4) return readIso(tokens, first, middle, mark)
  if (a > 2) return null
  return readDayFirst(tokens, first, middle, mark) ?? (isPart(tokens, first + 3, mark) ? null : readDayMonth(tokens, first, middle, mark, isDay))
}

/** Reads a month and year in figures: `04/22` (leading nought needed), `04/2022`. */
export function readNumericMonth(tokens: readonly Token[], first: number): WrittenMonth | null {
  const token = tokens[first]
  if (token === undefined || !startsClean(tokens, first) || tokens[first + 1]?.lower !== '/' || tokens[first + 2]?.glued !== true) return null
  const month = numberAt(tokens, first, token.line, 2)
  const year = yearAt(tokens, first + 2, token.line)
  if (month < 1 || month > 12 || year === null || isPart(tokens, first + 3, '/')) return null
  const isLong = tokenAt(tokens, first + 2).end - tokenAt(tokens, first + 2).start === 4
  const isShort = token.lower.charCodeAt(0) === 0x30 && token.end - token.start === 2 && year >= 2013 && year <= 2045
  return isLong || isShort ? { year, month, end: first + 3 } : null
}

/** The year that a token of two or four digits stands for; null where it is none. Two digits are 2000s. */
export function yearAt(tokens: readonly Token[], index: number, line: number): number | null {
  const token = tokens[index]
  const value = numberAt(tokens, index, line, 4)
  if (token === undefined || value < 0) return null
  const length = token.end - token.start
  if (length === 2) return 2000 + value
  return length === 4 && value >= 1900 && value < 2100 ? value : null
}

function readIso(tokens: readonly Token[], first: number, month: number, mark: string): WrittenDate | null {
  const line = tokenAt(tokens, first).line
  const year = yearAt(tokens, first, line)
  const day = numberAt(tokens, first + 4, line, 2)
  const isWhole = tokens[first + 3]?.lower === mark && tokens[first + 3]?.glued === true && tokens[first + 4]?.glued === true
  if (year === null || day < 1 || day > 39 || month < 1 || month > 19 || !isWhole || mark === '.') return null
  return { year, month, day, end: first + 5 }
}

function readDayFirst(tokens: readonly Token[], first: number, month: number, mark: string): WrittenDate | null {
  const line = tokenAt(tokens, first).line
  const day = numberAt(tokens, first, line, 2)
  if (separatorAt(tokens, first + 3, line) !== mark) return null
  const yearToken = tokens[first + 4]
  const year = yearAt(tokens, first + 4, line)
  if (year === null || yearToken === undefined || (mark !== '/' && !yearToken.glued)) return null
  if (isPart(tokens, first + 5, mark)) return null
  // "section 3.2.14", "v1.2.24": numbers of paragraphs and versions.
  if (mark !== '/' && COUNT_WORDS.has(previousWord(tokens, first))) return null
  const isPlain = day >= 1 && day <= 31 && month >= 1 && month <= 12
  // A slip of the pen (32/05/24, 04/22/2024) is still meant as a date; dots and dashes make versions and codes too.
  const isSlip = day >= 1 && day <= 39 && month >= 1 && month <= 39 && (mark === '/' || yearToken.end - yearToken.start === 4)
  return isPlain || isSlip ? { year, month, day, end: first + 5 } : null
}

function readDayMonth(tokens: readonly Token[], first: number, month: number, mark: string, isDay: boolean): WrittenDate | null {
  const token = tokenAt(tokens, first)
  const day = Number(token.lower)
  if (isGluedToWord(tokens, first) || day < 1 || day > 31 || month < 1 || month > 12 || !tokens[first + 1]?.glued || !tokens[first + 2]?.glued) return null
  const written = { year: null, month, day, end: first + 3 }
  const before = previousWord(tokens, first)
  const next = wordAt(tokens, first + 3, token.line)
  const isCued = isDay || (CUES.has(before) && before !== 'than')
  if (COUNTED.has(next) || UNITS.has(next) || next === '%') return null
  if (mark === '-') return isDashedDay(tokens, first, before) ? written : null
  if (mark === '.') return isDottedDay(tokens, first, isDay, before, next) ? written : null
  if (isShareOfTen(tokens, first, month)) return null
  if (isCued) return written
  if (COUNT_WORDS.has(before) || (day === 24 && month === 7)) return null
  return AFTER_DATE.has(next) || !isLowerWord(tokens[first + 3], token.line) || hasNought(tokens, first) ? written : null
}

/** `by 26-09`: two figures on either side, and a word that calls for a day. */
function isDashedDay(tokens: readonly Token[], first: number, before: string): boolean {
  const second = tokenAt(tokens, first + 2)
  return (before === 'by' || before === 'due' || before === 'before' || before === 'on') && tokenAt(tokens, first).lower.length === 2 && second.lower.length === 2 && second.lower.startsWith('0')
}

/** `by 11.4` and `Tues 3.12` are days; `by 9.10` and `5.30pm` are times of the day, `1.5` an amount. */
function isDottedDay(tokens: readonly Token[], first: number, isDay: boolean, before: string, next: string): boolean {
  if (NOT_TIMES_OF_DAY.has(next)) return false
  if (isDay) return true
  const second = tokenAt(tokens, first + 2)
  const after = tokens[first + 3]
  const isLast = after === undefined || after.line !== tokenAt(tokens, first).line || (after.kind === 'punctuation' && tokens[first + 4]?.glued !== true)
  if (isLast && (before === 'mo' || before === 'oversight' || before === 'dated')) return true
  return (before === 'by' || before === 'due' || before === 'before') && (second.end - second.start === 1 || Number(tokenAt(tokens, first).lower) > 23)
}

/** Marks out of ten: `mum gave it 6/10`. A nought (`06/10`) or a cue word makes it a day. */
function isShareOfTen(tokens: readonly Token[], first: number, month: number): boolean {
  if (month !== 10 || Number(tokenAt(tokens, first).lower) > 10 || hasNought(tokens, first)) return false
  if (previousWord(tokens, first) === 'by') return false
  for (let i = first - 1; i >= first - 5; i--) if (COUNT_WORDS.has(wordAt(tokens, i, tokenAt(tokens, first).line))) return true
  const before = previousWord(tokens, first)
  if (before === 'from') return wordAt(tokens, first + 3, tokenAt(tokens, first).line) === 'to'
  return before === 'is' || before === 'was' || before === 'a' || before === 'at' || before === 'it' || before === 'now' || before === 'to'
}

/** `Y7/8`, `T1/2`: years and terms, not days. `MO2/9` is the one that people write. */
function isGluedToWord(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  return tokenAt(tokens, first).glued && before !== undefined && before.kind === 'word' && before.lower !== 'mo'
}

function hasNought(tokens: readonly Token[], first: number): boolean {
  return tokenAt(tokens, first).lower.startsWith('0') || tokenAt(tokens, first + 2).lower.startsWith('0')
}

function isLowerWord(token: Token | undefined, line: number): boolean {
  return token !== undefined && token.line === line && token.kind === 'word' && token.shape === 'lower'
}

function previousWord(tokens: readonly Token[], first: number): string {
  return wordAt(tokens, first - 1, tokenAt(tokens, first).line)
}

function separatorAt(tokens: readonly Token[], index: number, line: number): string | null {
  const mark = wordAt(tokens, index, line)
  if (mark === '/') return mark
  return (mark === '.' || mark === '-') && tokens[index]?.glued === true ? mark : null
}

/** Whether the figures go on (`1.2.24.5`), so that what was read is a part of something longer. */
function isPart(tokens: readonly Token[], index: number, mark: string): boolean {
  const next = tokens[index]
  const after = tokens[index + 1]
  return next?.glued === true && next.lower === mark && after?.glued === true && after.kind === 'number'
}

/** Whether the digits begin something of their own, and are not the tail of a code, a price or a telephone number. */
function startsClean(tokens: readonly Token[], first: number): boolean {
  const token = tokenAt(tokens, first)
  const before = tokens[first - 1]
  if (before === undefined || !token.glued) return true
  if (before.kind === 'number') return false
  if (before.kind === 'word') return true
  if (before.lower === ':') return tokens[first - 2]?.kind === 'word'
  if (before.lower === '-') return tokens[first + 1]?.lower !== '-'
  return !JOINS.has(before.lower)
}

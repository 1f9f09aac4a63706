import { daysInMonth, weekday } from '../calendar.js'
import type { Token } from '../types.js'
import { readNamed, readNamedMonth, skipOrdinal } from './named.js'
import { readNumeric, readNumericMonth } from './numeric.js'
import type { WrittenDate } from './numeric.js'
import type { Match } from './types.js'
import { CUES, MONTHS, numberAt, WEEKDAYS, wordAt, tokenAt } from './words.js'

/** Words that may follow a bare day of the month: `by the 21st and`; any other word is what is being counted (`the 4th time`). */
const AFTER_ORDINAL: ReadonlySet<string> = new Set([
  'and', 'or', 'at', 'to', 'for', 'with', 'w', 'so', 'but', 'if', 'when', 'then', 'as', 'in', 'please', 'pls', 'latest', 'of', 'she', 'he', 'they', 'we', 'i', 'is',
  'was', 'by', 'because', 'after', 'before', 'until', 'till', 'am', 'pm', 're', 'on', 'from', 'where', 'which', 'who',
])

/** With these before `the 27th` it is a day, whatever follows, unless that is a thing to count. */
const CALLING: ReadonlySet<string> = new Set(['by', 'on', 'before', 'until'])

const NOT_DAYS: ReadonlySet<string> = new Set([
  'centile', 'percentile', 'time', 'visit', 'birthday', 'bday', 'session', 'floor', 'week', 'day', 'month', 'year', 'review', 'meeting', 'child', 'party', 'person', 'attempt', 'call', 'letter', 'placement',
  'occasion', 'stage', 'night', 'anniversary', 'core', 'one', 'grade', 'century', 'page', 'form', 'carer', 'worker', 'move', 'school', 'conference', 'episode', 'report', 'draft', 'appointment', 'line',
])

const WHOSE: ReadonlySet<string> = new Set(['a', 'his', 'her', 'their', 'my', 'our', 'its', 'is', 'was', "'s", 'the', 'came', 'come', 'for', 'year'])

/**
 * Reads a date that begins with a weekday or a figure: every UK form, with its weekday before it or in brackets after it.
 *
 * @param first index of a token of digits, of a month's name or of a weekday's.
 * @returns the phrase, or null where no date begins there.
 */
export function matchAbsolute(tokens: readonly Token[], first: number): Match | null {
  const token = tokens[first]
  if (token === undefined) return null
  const named = token.kind === 'word' ? WEEKDAYS.get(token.lower) : undefined
  const at = named === undefined ? first : skipToDate(tokens, first + 1, token.line)
  if (named !== undefined && tokens[at]?.line !== token.line) return null
  const isDay = named !== undefined
  const written = readWritten(tokens, at, isDay)
  // "Confirm by Tues. 06/02/2026": two sentences, the second nothing but a date.
  if (written !== null && named !== undefined && tokens[at - 1]?.lower === '.' && contradicts(named, written)) return null
  if (written !== null) return asMatch(tokens, first, named ?? null, written)
  const day = tokens[at]?.kind === 'number' ? matchDayOfMonth(tokens, first, at, named ?? null) : null
  return day ?? (isDay ? null : matchMonthAndYear(tokens, first))
}

/** Whether a full, real date falls on another weekday. */
function contradicts(named: number, { year, month, day }: WrittenDate): boolean {
  return year !== null && day <= daysInMonth(year, month) && weekday({ year, month, day }) !== named
}

/** Reads a run of days that share a month (`3-7 June`, `15 and 22 June`): the first day of the two that stand there. */
export function matchRange(tokens: readonly Token[], first: number): Match | null {
  const token = tokens[first]
  if (token?.kind !== 'number') return null
  const { line } = token
  const day = numberAt(tokens, first, line, 2)
  const between = skipOrdinal(tokens, first + 1, line)
  const join = wordAt(tokens, between, line)
  const isRange = join === '-' || join === 'to'
  if (day < 1 || day > 31 || (!isRange && join !== 'and' && join !== '&')) return null
  const second = between + 1
  const other = tokenAt(tokens, second)
  const written = other.kind === 'number' && other.line === line ? readNamed(tokens, second, false) : null
  if (written === null || written.day <= day) return null
  if (isRange) return asMatch(tokens, first, null, written)
  const rule = { type: 'date', year: written.year, month: written.month, day, weekday: null } as const
  return { kind: 'date', rule, hasYear: written.year !== null, first, end: between, next: second }
}

function readWritten(tokens: readonly Token[], at: number, isDay: boolean): WrittenDate | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'number') return readNumeric(tokens, at, isDay) ?? readNamed(tokens, at, isDay)
  return MONTHS.has(token.lower) ? readNamed(tokens, at, isDay) : null
}

function asMatch(tokens: readonly Token[], first: number, named: number | null, written: WrittenDate): Match {
  const { year, month, day, end } = written
  const after = named === null ? weekdayAfter(tokens, end, tokenAt(tokens, first).line) : null
  const rule = { type: 'date', year, month, day, weekday: named ?? after?.weekday ?? null } as const
  return { kind: 'date', rule, hasYear: year !== null, first, end: after?.end ?? end, next: after?.next ?? end }
}

/** `5th August 2022 (Friday)`, `03/01/2025 (Fri)`, `12/02/24, Monday`. */
function weekdayAfter(tokens: readonly Token[], at: number, line: number): { weekday: number; end: number; next: number } | null {
  const open = wordAt(tokens, at, line)
  if (open !== '(') return null
  const weekday = WEEKDAYS.get(wordAt(tokens, at + 1, line))
  if (weekday === undefined) return null
  const isClosed = wordAt(tokens, at + 2, line) === ')'
  return { weekday, end: isClosed ? at + 3 : at, next: isClosed ? at + 3 : at + 2 }
}

/** A bare day of the month: `by the 21st`, `Mon 13th`, `4th of next month`. */
function matchDayOfMonth(tokens: readonly Token[], first: number, at: number, named: number | null): Match | null {
  const { line } = tokenAt(tokens, at)
  const day = numberAt(tokens, at, line, 2)
  const end = skipOrdinal(tokens, at + 1, line)
  if (day < 1 || day > 31 || end === at + 1 || tokens[at + 1]?.glued !== true) return null
  const next = wordAt(tokens, end, line)
  const isCalled = CALLING.has(wordAt(tokens, at - 2, line)) && wordAt(tokens, at - 1, line) === 'the' && !NOT_DAYS.has(next) && tokens[end]?.shape === 'lower'
  const follower = tokenAt(tokens, end)
  if (follower.line === line && follower.kind === 'word' && !AFTER_ORDINAL.has(next) && !isCalled) return null
  const month = monthAfter(tokens, end, line)
  if (next === 'of' && month === null) return null
  if (named === null && month === null && !isCuedOrdinal(tokens, at, line)) return null
  const rule = { type: 'day-of-month', day, weekday: named, months: month?.months ?? null } as const
  return { kind: 'relative', rule, hasYear: false, first, end: month?.end ?? end, next: month?.end ?? end }
}

function isCuedOrdinal(tokens: readonly Token[], at: number, line: number): boolean {
  const before = wordAt(tokens, at - 1, line)
  const isThe = before === 'the'
  const cue = isThe ? wordAt(tokens, at - 2, line) : before
  if (CUES.has(cue) && cue !== 'than' && (isThe || cue !== 'for')) return true
  const end = skipOrdinal(tokens, at + 1, line)
  const after = tokens[end]
  const isLast = after === undefined || after.line !== line || after.kind === 'punctuation'
  return isLast && !WHOSE.has(before) && wordAt(tokens, end, line) !== '-' && tokens[at - 1]?.line === line
}

function monthAfter(tokens: readonly Token[], at: number, line: number): { months: number; end: number } | null {
  if (wordAt(tokens, at, line) !== 'of') return null
  const which = wordAt(tokens, at + 1, line)
  if (wordAt(tokens, at + 2, line) !== 'month') return null
  return which === 'next' ? { months: 1, end: at + 3 } : which === 'this' || which === 'the' ? { months: 0, end: at + 3 } : null
}

function matchMonthAndYear(tokens: readonly Token[], first: number): Match | null {
  const written = tokenAt(tokens, first).kind === 'number' ? readNumericMonth(tokens, first) : readNamedMonth(tokens, first)
  if (written === null) return null
  const rule = { type: 'month', month: written.month, year: written.year, part: 'end' } as const
  return { kind: 'relative', rule, hasYear: true, first, end: written.end, next: written.end }
}

/** Passes over what may stand between a weekday and its date: `Fri, 3 May`, `Friday the 3rd`, `Mon. 3 May`. */
function skipToDate(tokens: readonly Token[], index: number, line: number): number {
  let at = index
  const mark = wordAt(tokens, at, line)
  // A full stop after a whole name ends a sentence; after a short form it only shortens.
  if (mark === ',' || (mark === '.' && wordAt(tokens, at - 1, line).length < 6)) at++
  if (wordAt(tokens, at, line) === 'the') at++
  return at
}

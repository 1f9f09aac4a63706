import type { Token } from '../types.js'
import { matchAbsolute } from './absolute.js'
import { readCount } from './counts.js'
import type { Count } from './counts.js'
import { isOccasion, readEvent } from './events.js'
import { relative } from './match.js'
import { matchPartOfMonth } from './months.js'
import type { Base, Match, Unit } from './types.js'
import { NUMBERS, UNITS, WEEKDAYS, wordAt, tokenAt } from './words.js'
import { matchWeekday } from './weekdays.js'

type Period = 'week' | 'weekend' | 'month' | 'year'

export const TODAY: ReadonlySet<string> = new Set(['today', 'tonight', 'tonite'])
export const TOMORROW: ReadonlySet<string> = new Set(['tomorrow', 'tomorow', 'tommorow', 'tommorrow', 'tmrw', 'tmw', 'tomoz', 'tomo', 'tmoz', 'tomorro'])
const PARTS_OF_DAY: ReadonlySet<string> = new Set(['afternoon', 'aft', 'morning', 'evening', 'eve', 'pm', 'am', 'night', 'lunchtime'])
const PERIODS: ReadonlyMap<string, Period> = new Map([
  ['week', 'week'], ['wk', 'week'], ['weekend', 'weekend'], ['wkend', 'weekend'], ['month', 'month'], ['mth', 'month'], ['year', 'year'],
])
const INITIALS: ReadonlyMap<string, Period | 'day'> = new Map([
  ['eow', 'week'], ['eom', 'month'], ['eod', 'day'], ['cop', 'day'], ['cob', 'day'],
])

/** Words before `in 6 weeks` that make it a look back: `the third time in 6 weeks`. */
const LOOKING_BACK: ReadonlySet<string> = new Set(['time', 'times', 'incident', 'incidents', 'episode', 'episodes', 'x', 'once', 'twice', 'visits', 'visit', 'seen', 'first', 'calls'])
/** What may stand between an event and its day. */
const BEFORE_DAY: ReadonlySet<string> = new Set([',', '(', 'which', 'sits', 'on', 'is', 'due', '-', 'held', 'meets', 'that', 'the', 'booked', 'for'])
const NO_DEADLINE: ReadonlySet<string> = new Set(['ago', 'old', 'late', 'overdue', 'earlier', 'over', 'since', 'pregnant', 'behind', 'early', 'gestation'])

/** Words that a phrase of this kind can begin with. */
export const RELATIVE_STARTERS: readonly string[] = [
  ...TODAY, ...TOMORROW, ...WEEKDAYS.keys(), ...INITIALS.keys(), ...NUMBERS.keys(), 'this', 'coming', 'next', 'end', 'close', 'mid', 'middle', 'early', 'late',
  'start', 'beginning', 'day', 'first', 'in', 'within', 'inside', 'under', 'w', 'couple', 'fortnight',
]

/** Reads a day or period named from the entry's: `today`, `this week`, `end of the month`, `within 5 working days`, `a week on Monday`. */
export function matchRelative(tokens: readonly Token[], first: number): Match | null {
  const token = tokens[first]
  if (token === undefined) return null
  const { lower, line } = token
  if (TODAY.has(lower)) return days(0, first, first + 1)
  if (TOMORROW.has(lower)) return days(1, first, first + 1)
  if (WEEKDAYS.has(lower)) return matchWeekday(tokens, first)
  const initial = INITIALS.get(lower)
  if (initial !== undefined) return matchInitials(tokens, first, line, initial)
  switch (lower) {
    case 'this': case 'coming': return matchThis(tokens, first, line)
    case 'next': return matchNext(tokens, first, line)
    case 'end': case 'close': return matchEnd(tokens, first, line)
    case 'mid': case 'middle': case 'early': case 'late': case 'start': case 'beginning': return matchPartOfMonth(tokens, first)
    case 'day': return matchDayBeside(tokens, first, line)
    case 'first': return matchMorning(tokens, first, line)
    case 'in': return matchMorning(tokens, first, line) ?? matchWithin(tokens, first, first + 1, line)
    case 'within': case 'inside': case 'under': return matchWithin(tokens, first, first + 1, line)
    case 'w': return matchShortWithin(tokens, first, line)
    default: return token.kind === 'number' || NUMBERS.has(lower) || lower === 'couple' || lower === 'fortnight' ? matchCount(tokens, first, line) : null
  }
}

function days(amount: number, first: number, end: number): Match {
  return relative({ type: 'count', amount, unit: 'day', from: 'entry' }, first, end)
}

/** `the day after tomorrow`, `the day before the hearing`, `the day after 4 May`. */
function matchDayBeside(tokens: readonly Token[], first: number, line: number): Match | null {
  const side = wordAt(tokens, first + 1, line)
  if (side !== 'after' && side !== 'before') return null
  if (side === 'after' && TOMORROW.has(wordAt(tokens, first + 2, line))) return days(2, first, first + 3)
  const amount = side === 'after' ? 1 : -1
  const onDay = fromDay(tokens, first, first + 2, amount, 'day')
  if (onDay !== null) return onDay
  const event = readEvent(tokens, first + 2, line)
  // "the day after governors (4 May)": the day that is named is the one meant.
  if (event === null || wordAt(tokens, event.end, line) === '(') return null
  return isOccasion(event.base) ? datedAfter(tokens, first, event.end, amount, 'day') ?? counted(first, event.end, amount, 'day', event.base) : null
}

/** `in the morning`, `first thing`: the morning after, where nothing is said of another day. */
function matchMorning(tokens: readonly Token[], first: number, line: number): Match | null {
  const isFirstThing = wordAt(tokens, first, line) === 'first' && wordAt(tokens, first + 1, line) === 'thing'
  const at = isFirstThing ? first + 2 : first
  const isMorning = wordAt(tokens, at, line) === 'in' && wordAt(tokens, at + 1, line) === 'the' && wordAt(tokens, at + 2, line) === 'morning'
  const end = isMorning ? at + 3 : at
  if (end === first || !isEnd(tokens, end, line) || tokens[first - 1]?.kind === 'number') return null
  return days(1, first, end)
}

function isEnd(tokens: readonly Token[], index: number, line: number): boolean {
  const token = tokens[index]
  return token === undefined || token.line !== line || (token.kind === 'punctuation' && token.lower !== '-')
}

function matchThis(tokens: readonly Token[], first: number, line: number): Match | null {
  let at = first + 1
  if (wordAt(tokens, at, line) === 'coming') at++
  const word = wordAt(tokens, at, line)
  if (PARTS_OF_DAY.has(word)) return tokenAt(tokens, first).lower === 'this' ? days(0, first, at + 1) : null
  const period = PERIODS.get(word)
  if (period !== undefined) return relative({ type: 'period', unit: endsInWeekend(tokens, at, line) ?? period, offset: 0 }, first, endOfPeriod(tokens, at, line))
  const weekday = WEEKDAYS.get(word)
  return weekday === undefined ? null : relative({ type: 'weekday', weekday, weeks: 0, calendar: false }, first, at + 1)
}

function matchNext(tokens: readonly Token[], first: number, line: number): Match | null {
  const word = wordAt(tokens, first + 1, line)
  const period = PERIODS.get(word)
  if (period !== undefined) return relative({ type: 'period', unit: endsInWeekend(tokens, first + 1, line) ?? period, offset: 1 }, first, endOfPeriod(tokens, first + 1, line))
  if (WEEKDAYS.has(word)) return matchAbsolute(tokens, first + 1) ?? matchWeekday(tokens, first + 1)
  const count = readCount(tokens, first + 1, line)
  return count === null ? null : asCount(tokens, first, count, line)
}

/** Reads `end of the week`, `end Aug`, `close of play Friday`, `end of next month`. */
function matchEnd(tokens: readonly Token[], first: number, line: number): Match | null {
  const month = matchPartOfMonth(tokens, first)
  if (month !== null) return month
  let at = first + 1
  const join = wordAt(tokens, at, line)
  if (join === 'of' || join === '-') at++
  if (wordAt(tokens, at, line) === '-') at++
  let offset = 0
  const which = wordAt(tokens, at, line)
  if (which === 'the' || which === 'this' || which === 'next') {
    offset = which === 'next' ? 1 : 0
    at++
    if (wordAt(tokens, at, line) === 'next') {
      offset = 1
      at++
    }
  }
  const word = wordAt(tokens, at, line)
  const period = PERIODS.get(word)
  if (period !== undefined) return relative({ type: 'period', unit: period, offset }, first, at + 1)
  const isDay = word === 'day' || word === 'play' || word === 'business' || word === 'shift' || word === 'today'
  return isDay ? orNamedDay(tokens, first, at + 1, line) : null
}

function matchInitials(tokens: readonly Token[], first: number, line: number, unit: Period | 'day'): Match | null {
  if (unit === 'day') return orNamedDay(tokens, first, first + 1, line)
  return relative({ type: 'period', unit, offset: 0 }, first, first + 1)
}

/** `close of play on Friday` means Friday; with no day after it, the entry's own. */
function orNamedDay(tokens: readonly Token[], first: number, end: number, line: number): Match | null {
  const join = wordAt(tokens, end, line)
  const at = join === 'on' || join === ',' || join === '(' || join === 'of' ? end + 1 : end
  const word = wordAt(tokens, at, line)
  const isDay = TODAY.has(word) || TOMORROW.has(word) || WEEKDAYS.has(word) || word === 'next' || word === 'this' || matchAbsolute(tokens, at) !== null
  return isDay && tokens[at]?.line === line ? null : days(0, first, end)
}

function matchShortWithin(tokens: readonly Token[], first: number, line: number): Match | null {
  if (wordAt(tokens, first + 1, line) !== '/' || !tokenAt(tokens, first + 1).glued) return null
  const word = wordAt(tokens, first + 2, line)
  return word === 'in' || word === 'i' || word === 'n' ? matchWithin(tokens, first, first + 3, line) : null
}

/** Reads `within 5 working days`, `in two weeks`, `in the next fortnight`, `within the week`. */
function matchWithin(tokens: readonly Token[], first: number, index: number, line: number): Match | null {
  let at = index
  if (wordAt(tokens, at, line) === 'the') at++
  const which = wordAt(tokens, at, line)
  if (which === 'last' || which === 'past' || which === 'previous') return null
  if (which === 'next' || which === 'coming' || which === 'following') at++
  if (tokenAt(tokens, first).lower === 'in' && LOOKING_BACK.has(wordAt(tokens, first - 1, line))) return null
  const count = readCount(tokens, at, line)
  if (count !== null) return NO_DEADLINE.has(wordAt(tokens, count.end, line)) ? null : asCount(tokens, first, count, line)
  const unit = UNITS.get(wordAt(tokens, at, line))
  const isUnit = unit !== undefined && wordAt(tokens, at - 1, line) === 'the' && tokenAt(tokens, first).lower !== 'in'
  return isUnit ? asCount(tokens, first, { amount: 1, unit, end: at + 1 }, line) : null
}

/** Reads a count that no `within` opens: `a week on Monday`, `3 weeks from today`, `2 wks before due date`, or one that fills a field by itself. */
function matchCount(tokens: readonly Token[], first: number, line: number): Match | null {
  const count = readCount(tokens, first, line)
  if (count === null || NO_DEADLINE.has(wordAt(tokens, count.end, line))) return null
  const counted = countedFrom(tokens, first, count, line)
  if (counted !== null) return counted
  return isField(tokens, first, count.end, line) ? plain(first, count) : null
}

function asCount(tokens: readonly Token[], first: number, count: Count, line: number): Match {
  return countedFrom(tokens, first, count, line) ?? plain(first, count)
}

function plain(first: number, count: Count): Match {
  return relative({ type: 'count', amount: count.amount, unit: count.unit, from: 'entry' }, first, count.end)
}

/** Reads what a count starts from: a day (`from Friday`, `of 12/06/24`) or an event (`of the transfer meeting`). */
function countedFrom(tokens: readonly Token[], first: number, count: Count, line: number): Match | null {
  const { amount, unit, end } = count
  const join = wordAt(tokens, end, line)
  if (TODAY.has(join) && unit !== 'hour') return counted(first, end + 1, amount, unit, 'entry')
  if (TOMORROW.has(join)) return counted(first, end + 1, amount, unit, { type: 'count', amount: 1, unit: 'day', from: 'entry' })
  if (unit === 'week' && WEEKDAYS.has(join)) return fromDay(tokens, first, end, amount, unit)
  const isBack = join === 'before'
  if (!isBack && join !== 'from' && join !== 'of' && join !== 'after' && join !== 'following' && join !== 'on') return null
  const at = end + 1
  const word = wordAt(tokens, at, line)
  const sign = isBack ? -amount : amount
  if (TODAY.has(word) || word === 'now') return counted(first, at + 1, sign, unit, 'entry')
  if (TOMORROW.has(word)) return counted(first, at + 1, sign, unit, { type: 'count', amount: 1, unit: 'day', from: 'entry' })
  const onDay = fromDay(tokens, first, at, sign, unit)
  if (onDay !== null || join === 'on') return onDay
  const event = readEvent(tokens, at, line)
  if (event === null) return null
  return datedAfter(tokens, first, event.end, sign, unit) ?? counted(first, event.end, sign, unit, event.base)
}

/** Reads the day that stands right behind an event: `of panel, which sits on 16 May`, `of the visit (12/6)`. */
function datedAfter(tokens: readonly Token[], first: number, end: number, amount: number, unit: Unit): Match | null {
  const { line } = tokenAt(tokens, first)
  for (let at = end; at < end + 5; at++) {
    if (tokens[at]?.line !== line) return null
    const day = fromDay(tokens, first, at, amount, unit)
    if (day !== null) return day
    if (!BEFORE_DAY.has(tokenAt(tokens, at).lower)) return null
  }
  return null
}

function fromDay(tokens: readonly Token[], first: number, at: number, amount: number, unit: Unit): Match | null {
  if (tokens[at]?.line !== tokenAt(tokens, first).line) return null
  const day = matchAbsolute(tokens, at) ?? matchWeekday(tokens, at)
  return day === null ? null : counted(first, day.end, amount, unit, day.rule)
}

function counted(first: number, end: number, amount: number, unit: Unit, from: Base): Match {
  return relative({ type: 'count', amount, unit, from }, first, end)
}

/** Whether a count stands in a field of its own: after a comma, a dash or a table's bar, and to the end of it. */
function isField(tokens: readonly Token[], first: number, end: number, line: number): boolean {
  const before = tokens[first - 1]
  const isOpen = before === undefined || before.line !== line || before.lower === ',' || before.lower === '-' || before.lower === '|' || before.lower === '(' || before.lower === ':'
  if (!isOpen || (before !== undefined && before.lower === '-' && before.line === line && before.glued)) return false
  const after = tokens[end]
  return after === undefined || after.line !== line || after.lower === '|' || after.lower === ')' || after.lower === '.' || after.lower === ';'
}

/** `this w/end`: a week that turns out to be its end. */
function endsInWeekend(tokens: readonly Token[], at: number, line: number): Period | null {
  return endOfPeriod(tokens, at, line) > at + 1 ? 'weekend' : null
}

function endOfPeriod(tokens: readonly Token[], at: number, line: number): number {
  return wordAt(tokens, at, line) === 'week' && wordAt(tokens, at + 1, line) === 'end' ? at + 2 : at + 1
}

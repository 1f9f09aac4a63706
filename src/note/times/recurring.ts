import type { Token } from '../types.js'
import { readAmount, readCount } from './counts.js'
import { isOccasion, readEvent } from './events.js'
import { dayless, relative } from './match.js'
import type { Match } from './types.js'
import { NUMBERS, PLURAL_WEEKDAYS, UNITS, WEEKDAYS, wordAt, tokenAt } from './words.js'

const ADVERBS: ReadonlySet<string> = new Set([
  'weekly', 'fortnightly', 'monthly', 'daily', 'nightly', 'hourly', 'quarterly', 'annually', 'yearly', 'termly', 'biweekly', 'bimonthly',
])

/** What `every` and `each` may repeat besides units and weekdays. */
const PARTS_OF_TIME: ReadonlySet<string> = new Set([
  'morning', 'afternoon', 'evening', 'night', 'weekend', 'weekday', 'fortnight', 'term', 'quarter', 'lunchtime', 'bedtime', 'half', 'session', 'visit', 'shift',
])

const OTHERS: ReadonlySet<string> = new Set(['other', 'second', 'third', 'alternate', 'single', '2nd', '3rd'])
/** What stands before `Saturdays` where it is what is spoken of, and not how often: `about Saturdays`, `two extra Saturdays`. */
const THINGS_BEFORE: ReadonlySet<string> = new Set([
  'about', 'up', 'the', 'his', 'her', 'their', 'of', 'extra', 'two', 'three', 'four', 'those', 'these', 'many', 'more', 'some', 'with', 'like', 'likes', 'set', 'for', 'first',
])

const TIMES: ReadonlySet<string> = new Set(['times', 'x', 'time', 'visits', 'calls', 'sessions', 'once', 'twice', 'minimum', 'least'])

/** Words that a frequency can begin with. */
export const RECURRING_STARTERS: readonly string[] = [...ADVERBS, ...WEEKDAYS.keys(), ...PLURAL_WEEKDAYS.keys(), ...NUMBERS.keys(), 'every', 'each', 'once', 'twice', 'thrice', 'per', 'x']

/** Reads a frequency that begins with a word: `weekly`, `every Friday`, `once a week`, `on Mondays`. */
export function matchRecurring(tokens: readonly Token[], first: number): Match | null {
  const token = tokens[first]
  if (token === undefined) return null
  const { lower, line } = token
  if (ADVERBS.has(lower)) return dayless('recurring', first, first + 1)
  if (WEEKDAYS.has(lower)) return matchNights(tokens, first, line)
  const weekday = PLURAL_WEEKDAYS.get(lower)
  if (weekday !== undefined && isMeeting(tokens, first + 1, line)) return relative({ type: 'weekday', weekday, weeks: 0, calendar: false }, first, first + 1)
  if (weekday !== undefined) return THINGS_BEFORE.has(wordAt(tokens, first - 1, line)) ? null : dayless('recurring', first, alsoWeekdays(tokens, first + 1, line))
  if (lower === 'every' || lower === 'each') return matchEvery(tokens, first, line, lower === 'every')
  if (lower === 'once' || lower === 'twice' || lower === 'thrice') return afterTimes(tokens, first, first + 1, line)
  if (lower === 'per' && TIMES.has(wordAt(tokens, first - 1, line))) return isUnit(wordAt(tokens, first + 1, line)) ? dayless('recurring', first - 1, first + 2) : null
  if (lower === 'x') return matchTimes(tokens, first, first + 1, line)
  return matchCounted(tokens, first, line)
}

/** Reads a frequency that begins with a number: `6 weekly`, `12-weekly`, `2x weekly`, `three times a week`. */
function matchCounted(tokens: readonly Token[], first: number, line: number): Match | null {
  const { lower } = tokenAt(tokens, first)
  if (lower === 'a' || lower === 'an') return null
  const amount = readAmount(tokens, first, line)
  if (amount === null) return null
  const at = wordAt(tokens, amount.end, line) === '-' ? amount.end + 1 : amount.end
  const word = wordAt(tokens, at, line)
  if (ADVERBS.has(word)) return dayless('recurring', first, at + 1)
  if (word === 'times' || word === 'x') return afterTimes(tokens, first, at + 1, line)
  return null
}

function matchTimes(tokens: readonly Token[], first: number, index: number, line: number): Match | null {
  const amount = readAmount(tokens, index, line)
  return amount === null ? null : afterTimes(tokens, first, amount.end, line)
}

/** What follows `twice`, `3 times`, `2x`: `a week`, `per month`, `weekly`, `each day`. */
function afterTimes(tokens: readonly Token[], first: number, at: number, line: number): Match | null {
  const word = wordAt(tokens, at, line)
  if (ADVERBS.has(word)) return dayless('recurring', first, at + 1)
  const isEach = word === 'a' || word === 'per' || word === 'each' || word === 'every' || word === 'p' || word === '/' || word === 'an'
  const unitAt = word === 'p' && wordAt(tokens, at + 1, line) === '/' ? at + 2 : isEach ? at + 1 : -1
  if (unitAt < 0) return word === 'pw' || word === 'pm' ? dayless('recurring', first, at + 1) : null
  return isUnit(wordAt(tokens, unitAt, line)) ? dayless('recurring', first, unitAt + 1) : null
}

function matchEvery(tokens: readonly Token[], first: number, line: number, isEvery: boolean): Match | null {
  const count = isEvery ? readCount(tokens, first + 1, line) : null
  if (count !== null) return dayless('recurring', first, count.end)
  let at = first + 1
  if (OTHERS.has(wordAt(tokens, at, line))) at++
  else if (isOrdinal(tokens, at, line)) at += 2
  const word = wordAt(tokens, at, line)
  if (WEEKDAYS.has(word)) return dayless('recurring', first, alsoWeekdays(tokens, at + 1, line))
  if (word === 'school' || word === 'working') return isUnit(wordAt(tokens, at + 1, line)) ? dayless('recurring', first, at + 2) : null
  return isUnit(word) || PARTS_OF_TIME.has(word) ? dayless('recurring', first, at + 1) : null
}

/** `fridays allocation mtg`: Friday's, without its apostrophe. */
function isMeeting(tokens: readonly Token[], index: number, line: number): boolean {
  const event = tokens[index]?.kind === 'word' ? readEvent(tokens, index, line) : null
  return event !== null && event.end <= index + 2 && isOccasion(event.base)
}

/** `Friday nights`, `Friday and Saturday nights`, `Mon-Fri`: weekdays that come round. */
function matchNights(tokens: readonly Token[], first: number, line: number): Match | null {
  const join = wordAt(tokens, first + 1, line)
  const isSpan = (join === 'to' || join === '-') && WEEKDAYS.has(wordAt(tokens, first + 2, line)) && tokens[first + 3]?.kind !== 'number'
  if (isSpan) return dayless('recurring', first, first + 3)
  const end = alsoWeekdays(tokens, first + 1, line)
  return NIGHTS.has(wordAt(tokens, end, line)) ? dayless('recurring', first, end + 1) : null
}

const NIGHTS: ReadonlySet<string> = new Set(['nights', 'mornings', 'afternoons', 'evenings', 'lunchtimes'])

/** Takes in the rest of `every Tuesday and Friday`. */
function alsoWeekdays(tokens: readonly Token[], index: number, line: number): number {
  let end = index
  for (let at = index; at < index + 12; at += 2) {
    const join = wordAt(tokens, at, line)
    const isJoin = join === 'and' || join === ',' || join === '&' || join === '/' || join === '+'
    const word = wordAt(tokens, at + 1, line)
    if (!isJoin || !(WEEKDAYS.has(word) || PLURAL_WEEKDAYS.has(word))) break
    end = at + 2
  }
  return end
}

function isUnit(word: string): boolean {
  return UNITS.has(word) || word === 'fortnight' || word === 'term'
}

function isOrdinal(tokens: readonly Token[], index: number, line: number): boolean {
  const ending = wordAt(tokens, index + 1, line)
  const token = tokenAt(tokens, index)
  return token.kind === 'number' && token.line === line && (ending === 'nd' || ending === 'rd' || ending === 'th')
}

import type { Token } from '../types.js'
import { dayless, relative } from './match.js'
import type { Match } from './types.js'
import { MONTHS, WEEKDAYS, wordAt, tokenAt } from './words.js'

/** Short forms that are words too: `she sat`, `in the sun`. */
const DOUBTFUL: ReadonlySet<string> = new Set(['sat', 'sun', 'wed', 'mon'])

/** What shows that a doubtful short form is a day, standing before or after it. */
const DAY_BEFORE: ReadonlySet<string> = new Set(['on', 'by', 'until', 'till', 'til', 'from', 'this', 'next', 'before', 'after', 'each', 'every', 'for', 'fri', 'thurs', '/', 'and', '&', 'or', 'to', '-', 'noon', 'pm', 'am', 'night', 'cop'])
const DAY_AFTER: ReadonlySet<string> = new Set(['am', 'pm', 'morning', 'afternoon', 'eve', 'evening', 'night', 'lunchtime', 'noon', '/', '-', '@'])

/**
 * Reads a weekday that no date follows: `Friday`, `weds`, `Monday week`, `Friday next week`.
 *
 * @param first index of the weekday's token.
 */
export function matchWeekday(tokens: readonly Token[], first: number): Match | null {
  const token = tokens[first]
  const weekday = token === undefined ? undefined : WEEKDAYS.get(token.lower)
  if (token === undefined || weekday === undefined || isWord(tokens, first)) return null
  const { line } = token
  const after = wordAt(tokens, first + 1, line)
  // "Friday's meeting" is mostly past; "before Friday's meeting" is not.
  if (after === "'s" && !isAhead(tokens, first)) return null
  if (after === 'last' || (after === 'just' && wordAt(tokens, first + 2, line) === 'gone')) return null
  const which = readWhich(tokens, first + 1, line)
  if (which !== null) return relative({ type: 'weekday', weekday, weeks: which.weeks, calendar: which.calendar }, first, which.end)
  const before = wordAt(tokens, first - 1, line)
  if (before === 'one' || before === 'some') return dayless('vague', first - 1, first + 1)
  if (before === 'next') return relative({ type: 'weekday', weekday, weeks: 1, calendar: true }, first - 1, first + 1)
  return relative({ type: 'weekday', weekday, weeks: 0, calendar: false }, first, first + 1)
}

/** Reads `week`, `this week`, `next week`, `of next week`, `after next` behind a weekday. */
function readWhich(tokens: readonly Token[], index: number, line: number): { weeks: number; calendar: boolean; end: number } | null {
  const at = wordAt(tokens, index, line) === 'of' ? index + 1 : index
  const word = wordAt(tokens, at, line)
  const then = wordAt(tokens, at + 1, line)
  if (at === index && word === 'week') return { weeks: 1, calendar: false, end: at + 1 }
  if (at === index && word === 'fortnight') return { weeks: 2, calendar: false, end: at + 1 }
  if (at === index && word === 'after' && then === 'next') return { weeks: 1, calendar: false, end: at + 2 }
  if (then !== 'week' && then !== 'wk') return null
  return word === 'next' ? { weeks: 1, calendar: true, end: at + 2 } : word === 'this' ? { weeks: 0, calendar: true, end: at + 2 } : null
}

/** Whether a doubtful short form is an ordinary word here. */
function isWord(tokens: readonly Token[], first: number): boolean {
  const token = tokenAt(tokens, first)
  if (!DOUBTFUL.has(token.lower)) return false
  const before = wordAt(tokens, first - 1, token.line)
  const after = tokens[first + 1]
  const hasAfter = after !== undefined && after.line === token.line
  if (before === 'the' || before === 'a' || MONTHS.has(before)) return true
  if (DAY_BEFORE.has(before)) return false
  if (hasAfter && (after.kind === 'number' || DAY_AFTER.has(after.lower))) return false
  const isFirst = before === '' || before === '.'
  if (token.lower === 'wed' || token.lower === 'mon') return token.shape === 'lower' && before === 'they'
  if (token.shape === 'capital') return isFirst && hasAfter && after.kind === 'word'
  if (token.shape === 'upper') return token.lower === 'sun' && hasAfter && after.kind === 'word'
  return hasAfter && after.kind === 'word'
}

function isAhead(tokens: readonly Token[], first: number): boolean {
  const before = wordAt(tokens, first - 1, tokenAt(tokens, first).line)
  return before === 'before' || before === 'by' || before === 'until' || before === 'for' || before === 'at' || before === 'next' || before === 'after'
}

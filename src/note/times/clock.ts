import type { Token } from '../types.js'
import { numberAt, wordAt, tokenAt } from './words.js'

const NAMED_HOURS: ReadonlySet<string> = new Set(['noon', 'midday', 'lunchtime', 'midnight', 'teatime', 'cop', 'cob', 'eod'])
const CLOSING: ReadonlySet<string> = new Set(['play', 'business', 'day'])
/** `reduced by 3`, `late by 5`: by how much, not when. */
const REDUCED: ReadonlySet<string> = new Set(['reduced', 'increased', 'up', 'down', 'cut', 'over', 'late', 'overdue', 'out', 'dropped', 'gone', 'fallen', 'risen', 'multiplied', 'divided', 'short'])
const HALVES: ReadonlySet<string> = new Set(['am', 'pm', 'hrs', 'hours', 'h'])
const PARTS_OF_DAY: ReadonlySet<string> = new Set(['am', 'pm', 'morning', 'afternoon', 'evening', 'eve', 'night', 'lunchtime', 'teatime', 'noon', 'midday'])

/**
 * The first token of a phrase with the time of the day that leads to it: `noon Monday`, `5pm 13.06.22`, `close of play on Friday`,
 * `the 21st`. What stands before the result is the word that says how the day is meant (`by`, `on`, `since`).
 *
 * @param floor tokens before this one belong to another phrase.
 */
export function withClockBefore(tokens: readonly Token[], first: number, floor: number): number {
  const { line } = tokenAt(tokens, first)
  const start = wordAt(tokens, first - 1, line) === 'the' ? first - 1 : first
  const at = wordAt(tokens, start - 1, line) === 'on' || wordAt(tokens, start - 1, line) === ',' ? start - 1 : start
  const found = clockEndingAt(tokens, at - 1, line)
  return found >= floor && found >= 0 ? found : start >= floor ? start : first
}

/** The token after a phrase with the time of the day that follows it: `tomorrow 2pm`, `Friday at 10`, `Monday morning`. */
export function withClockAfter(tokens: readonly Token[], end: number): number {
  const line = tokenAt(tokens, end - 1).line
  const word = wordAt(tokens, end, line)
  if (PARTS_OF_DAY.has(word)) return end + 1
  const isAt = word === 'at' || word === '@'
  const at = isAt ? end + 1 : end
  const hours = numberAt(tokens, at, line, 4)
  if (hours >= 100 && hours < 1900 && tokenAt(tokens, at).end - tokenAt(tokens, at).start === 4) {
    const isHours = wordAt(tokens, at + 1, line) === 'hrs' || wordAt(tokens, at + 1, line) === 'h'
    return isHours ? at + 2 : isAt || isFieldEnd(tokens, at + 1, line) ? at + 1 : end
  }
  const hour = numberAt(tokens, at, line, 2)
  if (hour < 0 || hour > 24) return isAt && NAMED_HOURS.has(wordAt(tokens, at, line)) ? at + 1 : end
  let after = at + 1
  const mark = wordAt(tokens, after, line)
  if ((mark === '.' || mark === ':') && tokens[after + 1]?.glued === true && numberAt(tokens, after + 1, line, 2) >= 0) after += 2
  const half = wordAt(tokens, after, line)
  if (half === 'am' || half === 'pm') return after + 1
  return isAt && isFieldEnd(tokens, after, line) ? after : end
}

/**
 * Reads a time of the day that stands as a deadline by itself, which means the entry's own day: `by 6pm`, `before 0900`, `by 5.30`.
 *
 * @param first index of `by` or `before`.
 * @returns the first and the end token of the clock's words; null where there is none, or where a day goes with it.
 */
export function readClockDeadline(tokens: readonly Token[], first: number): { first: number; end: number } | null {
  const { line } = tokenAt(tokens, first)
  const at = first + 1
  if (NAMED_HOURS.has(wordAt(tokens, at, line))) return { first: at, end: at + 1 }
  const digits = numberAt(tokens, at, line, 4)
  if (digits < 0) return null
  const after = wordAt(tokens, at + 1, line)
  if (HALVES.has(after)) return { first: at, end: at + 2 }
  const length = tokenAt(tokens, at).end - tokenAt(tokens, at).start
  if (length === 4) return digits < 1900 && digits % 100 < 60 && isFieldEnd(tokens, at + 1, line) ? { first: at, end: at + 1 } : null
  if (length > 2 || digits > 24) return null
  const minutes = after === '.' || after === ':' ? numberAt(tokens, at + 2, line, 2) : -1
  if (minutes >= 0 && minutes < 60 && tokenAt(tokens, at + 2).glued && tokenAt(tokens, at + 2).end - tokenAt(tokens, at + 2).start === 2) {
    return { first: at, end: HALVES.has(wordAt(tokens, at + 3, line)) ? at + 4 : at + 3 }
  }
  return digits > 0 && digits < 13 && !REDUCED.has(wordAt(tokens, first - 1, line)) && isFieldEnd(tokens, at + 1, line) && after !== '/' && after !== '-' ? { first: at, end: at + 1 } : null
}

function isFieldEnd(tokens: readonly Token[], index: number, line: number): boolean {
  const token = tokens[index]
  return token === undefined || token.line !== line || token.kind === 'punctuation'
}

/** The first token of a time of the day whose last token is the given one; -1 where there is none. */
function clockEndingAt(tokens: readonly Token[], last: number, line: number): number {
  const word = wordAt(tokens, last, line)
  if (NAMED_HOURS.has(word)) return last
  const before = wordAt(tokens, last - 1, line)
  if (CLOSING.has(word) && before === 'of') return last - 2
  if (word === 'thing' && before === 'first') return last - 1
  const isHalf = HALVES.has(word)
  const at = isHalf ? last - 1 : last
  const whole = numberAt(tokens, at, line, 4)
  const isWhole = whole >= 0 && tokenAt(tokens, at).end - tokenAt(tokens, at).start === 4 && whole < 2400 && whole % 100 < 60
  if (isHalf && whole >= 100) return isWhole ? at : -1
  if (isWhole && (whole < 1900 || tokenAt(tokens, at).lower.startsWith('0'))) return at
  const figure = numberAt(tokens, at, line, 2)
  if (figure < 0) return -1
  const mark = wordAt(tokens, at - 1, line)
  const isSplit = (mark === '.' || mark === ':') && tokens[at]?.glued === true && numberAt(tokens, at - 2, line, 2) >= 0
  const first = isSplit ? at - 2 : at
  const cue = wordAt(tokens, first - 1, line)
  return isHalf || ((cue === 'by' || cue === 'at' || cue === 'before') && figure < 60) ? first : -1
}

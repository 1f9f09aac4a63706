import type { Token } from '../types.js'
import { matchAbsolute } from './absolute.js'
import { readClockDeadline } from './clock.js'
import { isOccasion, readEvent } from './events.js'
import { dayless, relative } from './match.js'
import type { Match, TimeRule } from './types.js'
import { TODAY, TOMORROW } from './relative.js'
import { matchWeekday } from './weekdays.js'
import { WEEKDAYS, wordAt, tokenAt } from './words.js'

const BEFORE: ReadonlySet<string> = new Set(['before', 'until', 'till', 'til', 'after', 'following', 'b4'])

const SAME_THINGS: ReadonlySet<string> = new Set(['day', 'date', 'visit', 'evening', 'afternoon', 'morning', 'night'])

/** Words that an occasion can begin with. */
export const OCCASION_STARTERS: readonly string[] = [...BEFORE, 'by', 'at', 'same', 'christmas', 'xmas', 'easter', 'boxing', 'new', 'good']

/**
 * Reads a day that is named by what happens on it: `before the hearing`, `by Christmas Eve`, `same day`, `before then`.
 *
 * @param latest the rule of the last day that the note named, which `same day` and `then` point back to.
 */
export function matchOccasion(tokens: readonly Token[], first: number, latest: TimeRule | null): Match | null {
  const token = tokens[first]
  if (token === undefined) return null
  const { lower, line } = token
  if (lower === 'same') return matchSame(tokens, first, line, latest)
  const clock = matchClock(tokens, first, line)
  if (clock !== null) return clock
  const feast = matchFeast(tokens, first, line)
  if (feast !== null) return feast
  if (lower !== 'by' && !BEFORE.has(lower)) return null
  if (wordAt(tokens, first + 1, line) === 'then' && lower !== 'after') {
    return latest === null ? dayless('vague', first, first + 2) : relative({ type: 'same', as: latest, isAhead: true }, first, first + 2)
  }
  const event = readEvent(tokens, first + 1, line)
  if (event === null || !isOccasion(event.base) || isDatedAt(tokens, event.end, line)) return null
  // "agreed by the panel" says who; only a birthday is a day that things are done by.
  if (lower === 'by' && !event.base.words.includes('birthday') && !event.base.words.includes('due')) return null
  return relative({ type: 'same', as: event.base, isAhead: true }, first, event.end)
}

/** Whether a day follows within a word or two (`the hearing on 9 February`, `next visit: Friday`), so that it says when. */
export function isDatedAt(tokens: readonly Token[], index: number, line: number): boolean {
  for (let at = index; at < index + 3; at++) {
    const token = tokens[at]
    if (token === undefined || token.line !== line || token.lower === '.') return false
    if (matchAbsolute(tokens, at) !== null || matchWeekday(tokens, at) !== null) return true
  }
  return false
}

/** `by 6pm`, `before 0900`: the entry's own day, unless a day stands beside the hour. */
function matchClock(tokens: readonly Token[], first: number, line: number): Match | null {
  const { lower } = tokenAt(tokens, first)
  const isAt = lower === 'at' && isTask(tokens, first, line)
  if ((lower !== 'by' && lower !== 'before' && lower !== 'b4' && !isAt) || matchAbsolute(tokens, first + 1) !== null) return null
  const clock = readClockDeadline(tokens, first)
  const before = wordAt(tokens, first - 1, line)
  const isDayBefore = before === 'am' || before === 'pm' || WEEKDAYS.has(before) || isToday(tokens, first - 1, line)
  if (clock === null || isDayBefore || isDatedAt(tokens, clock.end, line) || isToday(tokens, clock.end, line)) return null
  return relative({ type: 'count', amount: 0, unit: 'day', from: 'entry' }, clock.first, clock.end)
}

/** Whether `at 8am` stands in what somebody is to do: `Me to ring at 8am`, `I'll ring at 8am`. */
function isTask(tokens: readonly Token[], at: number, line: number): boolean {
  for (let index = at - 1; index > at - 12; index--) {
    const word = wordAt(tokens, index, line)
    if (word === '' || word === '.' || word === 'was' || word === 'were' || word === 'went') return false
    if (word === 'will' || word === 'shall' || word.endsWith("'ll")) return true
    const before = tokens[index - 1]
    if (word === 'to' && before !== undefined && before.line === line && before.kind === 'word' && (before.shape !== 'lower' || ASKED.has(before.lower))) return true
  }
  return false
}

const ASKED: ReadonlySet<string> = new Set(['me', 'sw', 'mum', 'dad', 'days', 'team', 'manager', 'worker', 'edt', 'duty', 'carer', 'carers', 'nurse', 'school', 'police', 'nan', 'gran'])

function isToday(tokens: readonly Token[], index: number, line: number): boolean {
  const word = wordAt(tokens, index, line)
  return TODAY.has(word) || TOMORROW.has(word) || word === 'this' || word === 'next'
}

function matchSame(tokens: readonly Token[], first: number, line: number, latest: TimeRule | null): Match | null {
  const word = wordAt(tokens, first + 1, line)
  if (!SAME_THINGS.has(word)) return null
  const isAbove = wordAt(tokens, first + 2, line) === 'as' && wordAt(tokens, first + 3, line) === 'above'
  return relative({ type: 'same', as: latest ?? 'entry', isAhead: false }, first, isAbove ? first + 4 : first + 2)
}

function matchFeast(tokens: readonly Token[], first: number, line: number): Match | null {
  const { lower } = tokenAt(tokens, first)
  const then = wordAt(tokens, first + 1, line)
  if (lower === 'boxing') return then === 'day' ? feast(12, 26, null, first, first + 2) : null
  if (lower === 'good') return then === 'friday' ? feast(0, 0, -2, first, first + 2) : null
  if (lower === 'new') return matchNewYear(tokens, first, line)
  if (lower === 'easter') {
    const shift = then === 'monday' ? 1 : then === 'sunday' ? 0 : then === 'saturday' ? -1 : then === 'friday' ? -2 : null
    if (shift !== null) return feast(0, 0, shift, first, first + 2)
    return isDeadline(tokens, first, line) ? feast(0, 0, 0, first, first + 1) : null
  }
  if (lower !== 'christmas' && lower !== 'xmas') return null
  if (then === 'eve') return feast(12, 24, null, first, first + 2)
  if (then === 'day') return feast(12, 25, null, first, first + 2)
  return isDeadline(tokens, first, line) ? feast(12, 25, null, first, first + 1) : null
}

function matchNewYear(tokens: readonly Token[], first: number, line: number): Match | null {
  if (wordAt(tokens, first + 1, line) !== 'year') return null
  const at = wordAt(tokens, first + 2, line) === "'s" ? first + 3 : first + 2
  const word = wordAt(tokens, at, line)
  if (word === 'eve') return feast(12, 31, null, first, at + 1)
  return word === 'day' ? feast(1, 1, null, first, at + 1) : null
}

function isDeadline(tokens: readonly Token[], first: number, line: number): boolean {
  const before = wordAt(tokens, first - 1, line)
  const isCued = before === 'by' || before === 'before' || before === 'until' || before === 'till'
  return isCued && wordAt(tokens, first - 2, line) !== 'since'
}

function feast(month: number, day: number, easter: number | null, first: number, end: number): Match {
  return relative({ type: 'feast', month, day, easter }, first, end)
}

import type { Line, Token } from '../types.js'
import { matchAbsolute, matchRange } from './absolute.js'
import { withClockAfter, withClockBefore } from './clock.js'
import { DatedEvents } from './events.js'
import { dayless } from './match.js'
import { matchMonth } from './months.js'
import { isDatedAt, matchOccasion, OCCASION_STARTERS } from './occasions.js'
import { matchRecurring, RECURRING_STARTERS } from './recurring.js'
import { matchRelative, RELATIVE_STARTERS } from './relative.js'
import type { Base, EventWords, Match, RawTime, TimeRule } from './types.js'
import { matchVague, VAGUE_STARTERS } from './vague.js'
import { MONTHS, numberAt, UNITS, WEEKDAYS, wordAt, tokenAt } from './words.js'

const enum Kind {
  Relative = 1,
  Recurring = 2,
  Vague = 4,
  Occasion = 8,
  Month = 16,
  Weekday = 32,
  Past = 64,
}

const STARTERS = buildStarters()

/**
 * Finds the dates, deadlines and frequencies of a note in one pass over its tokens. Days are not worked out yet.
 *
 * Follows the standard's reading of UK dates: day before month, two-digit years in the 2000s. Fractions, scores,
 * times of the day, ages, telephone numbers and phrases about the past (`last Friday`, `3 weeks ago`) are left out.
 *
 * @param text the note.
 * @param tokens its tokens.
 * @param lines its lines; a phrase never crosses from one to the next.
 * @returns the phrases in the order of the text, none overlapping another.
 */
export const findTimes: (text: string, tokens: readonly Token[], lines: readonly Line[]) => RawTime[] = (_text, tokens) => {
  const matches: Match[] = []
  let latest: TimeRule | null = null
  for (let at = 0; at < tokens.length;) {
    const token = tokenAt(tokens, at)
    const kinds = token.kind === 'word' ? STARTERS.get(token.lower) ?? 0 : 0
    const match: Match | null = token.kind === 'number' ? matchNumber(tokens, at) : kinds === 0 ? null : matchWord(tokens, at, kinds, latest)
    if (match === null) {
      at = kinds & Kind.Past ? afterPast(tokens, at) : at + 1
      continue
    }
    matches.push(match)
    if (isDay(match.rule) || (match.kind === 'relative' && match.rule.type === 'count')) latest = match.rule
    at = Math.max(match.next, at + 1)
  }
  // Most notes hang nothing on an event: only for those that do are the words beside each date gathered.
  const events = matches.some(({ rule }) => isHung(rule)) ? datedEvents(tokens, matches) : null
  const found: RawTime[] = []
  for (const match of matches) {
    const settled = events === null ? match : settle(match, events)
    if (settled !== null) found.push(asRaw(tokens, settled, found[found.length - 1]?.endToken ?? 0))
  }
  return found
}

function matchNumber(tokens: readonly Token[], at: number): Match | null {
  // The rest of `3/4/5/6`: nothing begins there.
  if (tokenAt(tokens, at).glued && tokenAt(tokens, at - 1).lower === '/' && tokenAt(tokens, at - 1).glued) return null
  return matchRange(tokens, at) ?? matchAbsolute(tokens, at) ?? matchRecurring(tokens, at) ?? matchRelative(tokens, at)
}

function matchWord(tokens: readonly Token[], at: number, kinds: number, latest: TimeRule | null): Match | null {
  let match: Match | null = null
  if (kinds & Kind.Weekday) match = matchAbsolute(tokens, at) ?? matchRecurring(tokens, at)
  if (match === null && kinds & Kind.Month) match = matchAbsolute(tokens, at) ?? matchMonth(tokens, at)
  if (match === null && kinds & Kind.Recurring) match = matchRecurring(tokens, at)
  if (match === null && kinds & Kind.Vague) match = longerVague(tokens, at, kinds)
  if (match === null && kinds & Kind.Relative) match = matchRelative(tokens, at)
  if (match === null && kinds & Kind.Occasion) match = matchOccasion(tokens, at, latest)
  return match
}

/** Vague words, unless a day follows that says when (`next visit by 20/07/22`). */
function longerVague(tokens: readonly Token[], at: number, kinds: number): Match | null {
  const match = matchVague(tokens, at)
  if (match === null || tokenAt(tokens, at).lower !== 'next') return match
  if (kinds & Kind.Relative && matchRelative(tokens, at) !== null) return null
  const { line } = tokenAt(tokens, at)
  return isDatedAt(tokens, match.end, line) ? null : match
}

/** Passes over what `last`, `past` and `previous` point back to: `last Friday`, `the past 2 weeks`. */
function afterPast(tokens: readonly Token[], at: number): number {
  const { line, lower } = tokenAt(tokens, at)
  if (lower === 'yesterday') return at + 1
  let next = at + 1
  if (numberAt(tokens, next, line, 3) >= 0 && UNITS.has(wordAt(tokens, next + 1, line))) return next + 2
  const word = wordAt(tokens, next, line)
  if (WEEKDAYS.has(word) || MONTHS.has(word) || UNITS.has(word)) next++
  return next
}

function asRaw(tokens: readonly Token[], match: Match, floor: number): RawTime {
  const { kind, rule, hasYear, end } = match
  const first = Math.max(match.first, floor)
  const isTime = kind === 'date' || kind === 'relative'
  const firstToken = isTime ? withClockBefore(tokens, first, floor) : first
  const endToken = isTime ? withClockAfter(tokens, end) : end
  return { start: tokenAt(tokens, firstToken).start, end: tokenAt(tokens, endToken - 1).end, kind, rule, hasYear, firstToken, endToken }
}

/** Puts the note's own date in the place of an event's words; a phrase hung on an event that the note does not date is vague. */
function settle(match: Match, events: DatedEvents): Match | null {
  const { rule } = match
  if (rule.type === 'count' && isEvent(rule.from)) {
    const from = events.find(rule.from)
    return from === null ? dayless('vague', match.first, match.end) : { ...match, rule: { ...rule, from } }
  }
  if (rule.type === 'same' && isEvent(rule.as)) {
    const as = events.find(rule.as)
    if (as === null && rule.as.isWeak) return null
    return as === null ? dayless('vague', match.first, match.end) : { ...match, rule: { ...rule, as } }
  }
  return match
}

/** Whether a rule names a day of the calendar or the week. */
function isDay(rule: TimeRule): boolean {
  return rule.type === 'date' || rule.type === 'day-of-month' || rule.type === 'weekday'
}

function isHung(rule: TimeRule): boolean {
  return (rule.type === 'count' && isEvent(rule.from)) || (rule.type === 'same' && isEvent(rule.as))
}

function datedEvents(tokens: readonly Token[], matches: readonly Match[]): DatedEvents {
  const events = new DatedEvents()
  matches.forEach((match, index) => {
    if (isDay(match.rule)) events.add(tokens, match, matches[index - 1]?.end ?? 0)
  })
  return events
}

function isEvent(base: Base): base is EventWords {
  return base !== 'entry' && base.type === 'event'
}

function buildStarters(): ReadonlyMap<string, number> {
  const starters = new Map<string, number>()
  const add = (words: Iterable<string>, kind: Kind) => {
    for (const word of words) starters.set(word, (starters.get(word) ?? 0) | kind)
  }
  add(RELATIVE_STARTERS, Kind.Relative)
  add(RECURRING_STARTERS, Kind.Recurring)
  add(VAGUE_STARTERS, Kind.Vague)
  add(OCCASION_STARTERS, Kind.Occasion)
  add(MONTHS.keys(), Kind.Month)
  add(WEEKDAYS.keys(), Kind.Weekday)
  add(['last', 'past', 'previous', 'yesterday'], Kind.Past)
  return starters
}

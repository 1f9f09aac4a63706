import { easterSunday } from '../bank-holidays.js'
import { addDays, addMonths, compareDays, daysInMonth, makeDay, weekday } from '../calendar.js'
import type { DateProblem, Day, TimePhrase } from '../types.js'
import { addWorkingDays } from '../working-days.js'
import type { Base, RawTime, TimeRule, Unit } from './types.js'

/** A day without a year may lie this many months ahead; further on it is read as past. */
const MOST_MONTHS_AHEAD = 9
const MOST_COUNTED: Readonly<Record<Unit, number>> = { hour: 999, day: 999, 'working-day': 260, week: 260, month: 60, year: 20 }

/**
 * Works out the day that each phrase means, counted from the entry's date.
 *
 * Follows the standard: `within N days` counts from the day after; working days leave out weekends and bank holidays of
 * England and Wales; a bare weekday is the next one after the entry; day and month without a year is the first such day on or
 * after the entry, or, more than nine months on, the last one before it; a week ends on its Friday.
 *
 * @param raw phrases from `findTimes`.
 * @param anchor the entry's date (or the day the note was saved); null where neither is known.
 * @returns a phrase for each, in the same order. `day` is null where it cannot be worked out.
 */
export function resolveTimes(raw: readonly RawTime[], anchor: Day | null): TimePhrase[] {
  return raw.map((time) => resolveTime(time, anchor))
}

function resolveTime(time: RawTime, anchor: Day | null): TimePhrase {
  const day = dayOf(time.rule, anchor)
  const { start, end, hasYear, firstToken, endToken } = time
  const isBehind = time.rule.type === 'same' && time.rule.isAhead && day !== null && anchor !== null && compareDays(day, anchor) < 0
  if (isBehind) return { start, end, kind: 'vague', day: null, problems: [], hasYear, firstToken, endToken }
  return { start, end, kind: time.kind, day, problems: problemsOf(time.rule, day), hasYear, firstToken, endToken }
}

/** What keeps a written date from being relied on. */
function problemsOf(rule: TimeRule, day: Day | null): readonly DateProblem[] {
  if (rule.type !== 'date') return NONE
  const problems: DateProblem[] = []
  if (rule.year === null) problems.push('no-year')
  if (isImpossible(rule)) problems.push('impossible')
  else if (rule.weekday !== null && day !== null && weekday(day) !== rule.weekday) problems.push('wrong-weekday')
  return problems
}

const NONE: readonly DateProblem[] = []

function isImpossible(rule: Extract<TimeRule, { type: 'date' }>): boolean {
  // 29 February needs a year to be ruled out.
  return makeDay(rule.year ?? 2024, rule.month, rule.day) === null
}

function dayOf(rule: TimeRule, anchor: Day | null): Day | null {
  if (rule.type === 'date') return rule.year === null ? nearest(rule.month, rule.day, anchor) : makeDay(rule.year, rule.month, rule.day)
  if (rule.type === 'month') return monthDay(rule, anchor)
  return countedDay(rule, anchor)
}

function countedDay(rule: TimeRule, anchor: Day | null): Day | null {
  if (rule.type === 'same') return baseDay(rule.as, anchor)
  if (rule.type === 'count') return count(baseDay(rule.from, anchor), rule.amount, rule.unit)
  if (anchor === null) return null
  if (rule.type === 'day-of-month') return dayOfMonth(rule.day, rule.months, anchor)
  if (rule.type === 'weekday') return weekdayFrom(rule, anchor)
  if (rule.type === 'period') return periodEnd(rule.unit, rule.offset, anchor)
  return rule.type === 'feast' ? feastDay(rule, anchor) : null
}

function baseDay(base: Base, anchor: Day | null): Day | null {
  if (base === 'entry') return anchor
  return base.type === 'event' ? null : dayOf(base, anchor)
}

function count(from: Day | null, amount: number, unit: Unit): Day | null {
  if (from === null || Math.abs(amount) > MOST_COUNTED[unit]) return null
  switch (unit) {
    case 'hour': return addDays(from, Math.ceil(amount / 24) - (amount > 0 && amount < 24 ? 1 : 0))
    case 'day': return addDays(from, amount)
    case 'working-day': return amount < 0 ? null : addWorkingDays(from, amount)
    case 'week': return addDays(from, amount * 7)
    case 'month': return addMonths(from, amount)
    case 'year': return addMonths(from, amount * 12)
  }
}

function nearest(month: number, day: number, anchor: Day | null): Day | null {
  if (anchor === null) return null
  const thisYear = makeDay(anchor.year, month, day)
  const ahead = thisYear !== null && compareDays(thisYear, anchor) >= 0 ? thisYear : makeDay(anchor.year + 1, month, day)
  if (ahead !== null && compareDays(ahead, addMonths(anchor, MOST_MONTHS_AHEAD)) <= 0) return ahead
  // 29 February may lie up to eight years back.
  for (let year = anchor.year; year > anchor.year - 9; year--) {
    const found = makeDay(year, month, day)
    if (found !== null && compareDays(found, anchor) < 0) return found
  }
  return null
}

function monthDay(rule: Extract<TimeRule, { type: 'month' }>, anchor: Day | null): Day | null {
  if (rule.year !== null) return partOfMonth(rule.year, rule.month, rule.part)
  if (anchor === null) return null
  const year = rule.month < anchor.month ? anchor.year + 1 : anchor.year
  const found = partOfMonth(year, rule.month, rule.part)
  return compareDays(found, addMonths(anchor, MOST_MONTHS_AHEAD)) > 0 ? partOfMonth(year - 1, rule.month, rule.part) : found
}

function partOfMonth(year: number, month: number, part: 'start' | 'middle' | 'end'): Day {
  return { year, month, day: part === 'start' ? 1 : part === 'middle' ? 15 : daysInMonth(year, month) }
}

function dayOfMonth(day: number, months: number | null, anchor: Day): Day | null {
  const first: Day = { year: anchor.year, month: anchor.month, day: 1 }
  if (months !== null) {
    const month = addMonths(first, months)
    return makeDay(month.year, month.month, day)
  }
  for (let ahead = 0; ahead < 3; ahead++) {
    const month = addMonths(first, ahead)
    const found = makeDay(month.year, month.month, day)
    if (found !== null && compareDays(found, anchor) >= 0) return found
  }
  return null
}

function weekdayFrom(rule: Extract<TimeRule, { type: 'weekday' }>, anchor: Day): Day {
  const on = weekday(anchor)
  if (rule.calendar) return addDays(anchor, rule.weekday - on + rule.weeks * 7)
  const ahead = (rule.weekday - on + 6) % 7 + 1
  return addDays(anchor, ahead + rule.weeks * 7)
}

function periodEnd(unit: 'week' | 'weekend' | 'month' | 'year', offset: number, anchor: Day): Day {
  const on = weekday(anchor)
  if (unit === 'year') return { year: anchor.year + offset, month: 12, day: 31 }
  if (unit === 'month') {
    const month = addMonths({ ...anchor, day: 1 }, offset)
    return { ...month, day: daysInMonth(month.year, month.month) }
  }
  if (unit === 'weekend') return addDays(anchor, 7 - on + offset * 7)
  // Written at a weekend, "this week" is the one that is about to begin.
  return addDays(anchor, 5 - on + (on > 5 && offset === 0 ? 7 : 0) + offset * 7)
}

function feastDay(rule: Extract<TimeRule, { type: 'feast' }>, anchor: Day): Day | null {
  for (let year = anchor.year; year < anchor.year + 2; year++) {
    const found = rule.easter === null ? makeDay(year, rule.month, rule.day) : addDays(easterSunday(year), rule.easter)
    if (found !== null && compareDays(found, anchor) >= 0) return found
  }
  return null
}

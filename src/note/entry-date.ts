import { compareDays, dayNumber, daysInMonth, fromIso, weekday } from './calendar.js'
import { findBareDay } from './entry-date-bare.js'
import { isInside } from './entry-date-place.js'
import { isSavedDay, readSetting, scoreOf } from './entry-date-score.js'
import type { Written } from './entry-date-score.js'
import type { RawTime, TimeRule } from './times/types.js'
import type { Context, Day, Email, EntryDate, Line, Token } from './types.js'

/** In a text with more time phrases than these at its start and end, those between are not looked at. */
const MOST_FIRST = 200
const MOST_LAST = 50
const LEAST = 55
/** From here on hardly anybody would take the date for another thing's. */
const SURE = 66
/** The same where the note is known to have been saved on another day than the one written. */
const otherDay = { noYear: 86, later: 78, earlier: 72 } as const
/** How much more a date weighs for being the day that the note was saved. */
const ofRecord = 20
/** A two-digit year beyond this one is a birth in the last century. */
const LAST_YEAR = 2049

/**
 * Finds the date of the entry: in its heading, at its start, in words such as `discussed today, 3 May 2024`, or in a signature at its end.
 *
 * Follows the standard: the dates of other things (visits, deadlines, births, meetings in the past) and those inside a pasted email never count.
 * Level 2 is a full, real date; level 1 one that has no year, is no real day, contradicts its weekday or lies after `recordedOn`.
 *
 * @param text the note.
 * @param tokens its tokens.
 * @param lines its lines.
 * @param emails the pasted emails in it.
 * @param raw its time phrases, from `findTimes`.
 * @param context `recordedOn` gives the year where the note leaves it out, and the day where it names none that exists.
 * @returns the date, or null where the note has none.
 */
export function findEntryDate(
  text: string,
  tokens: readonly Token[],
  lines: readonly Line[],
  emails: readonly Email[],
  raw: readonly RawTime[],
  context: Context,
): EntryDate | null {
  const recordedOn = context.recordedOn === undefined ? null : fromIso(context.recordedOn)
  const near = recordedOn ?? latestDay(raw, tokens)
  const setting = readSetting(text, tokens, lines, emails, raw, latestYear(raw, tokens, recordedOn), recordedOn)
  let best: EntryDate | null = null
  let most = 0
  raw.forEach((time, index) => {
    const isFar = index >= MOST_FIRST && index < raw.length - MOST_LAST
    if (isFar || !isWritten(time) || isInside(time, emails)) return
    const score = scoreOf(time, index, setting)
    if (score < leastFor(time, recordedOn)) return
    const entry = judge(time, score, recordedOn, near)
    // Of two dates that could be it, the day that the note was saved is.
    const isRecorded = recordedOn !== null && entry.level === 2 && entry.day !== null && compareDays(entry.day, recordedOn) === 0
    const weight = score + (isRecorded ? ofRecord : 0)
    if (weight <= most && !isInFull(entry, best)) return
    best = entry
    most = Math.max(most, weight)
  })
  return best ?? findBareDay(tokens, lines, emails, raw, recordedOn)
}

/** How much must speak for a date: the more where the note was saved on another day, and the most where that day has no year. */
function leastFor(time: Written, recordedOn: Day | null): number {
  const { rule } = time
  if (recordedOn === null || rule.type === 'month' || isSavedDay(time, recordedOn)) return LEAST
  if (rule.year === null) return otherDay.noYear
  if (rule.day > daysInMonth(rule.year, rule.month)) return LEAST
  return compareDays({ year: rule.year, month: rule.month, day: rule.day }, recordedOn) > 0 ? otherDay.later : otherDay.earlier
}

function isWritten(time: RawTime): time is Written {
  return time.rule.type === 'date' || (time.rule.type === 'month' && time.rule.year !== null && time.hasYear)
}

/** Whether a date gives in full what the best so far gives without its year: a heading `MO 2/9`, signed 02/09/24. */
function isInFull(entry: EntryDate, best: EntryDate | null): boolean {
  const isShort = best !== null && best.problems.length === 1 && best.problems[0] === 'no-year'
  return isShort && entry.level === 2 && entry.day?.day === best.day?.day && entry.day?.month === best.day?.month
}

/** Says how far a date can be relied on. @param near a day close to it, which gives the year where none is written. */
function judge(time: Written, score: number, recordedOn: Day | null, near: Day | null): EntryDate {
  const { start, end, rule } = time
  const isSure = score >= SURE
  const problems: EntryDate['problems'][number][] = []
  if (rule.type === 'month') {
    const day = recordedOn ?? { year: rule.year ?? 1, month: rule.month, day: 1 }
    return { start, end, level: 1, day, problems: ['no-day'], isSure }
  }
  const year = rule.year ?? likelyYear(rule, near)
  if (rule.year === null) problems.push('no-year')
  const length = daysInMonth(year ?? 2024, rule.month)
  const isReal = rule.day <= length
  if (!isReal) problems.push('impossible')
  const day = year === null ? recordedOn : isReal ? { year, month: rule.month, day: rule.day } : recordedOn ?? (length > 0 ? { year, month: rule.month, day: length } : null)
  if (isReal && day !== null && rule.weekday !== null && weekday(day) !== rule.weekday) problems.push('wrong-weekday')
  if (isReal && rule.year !== null && day !== null && recordedOn !== null && compareDays(day, recordedOn) > 0) problems.push('after-recorded')
  return { start, end, level: problems.length === 0 ? 2 : 1, day, problems, isSure }
}

/** The year of a date without one: that which brings it nearest to a day known. */
function likelyYear(rule: Extract<TimeRule, { type: 'date' }>, near: Day | null): number | null {
  if (near === null) return null
  const length = (year: number) => Math.min(rule.day, daysInMonth(year, rule.month))
  let best: number | null = null
  let least = Infinity
  for (let year = near.year - 1; year <= near.year + 1; year++) {
    const apart = Math.abs(dayNumber({ year, month: rule.month, day: Math.max(1, length(year)) }) - dayNumber(near))
    if (apart < least) {
      least = apart
      best = year
    }
  }
  return best
}

/** The latest year written in a date that is no birth, or that of the day the note was saved; 0 where there is none. */
function latestYear(raw: readonly RawTime[], tokens: readonly Token[], recordedOn: Day | null): number {
  return raw.reduce((latest, time) => Math.max(latest, isBirth(time, tokens) ? 0 : yearOf(time)), recordedOn?.year ?? 0)
}

/** The year written in a date; 0 where there is none. */
function yearOf({ rule }: RawTime): number {
  return rule.type === 'date' ? rule.year ?? 0 : 0
}

/** Whether a date is a birth: so labelled, or with a two-digit year that has yet to come. */
function isBirth(time: RawTime, tokens: readonly Token[]): boolean {
  const before = tokens[time.firstToken - 1]?.lower ?? ''
  const other = tokens[time.firstToken - 2]?.lower ?? ''
  return yearOf(time) > LAST_YEAR || before === 'dob' || before === 'born' || other === 'dob' || other === 'birth' || other === 'born'
}

/** The latest full date in the note: births lie long before, deadlines close by. */
function latestDay(raw: readonly RawTime[], tokens: readonly Token[]): Day | null {
  let latest: Day | null = null
  for (const time of raw) {
    const { rule } = time
    if (rule.type !== 'date' || rule.year === null || rule.day > daysInMonth(rule.year, rule.month) || isBirth(time, tokens)) continue
    const day: Day = { year: rule.year, month: rule.month, day: rule.day }
    if (latest === null || compareDays(day, latest) > 0) latest = day
  }
  return latest
}

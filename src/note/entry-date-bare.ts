import { endsLine, isInside } from './entry-date-place.js'
import type { RawTime } from './times/types.js'
import type { Day, Email, EntryDate, Line, Token } from './types.js'

/**
 * Finds what stands where the date of an entry stands but is too little of one to be read as a date elsewhere: a weekday with a day
 * of the month that opens the note (`Fri 17th - ...`), or, where the day of saving bears it out, figures with a dot (`11.6`) at
 * its start or end. Level 1, for want of a year.
 *
 * @param tokens the note's tokens.
 * @param lines its lines.
 * @param emails the pasted emails in it, in which nothing counts.
 * @param raw its time phrases.
 * @param recordedOn the day the note was saved, or null.
 */
export function findBareDay(tokens: readonly Token[], lines: readonly Line[], emails: readonly Email[], raw: readonly RawTime[], recordedOn: Day | null): EntryDate | null {
  const own = lines.filter((line) => line.firstToken < line.endToken && !isInside(line.content, emails))
  const first = own[0]
  const last = own[own.length - 1]
  if (first === undefined || last === undefined) return null
  return openingDay(first, raw, tokens, recordedOn) ?? dottedDay(tokens, first, first.firstToken, recordedOn) ?? dottedDay(tokens, last, last.endToken - 3, recordedOn)
}

function openingDay(line: Line, raw: readonly RawTime[], tokens: readonly Token[], recordedOn: Day | null): EntryDate | null {
  const time = raw[0]
  if (time?.rule.type !== 'day-of-month' || time.firstToken !== line.firstToken || time.rule.weekday === null) return null
  const after = tokens[time.endToken]
  if (after?.line === line.index && after.kind === 'word' && after.shape === 'lower') return null
  return partial(time.start, time.end, recordedOn?.day === time.rule.day ? recordedOn : null)
}

function dottedDay(tokens: readonly Token[], line: Line, from: number, recordedOn: Day | null): EntryDate | null {
  const [day, dot, month] = [tokens[from], tokens[from + 1], tokens[from + 2]]
  if (recordedOn === null || from < line.firstToken || day?.kind !== 'number' || month?.kind !== 'number' || dot?.lower !== '.' || !dot.glued || !month.glued) return null
  if (Number(day.lower) !== recordedOn.day || Number(month.lower) !== recordedOn.month) return null
  const isEdge = from === line.firstToken ? tokens[from + 3]?.glued !== true : endsLine(tokens, line, from + 3)
  return isEdge ? partial(day.start, month.end, recordedOn) : null
}

function partial(start: number, end: number, day: Day | null): EntryDate {
  return { start, end, level: 1, day, problems: ['no-year'], isSure: false }
}

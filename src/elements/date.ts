import { inWords, toIso, WEEKDAY_NAMES, weekday } from '../note/calendar.js'
import type { Day, EntryDate, Note, TimePhrase } from '../note/types.js'
import type { ElementResult, Evidence } from '../report/types.js'

/**
 * Judges `date`: the day on which the oversight took place, as `docs/standard.md` says.
 *
 * Level 2 is a full, real date that stands as the date of the entry; level 1 one that cannot be relied on
 * (no year, no such day, a weekday that contradicts it, a day after the note was saved); level 0 none.
 * Pure; never throws.
 *
 * @param note a note that has been read.
 * @returns the result; `value` is the day as `YYYY-MM-DD` at level 2.
 */
export function judgeDate(note: Note): ElementResult {
  const { entryDate } = note
  if (entryDate === null) return absent(note)
  const shown = quote(note, entryDate)
  const evidence = [shown]
  const confidence = entryDate.isSure ? 'sure' : 'unsure'
  if (entryDate.level === 2 && entryDate.day !== null) {
    const why = `The entry is dated ${inWords(entryDate.day)}.`
    return { id: 'date', level: 2, evidence, why: entryDate.isSure ? why : `I took ${inWords(entryDate.day)} for the day of this entry. Is it?`, confidence, value: toIso(entryDate.day) }
  }
  return { id: 'date', level: 1, evidence, why: whyPartial(shown.text, entryDate, note), confidence }
}

function absent(note: Note): ElementResult {
  const other = doubtful(note)
  if (other === null) return { id: 'date', level: 0, evidence: [], why: 'I could not find the date of this entry.', confidence: 'sure' }
  const words = note.text.slice(other.start, other.end)
  const why = `I could not find the date of this entry. “${words}” looks like the date of something else. Is it the day of the oversight?`
  return { id: 'date', level: 0, evidence: [], why, confidence: 'unsure' }
}

/** A date with its year in the first line of the note, which another reader could take for the entry's. */
function doubtful(note: Note): TimePhrase | null {
  const first = note.lines.find((line) => line.firstToken < line.endToken)
  if (first === undefined) return null
  for (const time of note.times) {
    if (time.firstToken >= first.endToken) return null
    const isOutside = !note.emails.some((email) => time.start >= email.start && time.start < email.end)
    if (time.kind === 'date' && time.hasYear && isOutside) return time
  }
  return null
}

function whyPartial(words: string, entry: EntryDate, note: Note): string {
  const { problems, day } = entry
  if (problems.includes('no-day')) return `“${words}” names a month and no day.`
  if (problems.includes('impossible')) return `“${words}” is not a day in the calendar.`
  if (problems.includes('wrong-weekday') && day !== null) return whyWeekday(words, day, problems.includes('no-year'))
  if (problems.includes('after-recorded')) return `“${words}” lies after the day the note was saved (${note.context.recordedOn ?? ''}).`
  return endsInOrdinal(words) ? `“${words}” names neither month nor year.` : `“${words}” has no year.`
}

/** "Fri 17th". */
function endsInOrdinal(words: string): boolean {
  const end = words.slice(-2).toLowerCase()
  return end === 'st' || end === 'nd' || end === 'rd' || end === 'th'
}

function whyWeekday(words: string, day: Day, isYearless: boolean): string {
  const year = isYearless ? ' has no year, and the weekday does not fit: that day' : ' does not fit: that day'
  return `“${words}”${year} was a ${WEEKDAY_NAMES[weekday(day) - 1]} in ${day.year}.`
}

function quote(note: Note, { start, end }: EntryDate): Evidence {
  return { start, end, text: note.text.slice(start, end) }
}

import { findCue, hasCue, readyCues } from '../events/cues.js'
import { ownSentences } from '../events/in-note.js'
import { eventOfNote } from '../events/recognise.js'
import { dueDay, formatDuration } from '../events/timescale.js'
import type { Timescale } from '../events/types.js'
import { compareDays, inWords } from '../note/calendar.js'
import type { Day, Note, Sentence, TimePhrase } from '../note/types.js'
import type { Finding, Judged, Rule } from './types.js'

/** A start and its date stand this close together. */
const nearTokens = 9

function check({ note, profile }: Judged): readonly Finding[] {
  const known = eventOfNote(note, profile)
  if (!known) return []
  return known.event.timescales.filter(({ limit }) => limit !== 'after').flatMap((timescale) => late(note, timescale) ?? [])
}

function late(note: Note, timescale: Timescale): Finding | null {
  if (timescale.for !== null && !hasCue(readyCues(wordsOf(timescale.for)), note.tokens, 0, note.tokens.length)) return null
  const start = findStart(note, timescale)
  const due = start?.day ? dueDay(timescale, start.day) : null
  if (!start?.day || !due) return null
  const done = findDone(note, timescale, start, due)
  const place = done ?? (note.today && compareDays(note.today, due) > 0 ? start : null)
  if (!place) return null
  const amount = formatDuration(timescale)
  const isPast = note.today !== null && compareDays(note.today, due) > 0
  return {
    start: place.start,
    end: place.end,
    message: `${amount} from ${inWords(start.day)} ${isPast ? 'was' : 'is'} ${inWords(due)}.`,
    note: `${timescale.document} asks that ${timescale.what} ${timescale.limit === 'every' ? 'every' : 'within'} ${amount} of ${timescale.from}${counted(timescale)}. Say why it was not, and what it means for the child.`,
  }
}

function counted(timescale: Timescale): string {
  if (timescale.countingFrom !== undefined) return `, counted as ${timescale.countingFrom} has it`
  return timescale.counting === 'unstated' ? ', without saying which days count; working days are counted here' : ''
}

/** "a child with a child protection plan" is known by its last words. */
function wordsOf(forWhom: string): readonly string[] {
  return [forWhom.replace(/^.* with an? /u, '')]
}

/** The date next to the words that start the count. */
function findStart(note: Note, { fromWords }: Timescale): TimePhrase | null {
  if (fromWords.length === 0) return null
  const cues = readyCues(fromWords)
  for (const sentence of ownSentences(note)) {
    const cue = findCue(cues, note.tokens, sentence.firstToken, sentence.endToken)
    const date = cue && nearest(datesIn(note, sentence), cue.firstToken, cue.endToken)
    if (date) return date
  }
  return null
}

/** A date beyond the limit, in a sentence about the thing that is to be done. */
function findDone(note: Note, { whatWords }: Timescale, start: TimePhrase, due: Day): TimePhrase | null {
  if (whatWords.length === 0) return null
  const cues = readyCues(whatWords)
  for (const sentence of ownSentences(note)) {
    const cue = findCue(cues, note.tokens, sentence.firstToken, sentence.endToken)
    if (!cue) continue
    const later = datesIn(note, sentence).filter((date) => date !== start && date.day !== null && compareDays(date.day, due) > 0)
    const date = nearest(later, cue.firstToken, cue.endToken)
    if (date) return date
  }
  return null
}

function datesIn(note: Note, sentence: Sentence): readonly TimePhrase[] {
  return note.times.filter(({ kind, day, start, end }) => kind === 'date' && day !== null && start >= sentence.start && end <= sentence.end)
}

function nearest(dates: readonly TimePhrase[], from: number, end: number): TimePhrase | null {
  let best: TimePhrase | null = null
  let least = nearTokens + 1
  for (const date of dates) {
    const away = date.firstToken >= end ? date.firstToken - end : from - date.endToken
    if (away >= 0 && away < least) {
      best = date
      least = away
    }
  }
  return best
}

/**
 * Something was done, or will be, later than the guidance allows for the event. The date that it should have been is worked out.
 *
 * ## Why
 *
 * “Children’s Services Management Oversight List” and “Practice Standard: Managerial Oversight and Decision Making” set
 * timescales for events. Councils differ: timescales are in the profile, with how their days are counted.
 *
 * ## When it is wrong
 *
 * It reads the date that stands nearest to the words that start the count (“strategy discussion on 3 March”). A second
 * date in the same sentence can mislead it. Days that the guidance does not call working days are counted as working days.
 *
 * ## Examples
 *
 * ```note flagged {"event": "late-conference"}
 * Management oversight 17 March 2025
 * The strategy discussion on 3 March 2025 agreed that Mia needed a plan. The conference will be on 27 March 2025.
 * ```
 *
 * ```finds
 * 2:98-2:111: 27 March 2025
 * ```
 *
 * ```note unflagged {"event": "late-conference"}
 * Management oversight 17 March 2025
 * The strategy discussion on 3 March 2025 agreed that Mia needed a plan. The conference will be on 24 March 2025.
 * ```
 *
 * ```note unflagged
 * Management oversight 17 March 2025
 * The strategy discussion on 3 March 2025 agreed that Mia needed a plan. The conference will be on 27 March 2025.
 * ```
 */
export const eventTimescale: Rule = {
  meta: {
    id: 'event-timescale', title: 'Within the time the guidance sets', severity: 'info', group: 'unclear',
    sources: ['Children\u2019s Services Management Oversight List', 'Practice Standard: Managerial Oversight and Decision Making'],
  },
  check,
}

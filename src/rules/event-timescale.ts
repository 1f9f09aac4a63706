import { type CueFinder, findCue, hasCue, readyCues } from '../events/cues.js'
import { sentenceAt } from '../events/in-note.js'
import { eventOfNote } from '../events/recognise.js'
import { dueDay, formatDuration } from '../events/timescale.js'
import type { Timescale } from '../events/types.js'
import { compareDays, inWords } from '../note/calendar.js'
import type { Day, Note, TimePhrase } from '../note/types.js'
import type { Finding, Judged, Rule } from './types.js'

/** A start and its date stand this close together. */
const nearTokens = 9

function check({ note, profile }: Judged): readonly Finding[] {
  const known = eventOfNote(note, profile)
  if (!known) return []
  return known.event.timescales.filter(({ limit }) => limit !== 'after').flatMap((timescale) => late(note, timescale) ?? [])
}

function late(note: Note, timescale: Timescale): Finding | null {
  const { from, what, whom } = findersFor(timescale)
  if (whom !== null && !hasCue(whom, note.tokens, 0, note.tokens.length)) return null
  const start = dateBeside(note, from, () => true)
  const due = start?.day ? dueDay(timescale, start.day) : null
  if (!start?.day || !due) return null
  const done = dateBeside(note, what, (date, day) => date !== start && compareDays(day, due) > 0)
  const place = done ?? (note.today && compareDays(note.today, due) > 0 ? start : null)
  if (!place) return null
  const amount = formatDuration(timescale)
  const isPast = note.today !== null && compareDays(note.today, due) > 0
  return {
    start: place.start,
    end: place.end,
    message: `${amount} from ${inWords(start.day)} ${isPast ? 'was' : 'is'} ${inWords(due)}.`,
    note: `${timescale.document} asks that ${timescale.what} ${timescale.limit === 'every' ? `every ${amount}, counting from` : `within ${amount} of`} ${timescale.from}${counted(timescale)}. Say why it was not, and what it means for the child.`,
  }
}

function counted(timescale: Timescale): string {
  if (timescale.countingFrom !== undefined) return `, counted as ${timescale.countingFrom} has it`
  return timescale.counting === 'unstated' ? ', without saying which days count; working days are counted here' : ''
}

interface Finders {
  readonly from: CueFinder | null
  readonly what: CueFinder | null
  readonly whom: CueFinder | null
}

const finders = new WeakMap<Timescale, Finders>()

function findersFor(timescale: Timescale): Finders {
  const known = finders.get(timescale)
  if (known) return known
  const { fromWords, whatWords, for: forWhom } = timescale
  const made: Finders = {
    from: fromWords.length > 0 ? readyCues(fromWords) : null,
    what: whatWords.length > 0 ? readyCues(whatWords) : null,
    // "a child with a child protection plan" is known by its last words.
    whom: forWhom === null ? null : readyCues([forWhom.replace(/^.* with an? /u, '')]),
  }
  finders.set(timescale, made)
  return made
}

/** The first written date that is wanted and stands beside any of the words, in one sentence of the manager's own. */
function dateBeside(note: Note, cues: CueFinder | null, isWanted: (date: TimePhrase, day: Day) => boolean): TimePhrase | null {
  if (!cues) return null
  let best: TimePhrase | null = null
  let sentenceIndex = -1
  let least = nearTokens + 1
  for (const date of note.times) {
    if (date.kind !== 'date' || !date.day || !isWanted(date, date.day)) continue
    const sentence = sentenceAt(note, date.firstToken)
    if (!sentence || (best && sentence.index !== sentenceIndex)) continue
    const before = Math.max(sentence.firstToken, date.firstToken - nearTokens)
    const away = Math.min(distanceBefore(note, cues, before, date.firstToken), distanceAfter(note, cues, date.endToken, Math.min(sentence.endToken, date.endToken + nearTokens)))
    if (away >= least) continue
    best = date
    least = away
    sentenceIndex = sentence.index
  }
  return best
}

/** Tokens between the last of the words before a place and that place. */
function distanceBefore(note: Note, cues: CueFinder, from: number, end: number): number {
  let away = Infinity
  for (let at = from; at < end;) {
    const cue = findCue(cues, note.tokens, at, end)
    if (!cue) return away
    away = end - cue.endToken
    at = cue.firstToken + 1
  }
  return away
}

/** Tokens between a place and the first of the words after it. */
function distanceAfter(note: Note, cues: CueFinder, from: number, end: number): number {
  const cue = findCue(cues, note.tokens, from, end)
  return cue ? cue.firstToken - from : Infinity
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

import { cuesIn, hasCueBetween, says, titlePlace } from '../events/in-note.js'
import { eventOfNote } from '../events/recognise.js'
import { daysBetween } from '../note/calendar.js'
import type { Note, Sentence, Span } from '../note/types.js'
import type { Finding, Judged, Rule } from './types.js'

const recentDays = 7
const mostLooked = 20

function check({ note, profile }: Judged): readonly Finding[] {
  const isAsked = eventOfNote(note, profile)?.event.mustSay.includes('chronology') === true
  const place = findChange(note) ?? (isAsked ? titlePlace(note) : null)
  if (!place || says(note, 'chronology')) return []
  return [{
    start: place.start,
    end: place.end,
    message: 'A decision like this belongs on the child\u2019s chronology.',
    note: 'Say who adds it and by when, so that the child\u2019s story can be followed from one page.',
  }]
}

/** Words of a change that has just been made; one of years ago is told as history. */
function findChange(note: Note): Span | null {
  const isNew = ({ sentence }: { readonly sentence: Sentence }): boolean =>
    hasCueBetween(note, 'just-now', sentence.firstToken, sentence.endToken) || hasRecentDay(note, sentence)
  return cuesIn(note, 'life-changing').slice(0, mostLooked).find(isNew) ?? null
}

function hasRecentDay(note: Note, sentence: Sentence): boolean {
  const { today } = note
  return today !== null && note.times.some(({ start, end, day }) => start >= sentence.start && end <= sentence.end && day !== null && Math.abs(daysBetween(day, today)) <= recentDays)
}

/**
 * A decision that changes the child’s life, in a note that does not mention the chronology. Information only.
 *
 * ## Why
 *
 * “Management Oversight Guidance” asks that decisions with an impact on the child’s life, such as coming into care, are
 * added to the child’s chronology.
 *
 * ## When it is wrong
 *
 * When it is on the chronology already.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Mia came into our care last night because her mum is in hospital.
 * ```
 *
 * ```finds
 * 2:5-2:23: came into our care
 * ```
 *
 * ```note flagged {"event": "end-cp-plan"}
 * Management oversight 3 May 2024
 * I agree that Mia no longer needs a child protection plan.
 * ```
 *
 * ```finds
 * 1:1-1:32: Management oversight 3 May 2024
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Mia came into our care last night. Ravi adds this to her chronology by 7 May 2024.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Mia came into our care in 2019 and has lived with the Hales since.
 * ```
 */
export const chronology: Rule = {
  meta: { id: 'chronology', title: 'Goes on the chronology', severity: 'info', group: 'missing', sources: ['Management Oversight Guidance'] },
  check,
}

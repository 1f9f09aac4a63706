import { hasCue, readyCues } from '../events/cues.js'
import { titlePlace } from '../events/in-note.js'
import { eventOfNote } from '../events/recognise.js'
import type { Finding, Judged, Rule } from './types.js'

/** A note that is being written is a case note, so only another place is worth a word. */
const ownPlace = 'case-note'

function check({ note, profile }: Judged): readonly Finding[] {
  const known = eventOfNote(note, profile)
  if (!known?.isGiven) return []
  const { event } = known
  if (event.places.length === 0 || event.places.some(({ place }) => place === ownPlace)) return []
  const places = event.places.flatMap(({ place }) => profile.places.find(({ id }) => id === place) ?? [])
  if (places.length === 0 || places.some(({ aliases }) => hasCue(readyCues(aliases), note.tokens, 0, note.tokens.length))) return []
  const { start, end } = titlePlace(note)
  const where = places.map(({ name }) => name).join(' and ')
  return [{
    start,
    end,
    message: `This is recorded in ${where}.`,
    note: `\u201c${event.name}\u201d has a place of its own. If you are writing it there, nothing is amiss; if this is a case note, record it there too.`,
  }]
}

/**
 * The event is recorded somewhere other than a case note. A word of information, because the linter cannot see where the
 * note is being written.
 *
 * ## Why
 *
 * “Children’s Services Management Oversight List” says for each event where the oversight is recorded, and “Manager
 * Rationale and Case Oversight” asks for the manager’s box in the episode first. Councils differ: places are in the profile.
 *
 * ## When it is wrong
 *
 * When you are writing in that very place. A note that mentions the place is left alone.
 *
 * ## Examples
 *
 * ```note flagged {"event": "section-47-outcome"}
 * Management oversight 3 May 2024
 * The enquiry is finished and there will be no conference.
 * ```
 *
 * ```finds
 * 1:1-1:32: Management oversight 3 May 2024
 * ```
 *
 * ```note unflagged {"event": "section-47-outcome"}
 * Management oversight 3 May 2024
 * The enquiry is finished and there will be no conference. My decision is in the section 47 step.
 * ```
 *
 * ```note unflagged {"event": "complaint"}
 * Management oversight 3 May 2024
 * Mia’s mum has complained.
 * ```
 */
export const eventPlace: Rule = {
  meta: { id: 'event-place', title: 'Recorded in the right place', severity: 'info', group: 'missing', sources: ['Children\u2019s Services Management Oversight List', 'Manager Rationale and Case Oversight'] },
  check,
}

import { says } from '../events/in-note.js'
import { eventOfNote } from '../events/recognise.js'
import { placeOfMissing } from './place.js'
import type { Finding, Judged, Rule } from './types.js'

function check({ note, profile }: Judged): readonly Finding[] {
  const isAsked = eventOfNote(note, profile)?.event.mustSay.includes('who-to-tell') === true
  if (!isAsked || says(note, 'telling')) return []
  const { start, end } = placeOfMissing(note, null, 'end')
  return [{
    start,
    end,
    message: 'Who else needs to know of this?',
    note: 'Think of the child, the family, the school, the reviewing officer and others who help. Say who tells them and by when, or that nobody else needs to know.',
  }]
}

/**
 * The event is one that others usually need to know of, and the note tells nobody. Information only.
 *
 * ## Why
 *
 * The case-note guidance asks managers to consider who else should be alerted to the note, such as a family worker or a
 * personal adviser.
 *
 * ## When it is wrong
 *
 * When everybody knows already. Any word of telling, asking, ringing or meeting keeps it silent.
 *
 * ## Examples
 *
 * ```note flagged {"event": "missing-episode"}
 * Management oversight 3 May 2024
 * Mia was missing from 9pm and came home at dawn.
 * ```
 *
 * ```finds
 * 2:43-2:47: dawn
 * ```
 *
 * ```note unflagged {"event": "missing-episode"}
 * Management oversight 3 May 2024
 * Mia was missing from 9pm and came home at dawn. Ravi tells her school today.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Mia was missing from 9pm and came home at dawn.
 * ```
 */
export const considerTelling: Rule = {
  meta: { id: 'consider-telling', title: 'Who else needs to know', severity: 'info', group: 'missing', sources: ['Management Oversight Guidance: case notes'] },
  check,
}

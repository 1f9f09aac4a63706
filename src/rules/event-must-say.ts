import { mustSayOf } from '../events/index.js'
import { says } from '../events/in-note.js'
import { eventOfNote } from '../events/recognise.js'
import { placeOfMissing } from './place.js'
import type { Finding, Judged, Rule } from './types.js'

function check({ note, profile }: Judged): readonly Finding[] {
  const known = eventOfNote(note, profile)
  if (!known) return []
  const found: Finding[] = []
  for (const item of mustSayOf(known.event)) {
    if (item.ownRule || says(note, `say:${item.id}`)) continue
    const { start, end } = placeOfMissing(note, null, 'after-facts')
    found.push({
      start,
      end,
      message: `I could not find ${item.what}.`,
      note: `${item.question} ${item.documents.join(' and ')} ${item.documents.length > 1 ? 'ask' : 'asks'} for it here.`,
      ...(known.isGiven ? {} : { severity: 'info' }),
    })
  }
  return found
}

/**
 * The guidance asks a note about this event for something that is not there: a plan and checks after a complaint or an
 * escalation, what has to be done at once after an audit, what was learned from a complaint, why a strategy discussion was
 * held without meeting.
 *
 * ## Why
 *
 * “Management Oversight Guidance” asks that answers to complaints, escalations and audits hold a clear plan with evidence
 * of checks; the case-note guidance asks for the immediate actions of an audit; the practice standard asks for learning.
 *
 * ## When it is wrong
 *
 * It knows what is said by words, and any word that could say it is taken to. It is silent rather than wrong.
 *
 * ## Examples
 *
 * ```note flagged {"event": "complaint"}
 * Management oversight 3 May 2024
 * Mia’s mum complained that nobody rang her back. I will meet her on 9 May 2024 and write to her the same day.
 * ```
 *
 * ```finds
 * 2:105-2:108: day
 * ```
 *
 * ```note unflagged {"event": "complaint"}
 * Management oversight 3 May 2024
 * Mia’s mum complained that nobody rang her back. I will meet her on 9 May 2024. We have learned to give parents a second number.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Mia’s mum complained that nobody rang her back.
 * ```
 */
export const eventMustSay: Rule = {
  meta: {
    id: 'event-must-say', title: 'What this event asks for', severity: 'warning', group: 'missing',
    sources: ['Management Oversight Guidance', 'Management Oversight Guidance: case notes', 'Practice Standard: Managerial Oversight and Decision Making'],
  },
  check,
}

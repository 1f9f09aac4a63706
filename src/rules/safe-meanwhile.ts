import { cuesIn, hasCueBetween, titlePlace } from '../events/in-note.js'
import { eventOfNote } from '../events/recognise.js'
import type { Note, Span } from '../note/types.js'
import type { Finding, Judged, Rule } from './types.js'

const near = 5

function check({ note, profile }: Judged): readonly Finding[] {
  const overdue = findOverdue(note)
  const known = eventOfNote(note, profile)
  const isAsked = known?.event.mustSay.includes('safe-meanwhile') === true
  if ((!overdue && !isAsked) || saysHowChildIs(note, overdue)) return []
  const { start, end } = overdue ?? titlePlace(note)
  return [{
    start,
    end,
    message: 'I could not find why the child is safe in the meantime.',
    note: 'Who has seen the child since, when, and what makes you satisfied that the child is safe? If you are not satisfied, say so and say what happens today.',
    keepRisk: true,
    ...(overdue || known?.isGiven ? {} : { severity: 'info' }),
  }]
}

/** "has not been seen" is no sign that somebody knows how the child is. */
function saysHowChildIs(note: Note, overdue: Span | null): boolean {
  return cuesIn(note, 'meanwhile').some(({ start, end }) => !overdue || end <= overdue.start || start >= overdue.end)
}

function findOverdue(note: Note): Span | null {
  return cuesIn(note, 'late').find(({ sentence, firstToken, endToken }) =>
    hasCueBetween(note, 'late-work', Math.max(sentence.firstToken, firstToken - near), Math.min(sentence.endToken, endToken + near))) ?? null
}

/**
 * A late visit, or other work that is overdue, is written up without saying why the child is safe meanwhile.
 *
 * ## Why
 *
 * “Management Oversight Guidance” asks that a note on an overdue visit also shows that the manager is satisfied that the
 * child is safe in the meantime. A late visit is a gap in what anybody knows of the child’s life.
 *
 * ## When it is wrong
 *
 * It knows such words by the dozen (“seen”, “spoke to”, “satisfied”, “her school sees her daily”) and any of them keeps it
 * silent; a way of saying it that has none of them is missed.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Mia’s visit is overdue by a week. Ravi writes it up by 7 May 2024.
 * ```
 *
 * ```finds
 * 2:16-2:23: overdue
 * ```
 *
 * ```note flagged {"event": "late-visit"}
 * Management oversight 3 May 2024
 * Ravi writes up his two visits to Mia by 7 May 2024.
 * ```
 *
 * ```finds
 * 1:1-1:32: Management oversight 3 May 2024
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Mia’s visit is overdue by a week. Her teacher spoke to her yesterday and she is safe.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * The rent is overdue. Ravi asks the housing office about it by 7 May 2024.
 * ```
 */
export const safeMeanwhile: Rule = {
  meta: { id: 'safe-meanwhile', title: 'Safe in the meantime', severity: 'warning', group: 'missing', sources: ['Management Oversight Guidance'] },
  check,
}

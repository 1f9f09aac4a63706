import { cuesIn, hasCueBetween, says, titlePlace } from '../events/in-note.js'
import { eventOfNote } from '../events/recognise.js'
import type { Note, Span } from '../note/types.js'
import type { Finding, Judged, Rule } from './types.js'

const nearBefore = 5
const nearAfter = 5

function check({ note, elements, profile }: Judged): readonly Finding[] {
  if (elements.rationale.level > 0 || says(note, 'quality')) return []
  const signed = findSigned(note)
  const known = eventOfNote(note, profile)
  const isAsked = known?.event.mustSay.includes('quality-and-reason') === true
  if (!signed && !isAsked) return []
  const { start, end } = signed ?? titlePlace(note)
  return [{
    start,
    end,
    message: 'This says that a document was signed off, but not what you thought of it or why.',
    note: 'What did you read and check, what is good or needs mending in it, and why do you approve it? The child should see that somebody read it for them.',
    ...(signed || known?.isGiven ? {} : { severity: 'info' }),
  }]
}

/** Words that sign a document off, done and by this manager. */
function findSigned(note: Note): Span | null {
  for (const cue of cuesIn(note, 'sign-off')) {
    const { sentence } = cue
    const from = Math.max(sentence.firstToken, cue.firstToken - nearBefore)
    const end = Math.min(sentence.endToken, cue.endToken + nearAfter)
    if (hasCueBetween(note, 'document', from, end) && !hasCueBetween(note, 'not-signing', from, cue.firstToken)) return cue
  }
  return null
}

/**
 * A document was signed off with no word on its quality, and no reason.
 *
 * ## Why
 *
 * “Management Oversight Guidance” asks for a note after a report is signed that shows it was quality assured and approved,
 * with the rationale; the case-note guidance asks for a comment on quality; the practice standard asks managers to read
 * assessments and plans and to give comments, feedback and a view.
 *
 * ## When it is wrong
 *
 * When the comments stand in the document itself: say so in a few words (“my comments on her school are on page 3”).
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Assessment signed off today.
 * ```
 *
 * ```finds
 * 2:12-2:22: signed off
 * ```
 *
 * ```note flagged {"event": "court-report"}
 * Management oversight 3 May 2024
 * The statement went to court today.
 * ```
 *
 * ```finds
 * 1:1-1:32: Management oversight 3 May 2024
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * I signed off Mia’s assessment today. I read all of it; it shows her day in her own words.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * The assessment is to be signed off by Friday. Ravi sends it to me on Thursday.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * The court approved the care plan.
 * ```
 */
export const signOff: Rule = {
  meta: {
    id: 'sign-off', title: 'Signed off with a word on quality', severity: 'warning', group: 'missing',
    sources: ['Management Oversight Guidance', 'Management Oversight Guidance: case notes', 'Practice Standard: Managerial Oversight and Decision Making'],
  },
  check,
}

import { type CueHit, cuesIn, firstCueBetween, hasCueBetween } from '../events/in-note.js'
import type { Note } from '../note/types.js'
import type { Finding, Judged, Rule } from './types.js'

/** Beside the words themselves, a bare entry has at most this many. */
const bareWords = 1

function check({ note, elements }: Judged): readonly Finding[] {
  if (elements.rationale.level > 0) return []
  const found: Finding[] = []
  let told = -1
  for (const cue of cuesIn(note, 'nfa')) {
    const { index, firstToken, endToken } = cue.sentence
    if (index === told) continue
    told = index
    if (isBare(note, cue) || isSomebodyElse(note, cue) || hasCueBetween(note, 'reason', firstToken, endToken)) continue
    found.push({
      start: cue.start,
      end: cue.end,
      message: 'This says that nothing more is done, but not why.',
      note: 'What did you weigh, and why does this child need nothing more from us now? It may be the line that they remember.',
    })
  }
  return found
}

/** Nothing but these words: the business of `bare-agreed`. */
function isBare(note: Note, cue: CueHit): boolean {
  const { sentence } = cue
  let words = 0
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if ((at < cue.firstToken || at >= cue.endToken) && note.tokens[at]?.kind === 'word') words++
  }
  return words <= bareWords
}

/** "The police are taking no further action": their decision, not ours. */
function isSomebodyElse(note: Note, cue: CueHit): boolean {
  const who = firstCueBetween(note, 'others-decide', cue.sentence.firstToken, cue.firstToken)
  return who !== null && hasCueBetween(note, 'decide', who.endToken, Math.min(who.endToken + 3, cue.firstToken))
}

/**
 * “No further action” with no reason anywhere in the note. The bare words alone are flagged by `bare-agreed`.
 *
 * ## Why
 *
 * “Manager Rationale and Case Oversight” calls the reason for a decision essential, and “Management Oversight Guidance”
 * asks that the child can understand how and why decisions were made. A decision to do nothing is a decision.
 *
 * ## When it is wrong
 *
 * When the reason stands in words that the linter does not know as one. Another agency’s decision is left alone.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Police log about Mia read, no further action from us.
 * ```
 *
 * ```finds
 * 2:28-2:45: no further action
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * No further action from us because Mia’s aunt has moved in and her school sees her happy again.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * The police are taking no further action. Ravi visits Mia on 7 May 2024.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * NFA.
 * ```
 */
export const nfaReason: Rule = {
  meta: { id: 'nfa-reason', title: 'Why nothing more is done', severity: 'warning', group: 'missing', sources: ['Manager Rationale and Case Oversight', 'Management Oversight Guidance'] },
  check,
}

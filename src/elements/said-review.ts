import { cues } from '../lexicon/cues.generated.js'
import { compareDays } from '../note/calendar.js'
import type { Note, Sentence, Token } from '../note/types.js'
import type { Evidence } from '../report/types.js'

const passive: ReadonlySet<string> = new Set(['reviewed', 'revisited'])
const active: ReadonlySet<string> = new Set(['review', 'revisit'])
const subjects: ReadonlySet<string> = new Set(cues['looking-again'].subject)
const reviewers: ReadonlySet<string> = new Set(cues['looking-again'].reviewer)
/** How far the day may stand from the verb, in tokens. */
const reach = 14

/**
 * Finds the plain way of saying when progress is looked at again: "to be reviewed in 4 weeks", "I will review this on 14 May".
 * The standard gives these as full, so no weighing of words decides about them.
 *
 * @param note a note that has been read.
 * @returns the sentence, or null where nothing is put so plainly.
 */
export function saidReview(note: Note): Evidence | null {
  for (const sentence of note.sentences) {
    if (sentence.inEmail || sentence.kind === 'heading') continue
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      if (isReviewed(note.tokens, sentence, at) && hasDayAhead(note, at, Math.min(sentence.endToken, at + reach))) {
        return { start: sentence.start, end: sentence.end, text: note.text.slice(sentence.start, sentence.end) }
      }
    }
  }
  return null
}

/** "[this/progress/the plan] [is] to be reviewed", "I [will/'ll] review this". */
function isReviewed(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  const back = (steps: number) => (at - steps >= sentence.firstToken ? (tokens[at - steps]?.lower ?? '') : '')
  if (active.has(word)) return (back(1) === 'will' && reviewers.has(back(2))) || (back(1) === 'to' && reviewers.has(back(2))) || back(1) === "i'll" || back(1) === "we'll"
  if (!passive.has(word) || back(1) !== 'be') return false
  const hasWill = back(2) === 'will' || back(2) === 'to'
  const subject = back(2) === 'to' && back(3) === 'is' ? back(4) : back(3)
  return hasWill && (subject === '' || subject === '.' || subject === ',' || subjects.has(subject))
}

function hasDayAhead({ times, today }: Note, from: number, end: number): boolean {
  return times.some((time) => {
    if (time.firstToken < from || time.firstToken >= end || time.kind === 'vague') return false
    return time.kind === 'recurring' || time.day === null || today === null || compareDays(time.day, today) > 0
  })
}

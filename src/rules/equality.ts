import { findCandidates, type Candidate, type ConsiderateTerm } from '../retext/considerate.js'
import { askEquality } from '../retext/plugins.js'
import { equalityMeta } from './language-metas.js'
import type { Finding, Judged, Rule } from './types.js'

function check({ note }: Judged): readonly Finding[] {
  const candidates = findCandidates(note)
  if (candidates.length === 0) return []
  const said = askEquality(note, candidates.map(({ firstToken, endToken }) => [firstToken, endToken]))
  const found: Finding[] = []
  for (const candidate of candidates) {
    const { start, end } = place(note, candidate)
    const isSaid = said.some((message) => message.ruleId === candidate.term.id && message.start === start && message.end === end)
    if (isSaid) found.push(describe(note.text.slice(start, end), start, end, candidate.term))
  }
  return found
}

function place({ tokens }: Judged['note'], { firstToken, endToken }: Candidate) {
  return { start: tokens[firstToken]?.start ?? 0, end: tokens[endToken - 1]?.end ?? 0 }
}

function describe(words: string, start: number, end: number, term: ConsiderateTerm): Finding {
  const instead = [...term.replace, ...term.say].map((one) => `“${one}”`).join(' or ')
  return {
    start,
    end,
    message: `“${words}” may hurt the child or family who reads this.`,
    note: `${term.why} Write ${term.replace.length > 0 ? instead : `what is meant, for example ${instead}`}${term.keepRisk ? ', and keep the danger as plain as it was' : ''}. See ${term.source}.`,
    suggestions: matchCase(words, term.replace),
    ...(term.keepRisk ? { keepRisk: true } : {}),
  }
}

function matchCase(words: string, suggestions: readonly string[]): readonly string[] {
  const isCapital = words.charAt(0) !== words.charAt(0).toLowerCase()
  return isCapital ? suggestions.map((one) => one.charAt(0).toUpperCase() + one.slice(1)) : suggestions
}

/**
 * Words about disability, illness, suicide, ethnicity, sexuality or sex that hurt whom they describe, and for which there is a better one.
 *
 * ## Why
 *
 * “Children's Services Management Oversight List” asks for records that are respectful, without bias and in language that cares, with the child as the
 * most important of their readers.
 *
 * ## How
 *
 * retext-equality finds the words; `lexicon/considerate.yml` says which of its several hundred rules may speak about a child's file and what to write instead. Each
 * word is reported once, where it first stands.
 *
 * ## When it is wrong
 *
 * A person may use such a word for themselves: put their words in quotation marks and they are left alone. Who somebody is (mother, he, disabled, Gypsy), what a
 * doctor found (depressed, autistic) and what happened (rehab, asylum) is never flagged.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Mia's uncle is wheelchair-bound and an epileptic. Her dad tried to commit suicide last year. The chairman agreed.
 * ```
 *
 * ```finds
 * 2:16-2:32: wheelchair-bound
 * 2:40-2:49: epileptic
 * 2:68-2:82: commit suicide
 * 2:98-2:106: chairman
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Her mother and father said that she is special to them. She has epilepsy, had an epileptic fit in March and just missed her gran. He is disabled and depressed.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Kofi said "they called me a retard" and asked that his headteacher is told.
 * ```
 */
export const equality: Rule = {
  meta: equalityMeta,
  check,
}

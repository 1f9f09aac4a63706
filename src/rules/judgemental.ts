import { findTerms, type TermHit } from '../lexicon/find.js'
import { inCaseOf } from '../lexicon/letter-case.js'
import type { Phrase } from '../lexicon/types.js'
import type { Note, Span } from '../note/types.js'
import type { Finding, Judged, Rule } from './types.js'

const keepTheRisk = 'Keep the danger as plain as it was: say what was done, by whom, and what could happen.'
const sayWhatHappened = 'Say what was seen or said, by whom and when.'

function check({ note }: Judged): readonly Finding[] {
  const seen = new Set<string>()
  const findings: Finding[] = []
  let quotation = 0
  for (const hit of findTerms(note)) {
    if (hit.kind !== 'phrase') continue
    const phrase = hit.term as Phrase
    if (phrase.rule !== 'judgemental') continue
    while (quotation < note.quotations.length && note.quotations[quotation]!.end <= hit.start) quotation++
    if (isInside(hit, note.quotations[quotation]) || isRepeat(note, hit, seen)) continue
    findings.push(findingOf(note, hit, phrase))
  }
  return findings
}

function isInside(hit: Span, quotation: Span | undefined): boolean {
  return quotation !== undefined && quotation.start <= hit.start && hit.end <= quotation.end
}

function isRepeat(note: Note, hit: TermHit, seen: Set<string>): boolean {
  const words = note.text.slice(hit.start, hit.end).toLowerCase()
  if (seen.has(words)) return true
  seen.add(words)
  return false
}

function findingOf(note: Note, hit: TermHit, phrase: Phrase): Finding {
  const finding: Finding = {
    start: hit.start,
    end: hit.end,
    message: `“${note.text.slice(hit.start, hit.end)}” judges more than it tells.`,
    note: `${phrase.why} ${phrase.hint ? `Write ${phrase.hint}.` : sayWhatHappened}${phrase.keepRisk ? ` ${keepTheRisk}` : ''}`,
    suggestions: inCaseOf(note.tokens[hit.firstToken]!, hit.says),
  }
  return phrase.keepRisk ? { ...finding, keepRisk: true } : finding
}

/**
 * Words that blame, label or look down on a child or family, or state an opinion as a fact. Each wording is flagged once.
 * What stands in quotation marks is somebody's own words, and what is said of workers, services and things is left alone.
 *
 * ## Why
 *
 * “Children’s Services Management Oversight List” asks for recording that is respectful, without bias, non-judgemental and in
 * language that cares. Published lists of such language, named in the lexicon, give the words. Where a word stands for a
 * danger, the message says that the danger must stay explicit, and no milder word is offered.
 *
 * ## When it is wrong
 *
 * A word may be a plain fact where it stands: a parent who refused consent did refuse it. Quote the person's own words in
 * quotation marks, or say what was seen.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Mum failed to engage and is hostile. Mia absconded and is putting herself at risk.
 * ```
 *
 * ```finds
 * 2:5-2:21: failed to engage
 * 2:29-2:36: hostile
 * 2:42-2:51: absconded
 * 2:59-2:82: putting herself at risk
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Mia said “Mum is always so aggressive”. We failed to visit in April and the week was chaotic.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Mia shouted, threw a cup and went to her room. Dad said no to the parenting course because he works nights.
 * ```
 */
export const judgemental: Rule = {
  meta: { id: 'judgemental', title: 'No judgemental words', severity: 'warning', group: 'language', sources: ['Children’s Services Management Oversight List'] },
  check,
}

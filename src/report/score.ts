import { asksForReview } from '../profile/review.js'
import type { Profile } from '../profile/types.js'
import type { Action, ElementResult, Message, Score, ScorePart } from './types.js'
import { elementTitles, levelTitles } from './words.js'


/** What lowers a score beside the elements: how a reader of the file would take it. */
const deductions: readonly { readonly ruleId: string; readonly why: string }[] = [
  { ruleId: 'pasted-email', why: 'A pasted email stands where the manager’s own thinking should' },
  { ruleId: 'judgemental', why: 'Words that blame or label a child or family' },
]

const bands: readonly { readonly from: number; readonly band: string }[] = [
  { from: 0.9, band: 'Good: a child could learn from this what was decided and why' },
  { from: 0.7, band: 'Nearly there: one or two things to mend' },
  { from: 0.4, band: 'Usable, with clear gaps' },
  { from: 0, band: 'Little here that a child could use' },
]

/**
 * Scores a note by the rubric: 0 to 2 points for each element by its level, one point off for each kind of language or
 * paste that spoils the record. Length, headings and the number of actions earn nothing; an element that the profile
 * switches off, or does not ask this note for, counts for nothing.
 *
 * @param elements the judged elements, in the order of the report.
 * @param messages the findings.
 * @param profile whose switched-off elements are left out.
 * @param actions what the note asks to be done: a profile may ask for a review point only where there is any.
 * @returns points out of the sum of the parts (12 unless elements are switched off), never below 0.
 */
export function score(elements: readonly ElementResult[], messages: readonly Message[], profile: Profile, actions: readonly Action[]): Score {
  const counted = elements.filter(({ id }) => profile.severities[id] !== 'off' && (id !== 'review-point' || asksForReview(profile, actions)))
  const parts: ScorePart[] = counted.map((element) => ({ id: element.id, points: element.level, outOf: 2, why: `${elementTitles[element.id]}: ${levelTitles[element.level]}` }))
  for (const { ruleId, why } of deductions) {
    const count = messages.filter((message) => message.ruleId === ruleId && message.severity !== 'info').length
    if (count > 0) parts.push({ id: ruleId, points: -1, outOf: 0, why })
  }
  const outOf = parts.reduce((sum, part) => sum + part.outOf, 0)
  const points = Math.max(0, parts.reduce((sum, part) => sum + part.points, 0))
  return { points, outOf, band: bandOf(outOf === 0 ? 0 : points / outOf), parts }
}

function bandOf(share: number): string {
  return bands.find(({ from }) => share >= from)?.band ?? ''
}

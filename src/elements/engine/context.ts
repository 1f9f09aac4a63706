import { cuts, learned, scoreCount } from './model.js'

/** How many facts of a sentence's surroundings there are. */
export const contextSize = 19

const rationale = learned.indexOf('rationale') * cuts
const impact = learned.indexOf('impact') * cuts
const review = learned.indexOf('review-point') * cuts
const lowest = -1.6
const highest = 1
const absent = -1.2

/**
 * A sentence's own scores beside those of its neighbours, and beside the sentence that best says what things mean for the
 * child: facts about a child are the reason for a decision in one note and its meaning in another. None of these tells how
 * long the note is or where the sentence stands.
 *
 * @param scores `scoreCount` scores a sentence.
 * @param count how many sentences there are.
 * @param at which of them.
 * @param bestImpact the two highest scores for full impact in the note, highest first.
 * @param facts filled with `contextSize` numbers.
 */
export function readContext(scores: Float64Array, count: number, at: number, bestImpact: readonly [number, number], facts: Float64Array): void {
  const score = (place: number, which: number): number => {
    if (place < 0 || place >= count) return absent
    return clip(scores[place * scoreCount + which] ?? absent)
  }
  const reason = score(at, rationale + 1)
  const meaning = score(at, impact + 1)
  const own = scores[at * scoreCount + impact + 1] ?? absent
  const isBest = own >= bestImpact[0] ? 1 : 0
  facts[0] = 1
  facts[1] = reason
  facts[2] = score(at, rationale)
  facts[3] = meaning
  facts[4] = score(at, impact)
  facts[5] = score(at, review + 1)
  for (let side = 0; side < 2; side++) {
    const place = side === 0 ? at - 1 : at + 1
    facts[6 + side * 3] = score(place, rationale + 1)
    facts[7 + side * 3] = score(place, impact + 1)
    facts[8 + side * 3] = score(place, review + 1)
  }
  facts[12] = reason * meaning
  facts[13] = reason * reason
  facts[14] = meaning * meaning
  facts[15] = isBest
  facts[16] = isBest * reason
  facts[17] = clip(isBest === 1 ? bestImpact[1] : bestImpact[0])
  facts[18] = Math.max(0, reason - meaning)
}

/** The two highest scores for full impact. */
export function bestImpacts(scores: Float64Array, count: number): [number, number] {
  let best = -9
  let second = -9
  for (let at = 0; at < count; at++) {
    const score = scores[at * scoreCount + impact + 1] ?? absent
    if (score > best) {
      second = best
      best = score
    } else if (score > second) second = score
  }
  return [best, second]
}

/** Puts scores that know their surroundings in place of the rationale scores that do not. */
export function applyContext(scores: Float64Array, count: number, weights: readonly [readonly number[], readonly number[]]): void {
  const best = bestImpacts(scores, count)
  const facts = new Float64Array(contextSize)
  const fresh = new Float64Array(count * cuts)
  for (let at = 0; at < count; at++) {
    readContext(scores, count, at, best, facts)
    for (let cut = 0; cut < cuts; cut++) {
      const of = weights[cut] ?? []
      let sum = 0
      for (let i = 0; i < contextSize; i++) sum += (facts[i] ?? 0) * (of[i] ?? 0)
      fresh[at * cuts + cut] = sum
    }
  }
  for (let at = 0; at < count; at++) for (let cut = 0; cut < cuts; cut++) scores[at * scoreCount + rationale + cut] = fresh[at * cuts + cut] ?? 0
}

function clip(value: number): number {
  return Math.max(lowest, Math.min(highest, value))
}

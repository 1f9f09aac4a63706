import type { Confidence, ElementResult, Evidence, Level } from '../../report/types.js'
import { cuts, learned, scoreCount, type Learned, type Model } from './model.js'
import type { Reading } from './score.js'
import { sayWhy } from './why.js'

/** Score that stands for a sentence that is not there. */
export const lowest = -1.5
/** Second sentences are shown as well where they score nearly as high. */
const nearBest = 0.35

/** A note's best scores for one element: constant, best partial, best full, second full. */
export function bestScores(reading: Reading, id: Learned): number[] {
  const at = learned.indexOf(id) * cuts
  let partial = lowest
  let full = lowest
  let second = lowest
  for (let segment = 0; segment < reading.segments.length; segment++) {
    partial = Math.max(partial, reading.scores[segment * scoreCount + at] ?? lowest)
    const score = reading.scores[segment * scoreCount + at + 1] ?? lowest
    if (score > full) {
      second = full
      full = score
    } else if (score > second) second = score
  }
  return [1, partial, full, second]
}

/** The two log-odds of a note: that the element is there at all, and that it is full. */
export function logOdds(best: readonly number[], weights: readonly [readonly number[], readonly number[]]): [number, number] {
  const sum = (cut: 0 | 1) => best.reduce((total, value, at) => total + value * (weights[cut][at] ?? 0), 0)
  return [sum(0), sum(1)]
}

export function levelOf([partial, full]: readonly [number, number]): Level {
  if (full > 0) return 2
  return partial > 0 ? 1 : 0
}

/** How far a verdict is from turning into another, in log-odds. */
export function marginOf([partial, full]: readonly [number, number]): number {
  if (full > 0) return full
  return partial > 0 ? Math.min(partial, -full) : Math.min(-partial, -full)
}

/**
 * Judges one learned element of a note whose segments have been scored.
 *
 * @param reading the note's segments and scores.
 * @param model the weights that scored them.
 * @param id which element.
 */
export function judgeLearned(reading: Reading, model: Model, id: Learned): ElementResult {
  const odds = logOdds(bestScores(reading, id), model.note[id].odds)
  const level = levelOf(odds)
  const confidence: Confidence = marginOf(odds) >= model.note[id].sure ? 'sure' : 'unsure'
  const evidence = level === 0 ? [] : showEvidence(reading, id, level)
  return { id, level, evidence, why: sayWhy(id, level, confidence, evidence[0]), confidence }
}

function showEvidence(reading: Reading, id: Learned, level: Level): Evidence[] {
  const at = learned.indexOf(id) * cuts + (level === 2 ? 1 : 0)
  const scoreOf = (segment: number) => reading.scores[segment * scoreCount + at] ?? lowest
  const order = reading.segments.map((_, segment) => segment).sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
  const best = scoreOf(order[0] ?? 0)
  return order
    .slice(0, 2)
    .filter((segment) => best - scoreOf(segment) <= nearBest)
    .flatMap((segment) => {
      const shown = reading.segments[segment]
      return shown ? [{ start: shown.start, end: shown.end, text: reading.note.text.slice(shown.start, shown.end) }] : []
    })
}

import type { Note } from '../../note/types.js'
import { applyContext } from './context.js'
import type { Features } from './features.js'
import { scoreCount, type Model } from './model.js'
import { readSegments, type Segment } from './segments.js'
import { readSymbols } from './symbols.js'

/** What a feature of each group counts: the more of a group a segment holds, the less each of them. */
export const share = {
  run: (features: Features): number => 1 / Math.sqrt(features.symbolCount + 4),
  class: (features: Features): number => 1 / Math.sqrt(features.classCount + 4),
  mark: (): number => 0.3,
} as const

/** A note's segments with their scores. */
export interface Reading {
  readonly note: Note
  readonly segments: readonly Segment[]
  /** `scoreCount` scores a segment: for each element, at least partial and full. */
  readonly scores: Float64Array
}

/** Scores every segment of a note. */
export function readScores(note: Note, model: Model): Reading {
  const segments = readSegments(note)
  const words = model.reader.wordsOf(readSymbols(note))
  const scores = new Float64Array(segments.length * scoreCount)
  for (let at = 0; at < segments.length; at++) {
    const features = model.reader.read(note, segments, at, words)
    add(scores, at, model, features.runs, features.runCount, share.run(features))
    add(scores, at, model, features.classes, features.classCount, share.class(features))
    add(scores, at, model, features.marks, features.markCount, share.mark())
  }
  if (model.context) applyContext(scores, segments.length, model.context)
  return { note, segments, scores }
}

function add(scores: Float64Array, at: number, model: Model, ids: Int32Array, count: number, value: number): void {
  const { values } = model
  for (let score = 0; score < scoreCount; score++) {
    let sum = 0
    for (let i = 0; i < count; i++) sum += values[(ids[i] ?? 0) * scoreCount + score] ?? 0
    const place = at * scoreCount + score
    scores[place] = (scores[place] ?? 0) + sum * value
  }
}

import type { Note } from '../../note/types.js'
import { applyContext } from './context.js'
import type { Features, Side } from './features.js'
import { scoreCount, type Model } from './model.js'
import { readSegments, type Segment } from './segments.js'
import { readSymbols } from './symbols.js'

/** What a feature of each group counts: the more of a group a segment holds, the less each of them. */
export const share = {
  run: (features: Features): number => 1 / Math.sqrt(features.symbolCount + 4),
  class: (features: Features): number => 1 / Math.sqrt(features.classCount + 4),
  mark: (): number => 0.3,
  beside: (): number => 0.15,
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
    if (at > 0) addBeside(scores, at - 1, model, 'after', features)
    if (at + 1 < segments.length) addBeside(scores, at + 1, model, 'before', features)
  }
  if (model.context) applyContext(scores, segments.length, model.context)
  return { note, segments, scores }
}

/** Adds to a segment's scores what the classes of the one beside it say. */
function addBeside(scores: Float64Array, at: number, { values, reader }: Model, side: Side, features: Features): void {
  const first = reader.besideFrom(side)
  for (let i = 0; i < features.toldCount; i++) {
    const from = (first + (features.told[i] ?? 0)) * scoreCount
    for (let score = 0; score < scoreCount; score++) scores[at * scoreCount + score] = (scores[at * scoreCount + score] ?? 0) + (values[from + score] ?? 0) * share.beside()
  }
}

function add(scores: Float64Array, at: number, model: Model, ids: Int32Array, count: number, value: number): void {
  const { values } = model
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  for (let i = 0; i < count; i++) {
    const from = (ids[i] ?? 0) * scoreCount
    a += values[from] ?? 0
    b += values[from + 1] ?? 0
    c += values[from + 2] ?? 0
    d += values[from + 3] ?? 0
    e += values[from + 4] ?? 0
    f += values[from + 5] ?? 0
  }
  const place = at * scoreCount
  scores[place] = (scores[place] ?? 0) + a * value
  scores[place + 1] = (scores[place + 1] ?? 0) + b * value
  scores[place + 2] = (scores[place + 2] ?? 0) + c * value
  scores[place + 3] = (scores[place + 3] ?? 0) + d * value
  scores[place + 4] = (scores[place + 4] ?? 0) + e * value
  scores[place + 5] = (scores[place + 5] ?? 0) + f * value
}

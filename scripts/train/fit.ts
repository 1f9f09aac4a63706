import { applyContext, bestImpacts, contextSize, readContext } from '../../src/elements/engine/context.js'
import { bestScores, levelOf, logOdds, marginOf } from '../../src/elements/engine/judge.js'
import { createModel, learned, type Context, type ElementWeights, type Learned, type NoteWeights, type Weights } from '../../src/elements/engine/model.js'
import { range } from '../../src/elements/engine/pack.js'
import { readScores, share } from '../../src/elements/engine/score.js'
import { FeatureReader, Hold, type Example, type RunCounts } from './examples.js'
import { foldsOf } from './folds.js'
import { fitLogistic, type LogisticRow } from './logistic.js'
import { Random } from './random.js'
import { fitSvm, type Rows } from './svm.js'

/** What the trainer was told; found by leaving files out, never by looking at one file alone. */
export const settings = {
  seed: 5,
  leastFiles: 2,
  leastSegments: 3,
  cost: { rationale: 0.3, impact: 0.5, 'review-point': 0.5 },
  /** A labelled sentence counts so much more than one that shows nothing. */
  positive: 2,
  /** Other sentences of a note that shows the element: some of them may show it too. */
  otherSentence: 0.1,
  /** Sentences labelled as another element in full: what a change means for a child is rarely why it was decided. */
  otherElement: { rationale: 1, impact: 0.1, 'review-point': 0.1 },
  /** Whether the classes of the sentences beside one count. For reasons the fit of surroundings does this better. */
  beside: { rationale: false, impact: true, 'review-point': true },
  /** What a cut-down note counts. */
  strip: 0.25,
  rounds: 12,
  /** Weights of fewer units than this are taken for none: they would say little and weigh much in a download. */
  leastUnits: 2,
  /** A feature is kept where one of its weights has as many units. */
  leastLargest: { rationale: 5, impact: 4, 'review-point': 4 },
  /** What a copy counts beside a note when levels are fitted. */
  copy: 0.35,
  /** Share of the verdicts called sure that must be right. */
  sureRight: 0.96,
} as const

type Cut = 1 | 2

/** Fits the weights of every feature on the examples whose file is not left out. Levels are not fitted yet. */
export function fitFeatures(examples: readonly Example[], counts: RunCounts, without: ReadonlySet<string>): Weights {
  const runs = counts.frequent(settings.leastFiles, settings.leastSegments, without)
  const reader = new FeatureReader(runs)
  const used = examples.filter((example) => !without.has(example.file) && example.kind !== 'merge')
  const rows = readRows(reader, used)
  const element = (id: Learned): ElementWeights => {
    const fitted = ([1, 2] as const).map((cut) => {
      const { signs, costs } = aims(used, id, cut, rows.starts.length)
      return fitSvm(settings.beside[id] ? { ...rows, ends: rows.besideEnds } : rows, signs, costs, reader.count, new Random(settings.seed), settings.rounds)
    })
    return quantise(id, fitted[0] ?? new Float64Array(), fitted[1] ?? new Float64Array(), (feature) => reader.nameOf(feature, runs))
  }
  return { rationale: element('rationale'), impact: element('impact'), 'review-point': element('review-point') }
}

function readRows(reader: FeatureReader, examples: readonly Example[]): SentenceRows {
  const starts: number[] = []
  const ends: number[] = []
  const besideEnds: number[] = []
  const ids: number[] = []
  const values: number[] = []
  const put = (list: Iterable<number>, from: number, value: number) => {
    for (const id of list) {
      ids.push(from + id)
      values.push(value)
    }
  }
  for (const example of examples) {
    const words = reader.wordsOf(example.symbols)
    const told = example.segments.map((_, at) => {
      const found = reader.read(example.note, example.segments, at, words)
      return found.told.slice(0, found.toldCount)
    })
    example.segments.forEach((_, at) => {
      const found = reader.read(example.note, example.segments, at, words)
      starts.push(ids.length)
      put(found.runs.subarray(0, found.runCount), 0, share.run(found))
      put(found.classes.subarray(0, found.classCount), 0, share.class(found))
      put(found.marks.subarray(0, found.markCount), 0, share.mark())
      ends.push(ids.length)
      put(told[at - 1] ?? [], reader.besideFrom('before'), share.beside())
      put(told[at + 1] ?? [], reader.besideFrom('after'), share.beside())
      besideEnds.push(ids.length)
    })
  }
  return { starts, ends, besideEnds, ids: Int32Array.from(ids), values: Float64Array.from(values) }
}

/** A row a sentence; what stands beside it comes last, so that it can be left out. */
interface SentenceRows extends Rows {
  readonly besideEnds: readonly number[]
}

function aims(examples: readonly Example[], id: Learned, cut: Cut, count: number): { signs: Int8Array; costs: Float64Array } {
  const signs = new Int8Array(count).fill(-1)
  const costs = new Float64Array(count)
  let row = 0
  for (const example of examples) {
    const level = example.levels[id]
    const weight = settings.cost[id] * (example.kind === 'note' ? 1 : settings.strip)
    for (let at = 0; at < example.segments.length; at++, row++) {
      if (level === undefined) continue
      const hold = example.holds[id]?.[at] ?? Hold.None
      if (level < cut) costs[row] = weight
      else if (hold === Hold.Holds) {
        signs[row] = 1
        costs[row] = weight * settings.positive
      } else if (hold === Hold.None) costs[row] = weight * (isOther(example, id, at) ? settings.otherElement[id] : settings.otherSentence)
    }
  }
  return { signs, costs }
}

function isOther(example: Example, id: Learned, at: number): boolean {
  return example.kind === 'note' && learned.some((other) => other !== id && example.levels[other] === 2 && example.holds[other]?.[at] === Hold.Holds)
}

function quantise(id: Learned, partial: Float64Array, full: Float64Array, nameOf: (feature: number) => string): ElementWeights {
  const unitOf = (weights: Float64Array) => {
    // The largest few weights are clipped, so that the many small ones keep their differences.
    const sizes = Array.from(weights, Math.abs).filter((size) => size > 0).sort((a, b) => b - a)
    return Number(((sizes[Math.floor(sizes.length * 0.002)] ?? 1) / range).toPrecision(4))
  }
  const unit: [number, number] = [unitOf(partial), unitOf(full)]
  const whole = (value: number, size: number) => {
    const units = Math.max(-range, Math.min(range, Math.round(value / size)))
    return Math.abs(units) < settings.leastUnits ? 0 : units
  }
  const kept: [string, readonly [number, number]][] = []
  for (let feature = 0; feature < partial.length; feature++) {
    const pair = [whole(partial[feature] ?? 0, unit[0]), whole(full[feature] ?? 0, unit[1])] as const
    if (Math.max(Math.abs(pair[0]), Math.abs(pair[1])) >= settings.leastLargest[id]) kept.push([nameOf(feature), pair])
  }
  kept.sort(([a], [b]) => (a < b ? -1 : 1))
  return { unit, note: { odds: [[], []], sure: 0 }, features: Object.fromEntries(kept) }
}

/** Scores of each example's sentences, before their surroundings are looked at, by a model that never saw its file. */
export type HeldOut = ReadonlyMap<Example, Float64Array>

/** Scores the examples of some files. */
export function scoreFiles(examples: readonly Example[], files: ReadonlySet<string>, features: Weights): Map<Example, Float64Array> {
  const model = createModel(features)
  const found = new Map<Example, Float64Array>()
  for (const example of examples) if (files.has(example.file)) found.set(example, readScores(example.note, model).scores)
  return found
}

/** Fits how a sentence's surroundings tell whether it gives the reason. */
export function fitContext(heldOut: HeldOut): Context {
  const fitted = ([1, 2] as const).map((cut) => {
    const rows: LogisticRow[] = []
    for (const [example, scores] of heldOut) if (example.kind === 'note') addContextRows(rows, example, scores, cut)
    return fitLogistic(rows).map((value) => Number((value / contextScale).toFixed(4)))
  })
  return [fitted[0] ?? [], fitted[1] ?? []]
}

/** Brings the log-odds of a sentence to the size of the other scores. */
const contextScale = 3

function addContextRows(rows: LogisticRow[], example: Example, scores: Float64Array, cut: Cut): void {
  const count = example.segments.length
  const best = bestImpacts(scores, count)
  const level = example.levels.rationale ?? 0
  for (let at = 0; at < count; at++) {
    const hold = example.holds.rationale?.[at] ?? Hold.None
    if (level >= cut && hold === Hold.Touches) continue
    const facts = new Float64Array(contextSize)
    readContext(scores, count, at, best, facts)
    const isTrue = level >= cut && hold === Hold.Holds
    const weight = level < cut ? 1 : isTrue ? settings.positive : settings.otherSentence
    rows.push({ x: [...facts], isTrue, weight })
  }
}

/** Fits how best scores make a level, on scores by models that never saw the example's file. */
function fitLevels(heldOut: HeldOut, context: Context | null, id: Learned): NoteWeights {
  const rows = [...heldOut].flatMap(([example, scores]) => {
    const level = example.levels[id]
    if (level === undefined) return []
    const judged = scores.slice()
    if (context) applyContext(judged, example.segments.length, context)
    const x = bestScores({ note: example.note, segments: example.segments, scores: judged }, id)
    return [{ x, level, weight: example.kind === 'note' ? 1 : settings.copy, isNote: example.kind === 'note' }]
  })
  const odds = ([1, 2] as const).map((cut) => fitLogistic(rows.map(({ x, level, weight }) => ({ x, isTrue: level >= cut, weight }))).map((value) => Number(value.toFixed(3))))
  const both = [odds[0] ?? [], odds[1] ?? []] as const
  const verdicts = rows
    .filter((row) => row.isNote)
    .map(({ x, level }) => {
      const found = logOdds(x, both)
      return { margin: marginOf(found), isRight: levelOf(found) === level }
    })
  return { odds: both, sure: leastMargin(verdicts) }
}

/** The smallest margin above which enough verdicts are right. */
function leastMargin(verdicts: readonly { margin: number; isRight: boolean }[]): number {
  const sorted = [...verdicts].sort((a, b) => b.margin - a.margin)
  let right = 0
  let least = sorted[0]?.margin ?? 0
  sorted.forEach((verdict, at) => {
    if (verdict.isRight) right++
    if (right / (at + 1) >= settings.sureRight) least = verdict.margin
  })
  return Number(least.toFixed(3))
}

/** Adds to the features' weights what is fitted on scores of files that the features' models never saw. */
export function withLevels(features: Weights, heldOut: HeldOut): Weights {
  const context = fitContext(heldOut)
  return {
    rationale: { ...features.rationale, context, note: fitLevels(heldOut, context, 'rationale') },
    impact: { ...features.impact, note: fitLevels(heldOut, null, 'impact') },
    'review-point': { ...features['review-point'], note: fitLevels(heldOut, null, 'review-point') },
  }
}

/** Trains on all files: features on all of them, levels on scores by models that left out the file they score. */
export function train(examples: readonly Example[], counts: RunCounts, files: readonly string[]): Weights {
  const heldOut = new Map<Example, Float64Array>()
  for (const fold of foldsOf(files)) {
    const left = new Set(fold)
    for (const [example, scores] of scoreFiles(examples, left, fitFeatures(examples, counts, left))) heldOut.set(example, scores)
  }
  return withLevels(fitFeatures(examples, counts, new Set()), heldOut)
}

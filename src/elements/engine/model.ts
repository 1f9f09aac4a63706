import { classNames } from './classes.js'
import { FeatureReader } from './features.js'
import { markNames } from './marks.js'

/** The elements that the engine judges, in the order of their weights. */
export const learned = ['rationale', 'impact', 'review-point'] as const
export type Learned = (typeof learned)[number]

/** The cuts of one element: at least partial, full. */
export const cuts = 2
/** Scores that one segment gets. */
export const scoreCount = learned.length * cuts

/** How a note's best scores make its level. */
export interface NoteWeights {
  /** Weights of the constant, the best partial score, the best full score and the second full score, for each cut. */
  readonly odds: readonly [readonly number[], readonly number[]]
  /** Least margin, in log-odds, at which a verdict is called sure. */
  readonly sure: number
}

/** What is learned of one element, as it stands in `lexicon/weights/`. */
export interface ElementWeights {
  /** What one unit of a feature's weight is worth, for each cut. */
  readonly unit: readonly [number, number]
  readonly note: NoteWeights
  /** For `rationale` alone: what a sentence's surroundings count, for each cut. See `context.ts`. */
  readonly context?: Context
  /** Whole weights from -127 to 127 of each feature, for each cut. */
  readonly features: Readonly<Record<string, readonly [number, number]>>
}

export type Context = readonly [readonly number[], readonly number[]]

export type Weights = Readonly<Record<Learned, ElementWeights>>

/** Weights made ready to score with. */
export interface Model {
  readonly reader: FeatureReader
  /** `scoreCount` weights a feature. */
  readonly values: Float64Array
  readonly note: Readonly<Record<Learned, NoteWeights>>
  readonly context: Context | null
}

const isRun = (name: string): boolean => !name.startsWith('[') && !name.startsWith('=')

/**
 * Makes weights ready to score with.
 *
 * @param weights the three elements' weights; features that the engine does not know are passed over.
 */
export function createModel(weights: Weights): Model {
  const runs = new Set<string>()
  for (const id of learned) for (const name of Object.keys(weights[id].features)) if (isRun(name)) runs.add(name)
  const names = [...runs]
  const reader = new FeatureReader(names)
  const place = new Map(names.map((name, at) => [name, at]))
  const values = new Float64Array(reader.count * scoreCount)
  learned.forEach((id, at) => {
    const { features, unit } = weights[id]
    for (const [name, pair] of Object.entries(features)) {
      const feature = isRun(name) ? (place.get(name) ?? -1) : names.length + numberOf(name)
      if (feature < names.length && !isRun(name)) continue
      if (feature < 0) continue
      for (let cut = 0; cut < cuts; cut++) values[feature * scoreCount + at * cuts + cut] = (pair[cut] ?? 0) * (unit[cut] ?? 0)
    }
  })
  return { reader, values, note: { rationale: weights.rationale.note, impact: weights.impact.note, 'review-point': weights['review-point'].note }, context: weights.rationale.context ?? null }
}

/** The place of a class, a pair of classes or a mark behind the runs; far below 0 where there is none. */
function numberOf(name: string): number {
  const unknown = -1e9
  const count = classNames.length
  if (name.startsWith('=')) {
    const mark = (markNames as readonly string[]).indexOf(name.slice(1))
    return mark < 0 ? unknown : count + count * count + mark
  }
  const [first, second] = name.slice(1, -1).split('] [')
  const a = classNames.indexOf(first ?? '')
  if (second === undefined) return a < 0 ? unknown : a
  const b = classNames.indexOf(second)
  return a < 0 || b < 0 ? unknown : count + a * count + b
}

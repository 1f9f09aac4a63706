import { featureNumber, FeatureReader, isRun } from './features.js'

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
  /** Whole weights of each feature, for each cut: from `-range` to `range` of `pack.ts`. */
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

/**
 * Makes weights ready to score with.
 *
 * @param weights the three elements' weights; features that the engine does not know are passed over.
 */
export function createModel(weights: Weights): Model {
  const names = new Set<string>()
  for (const id of learned) for (const name of Object.keys(weights[id].features)) names.add(name)
  const units = (name: string, _: number, id: Learned, cut: number) => weights[id].features[name]?.[cut] ?? 0
  return makeModel([...names], units, weights)
}

/**
 * As `createModel`, from the features' names and a way to their weights.
 *
 * @param names each feature once.
 * @param units the whole weight of a feature, by its name and its place among `names`.
 * @param elements what else is learned of each element.
 */
export function makeModel(names: readonly string[], units: (name: string, at: number, id: Learned, cut: number) => number, elements: Readonly<Record<Learned, Omit<ElementWeights, 'features'>>>): Model {
  const runs = names.filter(isRun)
  const reader = new FeatureReader(runs)
  const values = new Float64Array(reader.count * scoreCount)
  let run = 0
  for (let place = 0; place < names.length; place++) {
    const name = names[place] ?? ''
    const other = isRun(name) ? -1 : featureNumber(name)
    if (other < 0 && !isRun(name)) continue
    const feature = other < 0 ? run++ : runs.length + other
    for (let at = 0; at < learned.length; at++) {
      const id = learned[at] ?? 'rationale'
      for (let cut = 0; cut < cuts; cut++) values[feature * scoreCount + at * cuts + cut] = units(name, place, id, cut) * (elements[id].unit[cut] ?? 0)
    }
  }
  return { reader, values, note: { rationale: elements.rationale.note, impact: elements.impact.note, 'review-point': elements['review-point'].note }, context: elements.rationale.context ?? null }
}

import { cuts, learned, makeModel, type Context, type Learned, type Model, type NoteWeights, type Weights } from './model.js'

/** Weights as they are shipped: the names once, then one character a weight. */
export interface PackedWeights {
  /** Feature names, parted by line breaks. */
  readonly names: string
  /** For each name two characters an element, in the order of `learned`; a weight of 0 is `first + range`. */
  readonly values: string
  readonly elements: Readonly<Record<Learned, { readonly unit: readonly [number, number]; readonly note: NoteWeights; readonly context?: Context }>>
}

const first = 0x23
/** Weights run from `-range` to `range`, so that every character is printable and needs no escape but one. */
export const range = 14

/** Packs weights for shipping. */
export function packWeights(weights: Weights): PackedWeights {
  const names = [...new Set(learned.flatMap((id) => Object.keys(weights[id].features)))].sort()
  const code = (value: number) => String.fromCharCode(first + range + Math.max(-range, Math.min(range, value)))
  let values = ''
  for (const name of names) for (const id of learned) for (const value of weights[id].features[name] ?? [0, 0]) values += code(value)
  const element = (id: Learned) => {
    const { unit, note, context } = weights[id]
    return { unit, note, ...(context ? { context } : {}) }
  }
  return { names: names.join('\n'), values, elements: { rationale: element('rationale'), impact: element('impact'), 'review-point': element('review-point') } }
}

/** Makes packed weights ready to score with. */
export function openWeights(packed: PackedWeights): Model {
  const { values, elements } = packed
  const columns = learned.length * cuts
  return makeModel(packed.names.split('\n'), (_, at, id, cut) => values.charCodeAt(at * columns + learned.indexOf(id) * cuts + cut) - first - range, elements)
}

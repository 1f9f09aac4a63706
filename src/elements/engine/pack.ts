import { learned, type Context, type ElementWeights, type Learned, type NoteWeights, type Weights } from './model.js'

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
export const range = 28

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

/** The reverse of `packWeights`. */
export function unpackWeights(packed: PackedWeights): Weights {
  const names = packed.names.split('\n')
  const element = (id: Learned): ElementWeights => {
    const features: Record<string, readonly [number, number]> = {}
    const offset = learned.indexOf(id) * 2
    const value = (at: number) => packed.values.charCodeAt(at) - first - range
    names.forEach((name, at) => {
      const pair = [value(at * learned.length * 2 + offset), value(at * learned.length * 2 + offset + 1)] as const
      if (pair[0] !== 0 || pair[1] !== 0) features[name] = pair
    })
    return { ...packed.elements[id], features }
  }
  return { rationale: element('rationale'), impact: element('impact'), 'review-point': element('review-point') }
}

import { describe, traitGroups, type Sink, type TraitGroup } from './features.js'
import type { Piece } from './pieces.js'
import type { Scene } from './scene.js'
import { symbolBase, symbolByName } from './symbols.js'

/** Weights as they are kept: whole numbers by the feature's name, to be multiplied by `scale`. */
export interface Weights {
  readonly bias: number
  readonly scale: number
  /** Log-odds of being a task are `slope` times the score plus `offset`. */
  readonly slope: number
  readonly offset: number
  readonly words: Readonly<Record<string, number>>
  readonly pairs: Readonly<Record<string, number>>
  readonly triples: Readonly<Record<string, number>>
  readonly traits: Readonly<Partial<Record<TraitGroup, Readonly<Record<string, number>>>>>
}

const groups = Object.keys(traitGroups) as TraitGroup[]

/** Scores pieces by weights that were learned from labelled notes: a sum, nothing more. */
export class Model implements Sink {
  readonly #weights: Weights
  readonly #words: Map<string, number>
  readonly #pairs: Map<number, number>
  readonly #triples: Map<number, number>
  readonly #traits: Readonly<Record<string, { readonly width: number; readonly values: Float64Array }>>
  #sum = 0

  constructor(weights: Weights) {
    this.#weights = weights
    this.#words = new Map(Object.entries(weights.words))
    this.#pairs = byCode(weights.pairs)
    this.#triples = byCode(weights.triples)
    this.#traits = Object.fromEntries(groups.map((group) => [group, table(group, weights.traits[group] ?? {})]))
  }

  /** Log-odds that a piece sets a task; 0 is even. */
  score(scene: Scene, piece: Piece, before: Piece | undefined, after: Piece | undefined): number {
    this.#sum = this.#weights.bias
    describe(scene, piece, before, after, this)
    return this.#sum * this.#weights.scale * this.#weights.slope + this.#weights.offset
  }

  word(lower: string): void {
    this.#sum += this.#words.get(lower) ?? 0
  }

  pair(first: number, second: number): void {
    this.#sum += this.#pairs.get(first * symbolBase + second) ?? 0
  }

  triple(first: number, second: number, third: number): void {
    this.#sum += this.#triples.get((first * symbolBase + second) * symbolBase + third) ?? 0
  }

  trait(group: TraitGroup, first: number, second: number): void {
    const found = this.#traits[group]
    if (found) this.#sum += found.values[first * found.width + second] ?? 0
  }
}

function byCode(weights: Readonly<Record<string, number>>): Map<number, number> {
  const codes = new Map<number, number>()
  for (const [name, weight] of Object.entries(weights)) {
    let code = 0
    for (const part of name.split(' ')) code = code * symbolBase + (symbolByName(part) ?? 0)
    codes.set(code, weight)
  }
  return codes
}

function table(group: TraitGroup, weights: Readonly<Record<string, number>>): { width: number; values: Float64Array } {
  const [rows, columns]: readonly [readonly string[], readonly string[]] = traitGroups[group]
  const values = new Float64Array(rows.length * columns.length)
  rows.forEach((row, i) => columns.forEach((column, j) => (values[i * columns.length + j] = weights[`${row}/${column}`] ?? 0)))
  return { width: columns.length, values }
}

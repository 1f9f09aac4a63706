import type { Random } from './random.js'

/** Examples as sparse rows: row `i` is `ids[starts[i]..ends[i])` with as many `values`. */
export interface Rows {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly ids: Int32Array
  readonly values: Float64Array
}

/**
 * Fits a linear support vector machine with squared hinge loss by dual coordinate descent
 * (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008).
 *
 * @param rows the examples.
 * @param signs +1 or -1 for each example.
 * @param costs what a mistake on each example costs; examples of cost 0 are left out.
 * @param count how many features there are.
 * @param random the order in which examples are visited.
 * @returns one weight a feature.
 */
export function fitSvm(rows: Rows, signs: Int8Array, costs: Float64Array, count: number, random: Random, rounds = 40): Float64Array {
  const weights = new Float64Array(count)
  const used: number[] = []
  for (let i = 0; i < signs.length; i++) if ((costs[i] ?? 0) > 0) used.push(i)
  const alphas = new Float64Array(signs.length)
  const norms = new Float64Array(signs.length)
  for (const i of used) {
    let sum = 1 / (2 * (costs[i] ?? 1))
    for (let at = rows.starts[i] ?? 0; at < (rows.ends[i] ?? 0); at++) sum += (rows.values[at] ?? 0) ** 2
    norms[i] = sum
  }
  for (let round = 0; round < rounds; round++) {
    random.shuffle(used)
    let largest = 0
    for (const i of used) {
      const sign = signs[i] ?? 1
      const from = rows.starts[i] ?? 0
      const to = rows.ends[i] ?? 0
      let margin = 0
      for (let at = from; at < to; at++) margin += (weights[rows.ids[at] ?? 0] ?? 0) * (rows.values[at] ?? 0)
      const alpha = alphas[i] ?? 0
      const gradient = sign * margin - 1 + alpha / (2 * (costs[i] ?? 1))
      const moved = Math.max(alpha - gradient / (norms[i] ?? 1), 0)
      const step = moved - alpha
      if (step === 0) continue
      largest = Math.max(largest, Math.abs(alpha === 0 ? Math.min(gradient, 0) : gradient))
      alphas[i] = moved
      for (let at = from; at < to; at++) {
        const id = rows.ids[at] ?? 0
        weights[id] = (weights[id] ?? 0) + step * sign * (rows.values[at] ?? 0)
      }
    }
    if (largest < 0.02) break
  }
  return weights
}

/** `e` to the power of `x`, in plain arithmetic so that every platform gives the same digits. */
export function exp(x: number): number {
  const bounded = Math.max(-30, Math.min(30, x))
  const halvings = 10
  const small = bounded / 2 ** halvings
  let term = 1
  let sum = 1
  for (let n = 1; n <= 8; n++) {
    term *= small / n
    sum += term
  }
  for (let n = 0; n < halvings; n++) sum *= sum
  return sum
}

export interface LogisticRow {
  readonly x: readonly number[]
  readonly isTrue: boolean
  readonly weight: number
}

/**
 * Fits a logistic regression by Newton's method.
 *
 * @param rows the examples; all `x` of one length.
 * @param ridge strength of the pull towards 0.
 * @returns one coefficient an `x`.
 */
export function fitLogistic(rows: readonly LogisticRow[], ridge = 0.1): number[] {
  const size = rows[0]?.x.length ?? 0
  const b = new Array<number>(size).fill(0)
  for (let round = 0; round < 30; round++) {
    const gradient = b.map((value) => -ridge * value)
    const curve = b.map((_, i) => b.map((_, j) => (i === j ? ridge : 0)))
    for (const { x, isTrue, weight } of rows) {
      const p = 1 / (1 + exp(-x.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)))
      for (let i = 0; i < size; i++) {
        const xi = x[i] ?? 0
        gradient[i] = (gradient[i] ?? 0) + weight * ((isTrue ? 1 : 0) - p) * xi
        const row = curve[i] ?? []
        for (let j = 0; j < size; j++) row[j] = (row[j] ?? 0) + weight * p * (1 - p) * xi * (x[j] ?? 0)
      }
    }
    const step = solve(curve, gradient)
    for (let i = 0; i < size; i++) b[i] = (b[i] ?? 0) + (step[i] ?? 0)
    if (step.every((value) => Math.abs(value) < 1e-7)) break
  }
  return b
}

/** Solves a small set of linear equations by elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let j = i + 1; j < size; j++) if (Math.abs(at(j, i)) > Math.abs(at(pivot, i))) pivot = j
    const kept = rows[i] ?? []
    rows[i] = rows[pivot] ?? []
    rows[pivot] = kept
    for (let j = 0; j < size; j++) {
      if (j === i) continue
      const factor = at(j, i) / at(i, i)
      rows[j] = (rows[j] ?? []).map((value, k) => value - factor * at(i, k))
    }
  }
  return rows.map((_, i) => at(i, size) / at(i, i))
}

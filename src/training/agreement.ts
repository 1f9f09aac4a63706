/**
 * How far people agree on ordered levels. Numbers stand for levels; only their order and, for kappa, their distance count.
 */

/**
 * Cohen's kappa with quadratic weights (Cohen, 1968): agreement of two readers beyond chance, a miss by two levels counting
 * four times one by one.
 *
 * @param pairs the two readers' levels of each thing.
 * @returns 1 for full agreement, 0 for that of chance, below for less; 1 for no pairs, and where both always give the same one level.
 */
export function kappa(pairs: readonly (readonly [number, number])[]): number {
  const first = countOf(pairs.map(([level]) => level))
  const second = countOf(pairs.map(([, level]) => level))
  const seen = pairs.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0)
  let chance = 0
  for (const [a, n] of first) for (const [b, m] of second) chance += ((a - b) ** 2 * n * m) / (pairs.length || 1)
  if (chance === 0) return seen === 0 ? 1 : 0
  return 1 - seen / chance
}

function countOf(levels: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1)
  return counts
}

export type Metric = 'nominal' | 'ordinal'

/**
 * Krippendorff's alpha (Krippendorff, “Computing Krippendorff's Alpha-Reliability”, 2011): agreement beyond chance among any
 * number of readers, of whom not all need have judged everything.
 *
 * @param units the levels that each thing was given, in any order; fewer than two say nothing.
 * @param metric how far apart two levels are: `nominal`, the same or not; `ordinal`, by how many answers lie between them.
 * @returns 1 for full agreement, 0 for that of chance, below for less; null where nothing was judged twice, or where
 *   everybody gave everything the same level, so that chance cannot be told from agreement.
 */
export function alpha(units: readonly (readonly number[])[], metric: Metric): number | null {
  const judged = units.filter((levels) => levels.length > 1)
  const totals = countOf(judged.flat())
  const values = [...totals.keys()].sort((a, b) => a - b)
  const all = values.reduce((sum, value) => sum + (totals.get(value) ?? 0), 0)
  const far = distances(values, totals, metric)
  let seen = 0
  for (const levels of judged) {
    const counts = countOf(levels)
    for (const [a, n] of counts) for (const [b, m] of counts) if (a !== b) seen += (n * m * far(a, b)) / (levels.length - 1)
  }
  let chance = 0
  for (const a of values) for (const b of values) if (a !== b) chance += ((totals.get(a) ?? 0) * (totals.get(b) ?? 0) * far(a, b)) / (all - 1)
  return chance === 0 ? null : 1 - seen / chance
}

/** The squared distance of two values. */
function distances(values: readonly number[], totals: ReadonlyMap<number, number>, metric: Metric): (a: number, b: number) => number {
  if (metric === 'nominal') return (a, b) => (a === b ? 0 : 1)
  return (a, b) => {
    const low = Math.min(a, b)
    const high = Math.max(a, b)
    let between = 0
    for (const value of values) if (value >= low && value <= high) between += totals.get(value) ?? 0
    return (between - ((totals.get(a) ?? 0) + (totals.get(b) ?? 0)) / 2) ** 2
  }
}

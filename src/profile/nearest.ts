const longest = 40

/**
 * The word among `known` that was most likely meant.
 *
 * @param word what was written.
 * @param known what could have been meant.
 * @returns null where nothing is near: more than a third of the letters would have to change.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const plain = word.toLowerCase().slice(0, longest)
  let best: string | null = null
  let fewest = Math.max(1, Math.floor(plain.length / 3)) + 1
  for (const candidate of known) {
    const changes = distance(plain, candidate.toLowerCase().slice(0, longest), fewest)
    if (changes < fewest) {
      fewest = changes
      best = candidate
    }
  }
  return best
}

/** Letters to add, drop, change or swap with their neighbour; `limit` where it would be more. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const change = (row[j - 1] ?? 0) + (same ? 0 : 1)
      const least = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      next.push(swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least)
    }
    before = row
    row = next
  }
  return row[b.length] ?? limit
}

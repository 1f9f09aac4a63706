/**
 * Finds what somebody probably meant to type.
 *
 * @param typed what was typed.
 * @param known what there is.
 * @returns the nearest known word within two slips (one for short words), or null.
 */
export function nearest(typed: string, known: readonly string[]): string | null {
  const most = typed.length < 5 ? 1 : 2
  let best: string | null = null
  let least = most + 1
  for (const word of known) {
    const slips = distance(typed.toLowerCase(), word.toLowerCase())
    if (slips < least) {
      least = slips
      best = word
    }
  }
  return best ?? known.find((word) => word.startsWith(typed.toLowerCase()) || word.includes(typed.toLowerCase())) ?? null
}

/** Edits between two words: letters added, left out, changed, or two neighbours swapped. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}

/** Names longer than this are compared no further: no name in use is. */
const longest = 24

/**
 * Counts the letters by which two words differ: added, dropped, changed, or two neighbours swapped.
 *
 * @param a one word.
 * @param b the other.
 * @param limit the most that matters.
 * @returns the distance, or `limit + 1` where it is more.
 */
export function spellingDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > longest || b.length > longest) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1)
}

/** Endings that make another name of a name: Dan and Dani, Daniel and Daniela. */
const otherNames: ReadonlySet<string> = new Set(['a', 'y', 'i', 'ie', 'o', 's', 'lee', 'in', 'na', 'ia'])

/**
 * Tells whether two names look like one name spelt two ways: not brothers (Jayden and Hayden), not a pet name (Mo and
 * Mohammed), not two names that differ by an ending (Daniel and Daniela, Carl and Carla).
 *
 * @param a one given name, folded; hyphens allowed.
 * @param b the other.
 */
export function looksMisspelt(a: string, b: string): boolean {
  if (a === b || a.charAt(0) !== b.charAt(0)) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 4) return false
  if (long.startsWith(short) && otherNames.has(long.slice(short.length))) return false
  if (isGendered(a, b)) return false
  const distance = spellingDistance(a, b, 2)
  return distance === 1 || (distance === 2 && short.length >= 7)
}

/** "Mario" and "Maria", "Oliver" and "Olivia". */
function isGendered(a: string, b: string): boolean {
  const stem = Math.min(a.length, b.length) - 1
  const hasOneStem = a.slice(0, stem) === b.slice(0, stem)
  return hasOneStem && a.endsWith('a') !== b.endsWith('a')
}

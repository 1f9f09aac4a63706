import { Random } from './random.js'

/** A figure with the interval in which 95 of 100 samples of as many notes would put it. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * Draws notes with replacement and measures each draw. The same notes always give the same intervals.
 *
 * @param items the notes.
 * @param figures what is measured, by name; a figure that a draw says nothing of is left out of that draw.
 * @param samples how many draws.
 * @returns the same names with their intervals.
 */
export function bootstrap<T>(items: readonly T[], figures: (items: readonly T[]) => Readonly<Record<string, number>>, samples = 200): Record<string, Estimate> {
  const random = new Random(11)
  const value = figures(items)
  const drawn: Readonly<Record<string, number>>[] = []
  for (let sample = 0; sample < samples; sample++) {
    const some: T[] = []
    for (let i = 0; i < items.length; i++) {
      const item = items[random.below(items.length)]
      if (item !== undefined) some.push(item)
    }
    drawn.push(figures(some))
  }
  const found: Record<string, Estimate> = {}
  for (const name of Object.keys(value)) {
    const sorted = drawn.flatMap((draw) => draw[name] ?? []).sort((a, b) => a - b)
    found[name] = { value: value[name] ?? 0, low: sorted[Math.floor(sorted.length * 0.025)] ?? 0, high: sorted[Math.floor(sorted.length * 0.975)] ?? 0 }
  }
  return found
}

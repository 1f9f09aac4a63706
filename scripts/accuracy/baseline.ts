import type { Estimate } from './bootstrap.js'

/** What a version reached, and how far the notes alone could move each figure. */
export type Baseline = Readonly<Record<string, { readonly value: number; readonly noise: number }>>

type Copies = Readonly<Record<string, { readonly right: number; readonly of: number }>>

/** A drop is let pass up to this share of the half-width of the interval: the notes are the same, so most of a drop is real. */
const tolerated = 0.4
/** Figures rest on few notes: smaller drops than this mean nothing. */
const least = 0.01

function valuesOf(figures: Readonly<Record<string, Estimate>>, copies: Copies): Record<string, { value: number; noise: number }> {
  const found: Record<string, { value: number; noise: number }> = {}
  for (const [name, { value, low, high }] of Object.entries(figures)) if (!/\.(?:sure|precision|recall)$/u.test(name)) found[name] = { value, noise: (high - low) / 2 }
  for (const [name, { right, of }] of Object.entries(copies)) found[name] = { value: right / of, noise: 2 * Math.sqrt(0.25 / of) }
  return found
}

/** The figures in the form in which they are committed. */
export function toBaseline(figures: Readonly<Record<string, Estimate>>, copies: Copies): Baseline {
  const round = (value: number) => Number(value.toFixed(4))
  return Object.fromEntries(Object.entries(valuesOf(figures, copies)).map(([name, { value, noise }]) => [name, { value: round(value), noise: round(noise) }]))
}

/** One line for each figure that fell further than noise explains. */
export function compareWithBaseline(figures: Readonly<Record<string, Estimate>>, copies: Copies, baseline: Baseline): string[] {
  const now = valuesOf(figures, copies)
  const drops: string[] = []
  for (const [name, { value, noise }] of Object.entries(baseline)) {
    const reached = now[name]?.value ?? 0
    if (value - reached > Math.max(least, noise * tolerated)) drops.push(`${name}: ${reached.toFixed(3)}, was ${value.toFixed(3)}`)
  }
  return drops
}

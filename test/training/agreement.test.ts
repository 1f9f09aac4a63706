import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alpha, kappa } from '../../src/training/agreement.js'

const zip = (a: readonly number[], b: readonly number[]): [number, number][] => a.map((level, at) => [level, b[at] ?? 0])

describe('kappa', () => {
  // The two examples in the documentation of Maple's EssayTools[QuadraticWeightedKappa].
  it.each([
    [[9, 7, 8, 7, 6, 8, 3, 5, 10], [8, 8, 6, 6, 7, 6, 1, 4, 8], 0.758620689655172],
    [[9, 7, 8, 7, 6, 8, 3, 5, 10], [3, 5, 6, 6, 7, 6, 1, 4, 8], 0.438095238095238],
  ])('gives what is published (%#)', (first, second, published) => {
    expect(kappa(zip(first, second))).toBeCloseTo(published, 12)
  })

  it('is 1 for the same, -1 for the reverse, 0 where one reader always says the same', () => {
    expect(kappa(zip([0, 1, 2], [0, 1, 2]))).toBe(1)
    expect(kappa(zip([0, 1, 2], [2, 1, 0]))).toBe(-1)
    expect(kappa(zip([0, 1, 2], [1, 1, 1]))).toBe(0)
    expect(kappa([])).toBe(1)
  })
})

/** Krippendorff's own example: four observers, twelve units, some not judged (0 here). */
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
  [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
]
const units = observers[0]!.map((_, unit) => observers.map((levels) => levels[unit] ?? 0).filter((level) => level !== 0))

describe('alpha', () => {
  it('gives what Krippendorff (2011) publishes for his example', () => {
    expect(alpha(units, 'nominal')).toBeCloseTo(0.743, 3)
    expect(alpha(units, 'ordinal')).toBeCloseTo(0.815, 3)
  })

  it('is 1 where all agree, and nothing where that says nothing', () => {
    expect(alpha([[0, 0, 0], [2, 2, 2]], 'ordinal')).toBe(1)
    expect(alpha([[1, 1], [1, 1]], 'ordinal')).toBeNull()
    expect(alpha([[1], [2]], 'ordinal')).toBeNull()
    expect(alpha([], 'ordinal')).toBeNull()
  })

  it('is never above 1, and does not care who sits where', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 6 }), { maxLength: 12 }), (some) => {
      const value = alpha(some, 'ordinal')
      if (value !== null) expect(value).toBeLessThanOrEqual(1)
      const reversed = alpha(some.map((levels) => [...levels].reverse()), 'ordinal')
      if (value === null) expect(reversed).toBeNull()
      else expect(reversed).toBeCloseTo(value, 10)
    }))
  })
})

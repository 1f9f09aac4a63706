import { describe, expect, it } from 'vitest'
import { check } from '../../src/index.js'
import { defaultProfile } from '../../src/profile/index.js'
import type { Profile } from '../../src/profile/types.js'

const conditional: Profile = { ...defaultProfile, review: 'with-direction' }
const noDirection = 'Management oversight 3 May 2024\n\nI have read the file on Mia (6) because her visits were late. She told Priya that she likes her new bed and sleeps better at her nan\u2019s.'
const direction = `${noDirection} Priya to visit Mia at home by 10 May 2024.`

function asked(text: string, profile: Profile): boolean {
  return check(text, { profile }).messages.some(({ ruleId }) => ruleId === 'review-point')
}

describe('a review point', () => {
  it('is asked of every note where the profile says so', () => {
    expect([noDirection, direction].map((text) => asked(text, defaultProfile))).toEqual([true, true])
  })

  it('is asked only of notes that give direction where the profile says so', () => {
    expect([noDirection, direction].map((text) => asked(text, conditional))).toEqual([false, true])
  })

  it('counts in the score only where it is asked', () => {
    expect(check(noDirection, { profile: defaultProfile }).score.outOf).toBe(12)
    const { outOf, parts } = check(noDirection, { profile: conditional }).score
    expect({ outOf, parts: parts.map(({ id }) => id) }).toEqual({ outOf: 10, parts: ['date', 'child-name', 'rationale', 'impact', 'actions'] })
    expect(check(direction, { profile: conditional }).score.outOf).toBe(12)
  })
})

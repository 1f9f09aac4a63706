import { describe, expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { whyItMatters } from '../../src/rules/why-it-matters.js'

function notes(text: string): Map<string, string> {
  return new Map(check(text).messages.map(({ ruleId, note }) => [ruleId, note]))
}

describe('what is said of an element that is missing or weak', () => {
  it.each(['', 'Seen.', 'The child was seen. JB is fine.', 'Management oversight 31/02/24\nJB is positive due to concerns. Keep under review.'])('begins with why it matters to the child: %j', (text) => {
    const told = notes(text)
    for (const [id, matters] of Object.entries(whyItMatters)) {
      const note = told.get(id)
      if (note !== undefined) expect(note.startsWith(`${matters} `), id).toBe(true)
    }
  })

  it('speaks of all six', () => {
    const told = notes('Seen.')
    for (const id of Object.keys(whyItMatters)) expect(told.has(id), id).toBe(true)
  })

  it('goes on with what to do, and with the source', () => {
    expect(notes('Seen.').get('child-name')).toBe('The child may read this one day, and should find themselves in it, not a case. Call the child by their first name, as you would to their face. (Management Oversight Guidance)')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saidReview } from '../../src/elements/said-review.js'
import { readNote } from '../../src/note/read.js'

const said = (text: string) => saidReview(readNote(`Oversight 3 May 2024\n${text}`))?.text ?? null

describe('a review put plainly', () => {
  it.each([
    'To be reviewed in 4 weeks.',
    'I will review this with Priya in supervision on 14 May 2024.',
    'The plan is to be reviewed on 20 May 2024.',
    'TM to review by 20 May 2024.',
    "I'll review it in two weeks.",
  ])('is found in: %s', (text) => {
    expect(said(text)).toBe(text)
  })
  it.each([
    'To be reviewed as required.',
    'I reviewed this on 1 May 2024.',
    'To be reviewed.',
    'Medication to be reviewed by the GP in 2 weeks.',
    'The review was held on 14 May 2024.',
    'I will review this in due course.',
    'Panel will review in 4 weeks whether to pay.',
  ])('is not found in: %s', (text) => {
    expect(said(text)).toBeNull()
  })
  it('is never taken from a pasted email', () => {
    expect(saidReview(readNote('Noted.\n\nFrom: Ann Lee\nSent: 3 May 2024 10:00\nTo: Bob Ray\nSubject: Mia\n\nHi Bob,\nI will review this on 14 May 2024.\nKind regards\nAnn'))).toBeNull()
  })
  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const found = saidReview(readNote(text))
      expect(found === null || (found.start >= 0 && found.end <= text.length)).toBe(true)
    }), { numRuns: 50 })
  })
})

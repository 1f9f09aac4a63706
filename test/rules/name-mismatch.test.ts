import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/index.js'
import type { Context } from '../../src/note/types.js'

function mismatches(text: string, context: Context = {}) {
  return check(text, { context })
    .messages.filter((message) => message.ruleId === 'name-mismatch')
    .map(({ severity, text: words, message, suggestions }) => ({ severity, words, message, suggestions }))
}

describe('name-mismatch', () => {
  it('warns where the record settles the spelling', () => {
    expect(mismatches('Keiran (9) was seen at home. Keiran is settled.', { children: ['Kieran Doyle'] })).toEqual([
      { severity: 'warning', words: 'Keiran', message: 'The note says “Keiran”; it is filed under “Kieran”.', suggestions: ['Kieran'] },
    ])
  })
  it('only informs where either spelling may be right', () => {
    const [found] = mismatches('Kieran (9) was seen at school. Kieran says that he feels safe.\nKeiran\'s mum rang.')
    expect(found).toMatchObject({ severity: 'info', words: 'Keiran', suggestions: ['Kieran'] })
  })
  it.each([
    ['Jayden (9) and Hayden (7) were seen.', {}],
    ['Daniel (9) was seen. Daniela (7) was at nursery.', {}],
    ['Marie (9) and Maria (7) were seen. Maria is settled.', {}],
    ['Zoe (9) was seen.', { children: ['Zoë Hart'] }],
    ['Mo (9) was seen.', { children: ['Mohammed Ali'] }],
  ])('leaves alone: %s', (text, context) => expect(mismatches(text, context)).toEqual([]))

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (text, children) => void mismatches(text, { children })), { numRuns: 60 })
  })
})

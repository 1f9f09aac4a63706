import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/index.js'
import type { Message } from '../../src/report/types.js'
import { samples, soup } from '../property/texts.js'

function judgemental(text: string): readonly Message[] {
  return check(text).messages.filter(({ ruleId }) => ruleId === 'judgemental')
}

function words(text: string): string[] {
  return judgemental(text).map((message) => message.text)
}

describe('judgemental', () => {
  it('says what, why, and what to write', () => {
    expect(judgemental('Mum is lazy.')[0]).toMatchObject({
      start: 7,
      end: 11,
      severity: 'warning',
      message: '“lazy” judges more than it tells.',
      note: 'It labels a person instead of saying what they did. Write what was said and done. (Children’s Services Management Oversight List)',
      suggestions: [],
    })
  })
  it('offers words in the same form', () => {
    expect(judgemental('He absconded.')[0]?.suggestions).toEqual(['ran away', 'went missing'])
    expect(judgemental('Mum failed to attend.')[0]?.suggestions).toEqual(['did not attend'])
  })
  it('never lets a danger grow milder', () => {
    const [message] = judgemental('Mia is putting herself at risk.')
    expect(message).toMatchObject({ text: 'putting herself at risk', keepRisk: true, suggestions: ['at risk from others'] })
    expect(message?.note).toContain('Keep the danger as plain as it was: say what was done, by whom, and what could happen.')
    expect(judgemental('Mum is lazy.')[0]).not.toHaveProperty('keepRisk')
  })
  it('leaves what stands in quotation marks alone', () => {
    expect(words('Mia said “mum is lazy” and "he is a liar". Take out ‘failed to protect’.')).toEqual([])
  })
  it('leaves workers, services and things alone', () => {
    expect(words('We failed to visit. The school refused. Our handover was chaotic. The taxi failed to come.')).toEqual([])
  })
  it('leaves plain facts alone', () => {
    expect(words('Mum shouted and hung up. Dad said no. He was angry. She was kept in a chaotic week of moves. He took a cup.')).toEqual([])
  })
  it('flags each wording once', () => {
    expect(words('Mum is lazy. Dad is lazy.')).toEqual(['lazy'])
  })
  it.each([
    ['She is dodging us.', 'dodging us'],
    ['Mum knows what to say.', 'knows what to say'],
    ['He plays the system.', 'plays the system'],
    ['Mum is playing workers off.', 'playing workers off'],
    ['Dad can be intimidating.', 'can be intimidating'],
    ['Mum puts her own needs first.', 'puts her own needs first'],
    ['It is always someone else\'s fault.', 'always someone else\'s fault'],
    ['She needs to get her act together.', 'get her act together'],
    ['They are well known to services.', 'well known to services'],
    ['Gran is not the sharpest.', 'not the sharpest'],
    ['Kai is no angel.', 'no angel'],
    ['Mum gave attitude.', 'gave attitude'],
  ])('knows the family of "%s"', (text, expected) => {
    expect(words(text)).toEqual([expected])
  })
  it('gives places inside the text, in order, and the same ones twice', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.constantFrom(...samples.map((sample) => sample.text))), (text) => {
        const found = judgemental(text)
        expect(found.every(({ start, end }, at) => (found[at - 1]?.end ?? 0) <= start && start < end && end <= text.length)).toBe(true)
        expect(judgemental(text)).toEqual(found)
      }),
      { numRuns: 60 },
    )
  })
})

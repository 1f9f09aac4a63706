import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { foldSame, type Folded } from '../../src/report/fold.js'
import { samples, soup } from '../property/texts.js'

const head = 'Management oversight 3 May 2024\n'
const elements = new Set(['date', 'child-name', 'rationale', 'impact', 'actions', 'review-point'])

function folded(body: string): readonly Folded[] {
  return foldSame(check(head + body).messages.filter(({ ruleId }) => !elements.has(ruleId)))
}

function about(body: string): string[] {
  return folded(body).map(({ message, also }) => [message.ruleId, ...also.map(({ ruleId }) => ruleId)].join(' + '))
}

describe('foldSame', () => {
  it('makes one thing to mend of what several rules say of the same words', () => {
    expect(about('Mia is well. NFA.')).toEqual(['bare-agreed + jargon'])
    expect(about('Police log about Mia read, NFA from us.')).toEqual(['nfa-reason + jargon'])
  })

  it('folds what an approval opens with into the approval', () => {
    expect(about('Mia is well. NFA from me.')).toEqual(['bare-agreed + nfa-reason + jargon'])
    expect(about('Mia is well. Agreed as per SW recommendation.')).toEqual(['bare-agreed', 'jargon'])
  })

  it('folds jargon without other words for it into the task that has to be written anew', () => {
    expect(about('- Priya to progress the case by 10 May 2024')).toEqual(['action-specific + jargon'])
  })

  it('leaves apart what is mended apart', () => {
    expect(about('- SW to progress the case by 10 May 2024')).toEqual(['action-specific + jargon', 'jargon'])
    expect(about('- Priya to progress the referral and liaise with school')).toEqual(['action-deadline', 'jargon'])
    expect(about('EDT rang. Mia has a new placement.')).toEqual(['jargon', 'jargon'])
    expect(about('Actions:\n- Continue to monitor')).toEqual(['action-deadline', 'action-owner', 'action-specific'])
  })

  it('offers no plainer words for what has to go, but a gap to fill in', () => {
    expect(folded('Mia is well. NFA from me.').map(({ offer }) => offer)).toEqual([null])
    expect(folded('Mia is well. NFA.').map(({ offer }) => offer?.suggestions)).toEqual([['We are not doing anything more because [why?]']])
    expect(folded('Mia has a new placement.').map(({ offer }) => offer?.suggestions[0])).toEqual(['home'])
  })

  it('loses no finding and makes none, on any text', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.constantFrom(...samples.map((sample) => sample.text))), (text) => {
        const { messages } = check(text)
        const all = foldSame(messages).flatMap(({ message, also }) => [message, ...also])
        expect(new Set(all)).toEqual(new Set(messages))
        expect(all).toHaveLength(messages.length)
      }),
      { numRuns: 60 },
    )
  })
})

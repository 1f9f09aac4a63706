import { describe, expect, it } from 'vitest'
import { isEveryday, lookUp } from '../../src/lexicon/lookup.js'

describe('lookUp', () => {
  it('finds a term in any of its forms', () => {
    expect(lookUp('Absconding')[0]).toMatchObject({ term: 'abscond', rule: 'judgemental', isFlagged: true })
  })
  it('offers what a short form may stand for', () => {
    expect(lookUp('CP')[0]).toMatchObject({ isAmbiguous: true })
    expect(lookUp('cp')[0]?.says.length).toBeGreaterThan(1)
  })
  it('prefers the very words to longer terms that hold them', () => {
    expect(lookUp('contact').every((entry) => entry.term.split(' ').length === 1)).toBe(true)
  })
  it('names a source for all it finds', () => {
    for (const words of ['EDT', 'contact', 'hard to reach', 'risk']) for (const entry of lookUp(words)) expect(entry.source.title).not.toBe('not named')
  })
  it('knows nothing of other words', () => {
    expect(lookUp('bicycle pump')).toEqual([])
    expect(isEveryday('gp')).toBe(true)
  })
})

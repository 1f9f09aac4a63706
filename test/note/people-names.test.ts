import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foldName } from '../../src/note/people/fold.js'
import { nameClass, NameClass } from '../../src/note/people/names.js'
import { looksMisspelt, spellingDistance } from '../../src/note/people/spelling.js'

const listed = readFileSync(new URL('../../lexicon/names/first-names.txt', import.meta.url), 'utf8').trim().split('\n')

describe('the list of first names', () => {
  it('holds every name that was packed', () => {
    expect(listed.filter((name) => nameClass(name) === NameClass.None)).toEqual([])
  })
  it.each(['nkechi', 'caoimhe', 'kacper', 'llŷr', 'zoë', 'rafał', 'hêvîn', 'ionuț', 'oluwaseun', 'selam', 'réka'])('knows %s', (name) => {
    expect(nameClass(name)).toBe(NameClass.Name)
  })
  it('tells names that are words', () => {
    expect([nameClass('will'), nameClass('hope'), nameClass('may')]).toEqual([NameClass.Word, NameClass.Word, NameClass.Word])
    expect(nameClass('jack')).toBe(NameClass.Capital)
  })
  it.each(['', 'x', 'the', 'nan', 'visit', 'london', '__proto__', 'constructor', 'x'.repeat(99)])('does not know "%s"', (word) => {
    expect(nameClass(word)).toBe(NameClass.None)
  })
})

it('folds diacritics', () => {
  expect(['łukasz', 'siân', 'đào', 'plain'].map(foldName)).toEqual(['lukasz', 'sian', 'dao', 'plain'])
})

describe('two spellings', () => {
  it('counts letters, and a swap as one', () => {
    expect([spellingDistance('kieran', 'keiran', 2), spellingDistance('mia', 'maia', 2), spellingDistance('ab', 'abcdef', 2)]).toEqual([1, 1, 3])
  })
  it.each([
    ['kieran', 'keiran', true],
    ['zophia', 'zofhia', true],
    ['aaliyah', 'aliyah', true],
    ['jayden', 'hayden', false],
    ['daniel', 'daniela', false],
    ['mo', 'mohammed', false],
    ['mia', 'mya', false],
  ])('%s and %s: %s', (a, b, same) => expect(looksMisspelt(a, b)).toBe(same))
})

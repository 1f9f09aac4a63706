import { describe, expect, it } from 'vitest'
import { patternReader } from '../../src/lexicon/pattern.js'

const read = patternReader(new Map([['own', ['her', 'his']]]))

describe('patternReader', () => {
  it('reads words, choices, classes and what may be left out', () => {
    const pieces = read('put|puts (all) <own> first')
    expect(pieces.map((piece) => piece.isOptional)).toEqual([false, true, false, false])
    expect(pieces.map((piece) => [...(piece.slots[0]?.words ?? [])])).toEqual([['put', 'puts'], ['all'], ['her', 'his'], ['first']])
  })
  it('reads any word as no list of words', () => {
    expect(read('refuses to <any>').at(-1)?.slots[0]?.words).toBeNull()
  })
  it('reads several words that may be left out together', () => {
    expect(read('at (the end of) it')[1]?.slots).toHaveLength(3)
  })
  it('says what is wrong with a pattern', () => {
    expect(() => read('put (her')).toThrow('"put (her" leaves a bracket open')
    expect(() => read('(put)')).toThrow('"(put)" may be left out as a whole')
    expect(() => read('put|')).toThrow('"put|" has an empty place')
    expect(() => read('<their>')).toThrow('<their> names no class of classes.yml')
  })
})

import { describe, expect, it } from 'vitest'
import { LazyTries } from '../../src/lexicon/lazy-tries.js'
import { firstWords } from '../../src/lexicon/pattern.js'
import { readNote } from '../../src/note/read.js'

const classes = new Map([['child', ['boy', 'girl']]])

function found(patterns: readonly string[], text: string): string[] {
  const { tokens } = readNote(text)
  const hits: string[] = []
  new LazyTries(patterns, classes).scan(tokens, ({ value, firstToken, endToken }) => hits.push(`${patterns[value]}: ${text.slice(tokens[firstToken]!.start, tokens[endToken - 1]!.end)}`), () => false)
  return hits
}

describe('firstWords', () => {
  it('gives the words of the first place', () => {
    expect(firstWords('step down', classes)).toEqual(['step'])
    expect(firstWords('step', classes)).toEqual(['step'])
    expect(firstWords('in|at risk', classes)).toEqual(['in', 'at'])
    expect(firstWords('<child> gone', classes)).toEqual(['boy', 'girl'])
  })
  it('goes on past what may be left out', () => {
    expect(firstWords('(very much) at risk', classes)).toEqual(['very', 'at'])
    expect(firstWords('(a) (b) c d', classes)).toEqual(['a', 'b', 'c'])
  })
})

describe('LazyTries', () => {
  it('finds a pattern by any word that it may begin with', () => {
    expect(found(['(very) <child> gone'], 'Very boy gone. Girl gone.')).toEqual(['(very) <child> gone: Very boy gone', '(very) <child> gone: boy gone', '(very) <child> gone: Girl gone'])
  })
  it('finds every pattern once, in the order of their places', () => {
    expect(found(['a b', 'a|a b'], 'a b')).toEqual(['a b: a b', 'a|a b: a b'])
  })
  it('finds nothing in words that begin no pattern', () => {
    expect(found(['a b'], 'b a')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { readNote } from '../../src/note/read.js'
import { patternReader } from '../../src/lexicon/pattern.js'
import { Trie } from '../../src/lexicon/trie.js'

const read = patternReader(new Map())

function found(patterns: readonly string[], text: string): string[] {
  const trie = new Trie()
  patterns.forEach((pattern, at) => trie.add(read(pattern), at))
  const { tokens, lines } = readNote(text)
  const hits: string[] = []
  const isWrapped = (line: number) => lines[line]?.kind === 'text'
  trie.scan(tokens, ({ value, firstToken, endToken }) => hits.push(`${patterns[value]}: ${text.slice(tokens[firstToken]!.start, tokens[endToken - 1]!.end)}`), isWrapped)
  return hits
}

describe('Trie', () => {
  it('finds words, whatever their case', () => {
    expect(found(['step down'], 'Step down agreed.')).toEqual(['step down: Step down'])
  })
  it('passes over a hyphen, but not over a dash', () => {
    expect(found(['step down'], 'The step-down.')).toEqual(['step down: step-down'])
    expect(found(['step down'], 'A step - down.')).toEqual([])
  })
  it('finds a pattern with and without what may be left out', () => {
    expect(found(['in (total) denial'], 'She is in denial, in total denial.')).toEqual(['in (total) denial: in denial', 'in (total) denial: in total denial'])
  })
  it('gives every pattern that ends at the same words', () => {
    expect(found(['a|b c', 'a c'], 'a c')).toEqual(['a|b c: a c', 'a c: a c'])
  })
  it('takes any one word where the pattern does, beside the words it names', () => {
    expect(found(['to <any>', 'to go home'], 'to go home')).toEqual(['to <any>: to go', 'to go home: to go home'])
  })
  it('runs on to a wrapped line, but not into a new item or sentence', () => {
    expect(found(['at risk'], 'putting her at\nrisk')).toEqual(['at risk: at\nrisk'])
    expect(found(['at risk'], 'look at\n- risk')).toEqual([])
    expect(found(['at risk'], 'look at\n\nrisk')).toEqual([])
  })
  it('finds patterns that were added after a scan', () => {
    const trie = new Trie()
    trie.add(read('one'), 1)
    const hits: number[] = []
    const { tokens } = readNote('one two')
    trie.scan(tokens, ({ value }) => hits.push(value))
    trie.add(read('two'), 2)
    trie.scan(tokens, ({ value }) => hits.push(value))
    expect(hits).toEqual([1, 1, 2])
  })
  it('refuses a pattern that begins with any word', () => {
    expect(() => new Trie().add(read('<any> home'), 0)).toThrow('a pattern may not begin with <any>')
  })
})

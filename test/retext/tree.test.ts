import type { Node, Parent } from 'unist'
import { describe, expect, it } from 'vitest'
import { readNote } from '../../src/note/read.js'
import { makeTree, type TreeOptions } from '../../src/retext/tree.js'

function words(text: string, options?: TreeOptions): string[] {
  const note = readNote(text)
  const found: string[] = []
  const look = (node: Node) => {
    if (node.type === 'WordNode') {
      const { start, end } = node.position ?? { start: {}, end: {} }
      found.push(options?.wordText ? value(node) : text.slice(start.offset, end.offset))
    }
    if ('children' in node) for (const child of (node as Parent).children) look(child)
  }
  look(makeTree(note, note.sentences.map(({ firstToken, endToken }) => [firstToken, endToken] as const), options))
  return found
}

function value(node: Node): string {
  return ((node as Parent).children[0] as Node & { value: string }).value
}

describe('makeTree', () => {
  it('has the words of the note, with their places', () => {
    expect(words('Mia’s wheelchair-bound uncle said: "no" on 03/05/2024 at 10.30am.')).toEqual(['Mia’s', 'wheelchair-bound', 'uncle', 'said', 'no', 'on', '03/05/2024', 'at', '10.30am'])
  })
  it('reads a hyphen as a space where asked', () => {
    expect(words('a well-being check - today', { splitsHyphens: true })).toEqual(['a', 'well', 'being', 'check', 'today'])
  })
  it('writes what it is told to', () => {
    expect(words('Mia is 7', { wordText: (first) => `w${first}` })).toEqual(['w0', 'w1', 'w2'])
  })
  it('makes one sentence of each range, with its place', () => {
    const text = 'One two.\r\nThree four!'
    const note = readNote(text)
    const paragraph = makeTree(note, note.sentences.map(({ firstToken, endToken }) => [firstToken, endToken] as const)).children[0] as Parent
    expect(paragraph.children.map(({ position }) => text.slice(position?.start.offset, position?.end.offset))).toEqual(['One two.', 'Three four!'])
  })
  it('takes no word that nobody writes', () => {
    expect(words(`a ${'x'.repeat(46)} b`)).toEqual(['a', 'b'])
    expect(words(`a ${'a-'.repeat(30)}a b`)).toEqual(['a', 'b'])
  })
})

import type { Token } from '../note/types.js'
import type { Piece, Slot } from './pattern.js'

interface Edge {
  readonly slot: Slot
  readonly next: Node
}

interface Node {
  readonly edges: Edge[]
  /** Index of the pattern that ends here, or -1. */
  value: number
}

/** A pattern found in a note. */
export interface Found {
  /** What was given to `add`. */
  readonly value: number
  readonly firstToken: number
  readonly endToken: number
}

/** Finds patterns in a run of tokens in one pass. Linear: no pattern is longer than a few words. */
export class Trie {
  readonly #root: Node = { edges: [], value: -1 }
  readonly #starts = new Map<string, Edge[]>()

  /**
   * Adds a pattern.
   *
   * @returns the value of a pattern that is found at exactly the same words already, or -1.
   */
  add(pieces: readonly Piece[], value: number): number {
    let nodes: readonly Node[] = [this.#root]
    for (const piece of pieces) {
      let ends = nodes
      for (const slot of piece.slots) ends = ends.map((node) => this.#step(node, slot))
      nodes = piece.isOptional ? [...nodes, ...ends] : ends
    }
    let clash = -1
    for (const node of nodes) {
      if (node.value >= 0 && node.value !== value) clash = node.value
      node.value = value
    }
    return clash
  }

  /** Calls `found` for every pattern at every place, in the order of the tokens. */
  scan(tokens: readonly Token[], found: (hit: Found) => void): void {
    for (let at = 0; at < tokens.length; at++) {
      const edges = this.#starts.get(tokens[at]!.lower)
      if (edges) for (const edge of edges) walk(edge.next, tokens, at, at + 1, found)
    }
  }

  #step(node: Node, slot: Slot): Node {
    for (const edge of node.edges) if (edge.slot.key === slot.key) return edge.next
    const edge = { slot, next: { edges: [], value: -1 } }
    node.edges.push(edge)
    if (node === this.#root) this.#start(edge)
    return edge.next
  }

  #start(edge: Edge): void {
    if (!edge.slot.words) throw new Error('a pattern may not begin with <any>')
    for (const word of edge.slot.words) {
      const edges = this.#starts.get(word)
      if (edges) edges.push(edge)
      else this.#starts.set(word, [edge])
    }
  }
}

function walk(node: Node, tokens: readonly Token[], first: number, at: number, found: (hit: Found) => void): void {
  if (node.value >= 0) found({ value: node.value, firstToken: first, endToken: at })
  if (node.edges.length === 0) return
  const token = tokens[at]
  if (!token || !isNear(tokens[at - 1]!, token)) return
  for (const edge of node.edges) {
    if (edge.slot.words ? edge.slot.words.has(token.lower) : token.kind === 'word') walk(edge.next, tokens, first, at + 1, found)
  }
  if (token.lower === '-' && token.glued && tokens[at + 1]?.glued) passHyphen(node, tokens, first, at + 1, found)
}

function passHyphen(node: Node, tokens: readonly Token[], first: number, at: number, found: (hit: Found) => void): void {
  const token = tokens[at]!
  for (const edge of node.edges) {
    if (edge.slot.words ? edge.slot.words.has(token.lower) : token.kind === 'word') walk(edge.next, tokens, first, at + 1, found)
  }
}

/** A phrase may run on to the next line, as wrapped emails do, but never into a new item or sentence. */
function isNear(before: Token, token: Token): boolean {
  return before.line === token.line || (token.line - before.line === 1 && token.shape === 'lower' && before.kind === 'word')
}

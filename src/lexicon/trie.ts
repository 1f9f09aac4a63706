import type { Token } from '../note/types.js'
import type { Piece, Slot } from './pattern.js'

interface Node {
  readonly index: number
  readonly edges: { readonly slot: Slot; readonly next: Node }[]
  /** What was given to `add` for the patterns that end here. */
  readonly values: number[]
}

/** Several nodes of the trie at once: where a run of words may have led. Made when a note first leads there. */
interface State {
  readonly values: readonly number[]
  /** The nodes, and once it is made the state, that a word leads to. */
  readonly next: Map<string, readonly Node[] | State>
  /** Where any other word leads to. */
  any: readonly Node[] | State | null
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
  readonly #root: Node = { index: 0, edges: [], values: [] }
  readonly #states = new Map<string, State>()
  #size = 1
  #start: State | null = null

  /**
   * Adds a pattern. Patterns that share their first words share the way there.
   *
   * @param pieces the pattern, as the reader of patterns gives it.
   * @param value what `scan` is to give for it.
   */
  add(pieces: readonly Piece[], value: number): void {
    let nodes: readonly Node[] = [this.#root]
    for (const piece of pieces) {
      let ends = nodes
      for (const slot of piece.slots) ends = ends.map((node) => this.#grow(node, slot))
      nodes = piece.isOptional ? [...nodes, ...ends] : ends
    }
    for (const node of nodes) if (!node.values.includes(value)) node.values.push(value)
    this.#states.clear()
    this.#start = null
  }

  /**
   * Calls `found` for every pattern at every place, in the order of the tokens.
   *
   * @param tokens the tokens of a note.
   * @param found told of each pattern.
   * @param isWrapped whether a line, by its index, goes on where the one before it broke; by default none does.
   */
  scan(tokens: readonly Token[], found: (hit: Found) => void, isWrapped: (line: number) => boolean = () => false): void {
    for (let at = 0; at < tokens.length; at++) this.scanAt(tokens, at, found, isWrapped)
  }

  /** As `scan`, for the patterns that begin at one place. */
  scanAt(tokens: readonly Token[], at: number, found: (hit: Found) => void, isWrapped: (line: number) => boolean = () => false): void {
    const start = (this.#start ??= this.#stateOf([this.#root]))
    if (start.next.has(tokens[at]!.lower)) this.#walk(start, tokens, at, found, isWrapped)
  }

  #walk(from: State, tokens: readonly Token[], first: number, found: (hit: Found) => void, isWrapped: (line: number) => boolean): void {
    let state: State | null = from
    for (let at = first; state; at++) {
      for (const value of state.values) found({ value, firstToken: first, endToken: at })
      const token = tokens[at]
      if (!token || (at > first && !isNear(tokens[at - 1]!, token, isWrapped))) return
      const isPassed = at > first && token.lower === '-' && token.glued && tokens[at + 1]?.glued === true
      if (isPassed && !state.next.has('-')) continue
      state = this.#step(state, token)
    }
  }

  #step(state: State, token: Token): State | null {
    const known = state.next.get(token.lower)
    if (known) {
      if (!Array.isArray(known)) return known as State
      const next = this.#stateOf(known as readonly Node[])
      state.next.set(token.lower, next)
      return next
    }
    if (!state.any || token.kind !== 'word') return null
    if (Array.isArray(state.any)) state.any = this.#stateOf(state.any)
    return state.any as State
  }

  #stateOf(nodes: readonly Node[]): State {
    const unique = [...new Set(nodes)].sort((a, b) => a.index - b.index)
    const key = unique.map((node) => node.index).join()
    const known = this.#states.get(key)
    if (known) return known
    const state = makeState(unique)
    this.#states.set(key, state)
    return state
  }

  #grow(node: Node, slot: Slot): Node {
    for (const edge of node.edges) if (edge.slot.key === slot.key) return edge.next
    if (node === this.#root && !slot.words) throw new Error('a pattern may not begin with <any>')
    const next = { index: this.#size++, edges: [], values: [] }
    node.edges.push({ slot, next })
    return next
  }
}

function makeState(nodes: readonly Node[]): State {
  const next = new Map<string, Node[]>()
  const any: Node[] = []
  for (const node of nodes) for (const edge of node.edges) if (!edge.slot.words) any.push(edge.next)
  for (const node of nodes) {
    for (const edge of node.edges) {
      for (const word of edge.slot.words ?? []) {
        const there = next.get(word)
        if (there) there.push(edge.next)
        else next.set(word, [...any, edge.next])
      }
    }
  }
  return { values: nodes.flatMap((node) => node.values), next, any: any.length > 0 ? any : null }
}

/** A phrase may run on to a wrapped line, as in emails, but never into a new item or sentence. */
function isNear(before: Token, token: Token, isWrapped: (line: number) => boolean): boolean {
  return before.line === token.line || (token.line - before.line === 1 && token.shape === 'lower' && before.kind === 'word' && isWrapped(token.line))
}

/** Words of a phrase are parted by single spaces. */
export interface Phrase {
  readonly words: string
  /** Feature number, or -1 where the phrase is only there for its classes. */
  readonly feature: number
  readonly classes: readonly number[]
}

const none: readonly number[] = []
const empty = -1

/**
 * Phrases as a tree, so that one walk over the symbols finds them all without building a string. A phrase takes its place
 * when its first word is first asked for: most of them begin with a word that a note does not hold.
 */
export class PhraseTree {
  /** Phrases that have no place yet, by their first word. */
  readonly #waiting = new Map<string, Phrase[]>()
  readonly #words = new Map<string, number>()
  readonly #feature: number[] = [-1]
  readonly #classes: (readonly number[])[] = [none]
  readonly #hasNext: boolean[] = [false]
  /** Steps as an open-addressed table: node, word, next node. */
  #steps = new Int32Array(3 * 1024).fill(empty)
  #used = 0

  /** @param phrases the phrases; a phrase may stand twice, once with a feature and once with classes. */
  constructor(phrases: Iterable<Phrase>) {
    for (const phrase of phrases) {
      const space = phrase.words.indexOf(' ')
      const first = space < 0 ? phrase.words : phrase.words.slice(0, space)
      const waiting = this.#waiting.get(first)
      if (waiting) waiting.push(phrase)
      else this.#waiting.set(first, [phrase])
    }
  }

  /** Gives the phrases that begin with a symbol their place. Numbers of symbols and steps hold for phrases that have one. */
  open(symbol: string): void {
    const waiting = this.#waiting.get(symbol)
    if (!waiting) return
    this.#waiting.delete(symbol)
    for (const phrase of waiting) this.#add(phrase)
  }

  /** The number of a symbol, 0 where no phrase with a place holds it. */
  wordOf(symbol: string): number {
    return this.#words.get(symbol) ?? 0
  }

  /** The node of the phrase that goes on with `word`, 0 where there is none. From node 0 a phrase begins. */
  step(node: number, word: number): number {
    if (word === 0 || this.#hasNext[node] !== true) return 0
    const steps = this.#steps
    const mask = steps.length / 3 - 1
    for (let slot = hash(node, word) & mask; ; slot = (slot + 1) & mask) {
      const held = steps[slot * 3] ?? empty
      if (held === empty) return 0
      if (held === node && steps[slot * 3 + 1] === word) return steps[slot * 3 + 2] ?? 0
    }
  }

  featureOf(node: number): number {
    return this.#feature[node] ?? -1
  }

  classesOf(node: number): readonly number[] {
    return this.#classes[node] ?? none
  }

  #add(phrase: Phrase): void {
    let node = 0
    for (const symbol of phrase.words.split(' ')) {
      let word = this.#words.get(symbol)
      if (word === undefined) this.#words.set(symbol, (word = this.#words.size + 1))
      let next = this.step(node, word)
      if (next === 0) {
        next = this.#feature.push(-1) - 1
        this.#classes.push(none)
        this.#hasNext.push(false)
        this.#hasNext[node] = true
        this.#put(node, word, next)
      }
      node = next
    }
    if (phrase.feature >= 0) this.#feature[node] = phrase.feature
    if (phrase.classes.length > 0) this.#classes[node] = phrase.classes
  }

  #put(node: number, word: number, next: number): void {
    const slots = this.#steps.length / 3
    if (this.#used * 2 >= slots) this.#grow(slots * 2)
    place(this.#steps, node, word, next)
    this.#used++
  }

  #grow(slots: number): void {
    const old = this.#steps
    this.#steps = new Int32Array(3 * slots).fill(empty)
    for (let at = 0; at < old.length; at += 3) if ((old[at] ?? empty) !== empty) place(this.#steps, old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0)
  }
}

function hash(node: number, word: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

function place(steps: Int32Array, node: number, word: number, next: number): void {
  const mask = steps.length / 3 - 1
  let slot = hash(node, word) & mask
  while ((steps[slot * 3] ?? empty) !== empty) slot = (slot + 1) & mask
  steps[slot * 3] = node
  steps[slot * 3 + 1] = word
  steps[slot * 3 + 2] = next
}

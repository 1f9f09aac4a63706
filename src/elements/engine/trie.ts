/** Words of a phrase are parted by single spaces. */
export interface Phrase {
  readonly words: string
  /** Feature number, or -1 where the phrase is only there for its classes. */
  readonly feature: number
  readonly classes: readonly number[]
}

const none: readonly number[] = []
const shift = 0x10000

/** Phrases of up to four words as a tree, so that one walk over the symbols finds them all without building a string. */
export class PhraseTree {
  readonly #words = new Map<string, number>()
  readonly #next = new Map<number, number>()
  readonly #feature: number[] = [-1]
  readonly #classes: (readonly number[])[] = [none]
  readonly #hasNext: boolean[] = [false]

  /** @param phrases the phrases; a phrase may stand twice, once with a feature and once with classes. */
  constructor(phrases: Iterable<Phrase>) {
    for (const phrase of phrases) this.#add(phrase)
  }

  /** The number of a symbol, 0 where no phrase holds it. */
  wordOf(symbol: string): number {
    return this.#words.get(symbol) ?? 0
  }

  /** The node of the phrase that goes on with `word`, 0 where there is none. From node 0 a phrase begins. */
  step(node: number, word: number): number {
    if (node !== 0 && !this.#hasNext[node]) return 0
    return this.#next.get(node * shift + word) ?? 0
  }

  featureOf(node: number): number {
    return this.#feature[node] ?? -1
  }

  classesOf(node: number): readonly number[] {
    return this.#classes[node] ?? none
  }

  #add(phrase: Phrase): void {
    let node = 0
    for (const word of phrase.words.split(' ')) {
      let id = this.#words.get(word)
      if (id === undefined) this.#words.set(word, (id = this.#words.size + 1))
      let next = this.#next.get(node * shift + id)
      if (next === undefined) {
        next = this.#feature.push(-1) - 1
        this.#classes.push(none)
        this.#hasNext.push(false)
        this.#hasNext[node] = true
        this.#next.set(node * shift + id, next)
      }
      node = next
    }
    if (phrase.feature >= 0) this.#feature[node] = phrase.feature
    if (phrase.classes.length > 0) this.#classes[node] = phrase.classes
  }
}

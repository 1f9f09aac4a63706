import type { Token } from '../note/types.js'
import { firstWords, patternReader, type Classes } from './pattern.js'
import { Trie, type Found } from './trie.js'

/**
 * Many patterns, made into a trie for each first word when a note first holds that word: most words of the lexicon stand in
 * no note of a run, and to read them all takes longer than to check a note.
 */
export class LazyTries {
  /** For each first word, the patterns that begin with it, or their trie. */
  readonly #byWord = new Map<string, number[] | Trie>()
  readonly #patterns: readonly string[]
  readonly #read: ReturnType<typeof patternReader>

  /**
   * @param patterns the patterns; a pattern's place is the value that `scan` gives for it.
   * @param classes the classes that they name.
   */
  constructor(patterns: readonly string[], classes: Classes) {
    this.#patterns = patterns
    this.#read = patternReader(classes)
    patterns.forEach((pattern, value) => {
      for (const word of firstWords(pattern, classes)) {
        const known = this.#byWord.get(word) as number[] | undefined
        if (known) known.push(value)
        else this.#byWord.set(word, [value])
      }
    })
  }

  /** Calls `found` for every pattern at every place, in the order of the tokens; see {@link Trie.scan}. */
  scan(tokens: readonly Token[], found: (hit: Found) => void, isWrapped: (line: number) => boolean): void {
    for (let at = 0; at < tokens.length; at++) this.#trieOf(tokens[at]!.lower)?.scanAt(tokens, at, found, isWrapped)
  }

  #trieOf(word: string): Trie | null {
    const known = this.#byWord.get(word)
    if (known === undefined) return null
    if (known instanceof Trie) return known
    const trie = new Trie()
    for (const value of new Set(known)) trie.add(this.#read(this.#patterns[value] ?? ''), value)
    this.#byWord.set(word, trie)
    return trie
  }
}

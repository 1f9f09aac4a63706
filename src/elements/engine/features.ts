import type { Note } from '../../note/types.js'
import { classEntries, classNames } from './classes.js'
import { markNames, readMarks } from './marks.js'
import type { Segment } from './segments.js'
import { placeholder } from './symbols.js'
import { PhraseTree, type Phrase } from './trie.js'

/** Longest run of words that is one feature. */
export const longestRun = 3
const longestPhrase = 4
/** How many symbols apart two classes may stand to count as a pair. */
const reach = 6
const classCount = classNames.length

/** The features of one segment: numbers below `count`, each once, and how many of them come from each group. */
export interface Features {
  readonly runs: Int32Array
  runCount: number
  readonly classes: Int32Array
  classCount: number
  readonly marks: Int32Array
  markCount: number
  /** Symbols in the segment, start and end among them. */
  symbolCount: number
}

const room = 4096

/** Finds the features of segments. One instance may be used for any number of notes, one after another. */
export class FeatureReader {
  readonly #tree: PhraseTree
  readonly #runs: number
  readonly #seen: Int32Array
  #stamp = 0
  readonly #found: Features = { runs: new Int32Array(room), runCount: 0, classes: new Int32Array(room), classCount: 0, marks: new Int32Array(64), markCount: 0, symbolCount: 0 }
  readonly #recent: number[] = []
  readonly #recentAt: number[] = []
  readonly #start: number
  readonly #end: number

  /** @param runs the runs of words that are features, in the order of their numbers. */
  constructor(runs: readonly string[]) {
    this.#tree = new PhraseTree(phrases(runs))
    this.#runs = runs.length
    this.#seen = new Int32Array(this.count)
    this.#start = this.#tree.wordOf(placeholder.start)
    this.#end = this.#tree.wordOf(placeholder.end)
  }

  /** How many features there are. */
  get count(): number {
    return this.#runs + classCount + classCount * classCount + markNames.length
  }

  /** The name of a feature as it stands in the weights' file. */
  nameOf(feature: number, runs: readonly string[]): string {
    if (feature < this.#runs) return runs[feature] ?? ''
    let rest = feature - this.#runs
    if (rest < classCount) return `[${classNames[rest] ?? ''}]`
    rest -= classCount
    if (rest < classCount * classCount) return `[${classNames[Math.floor(rest / classCount)] ?? ''}] [${classNames[rest % classCount] ?? ''}]`
    return `=${markNames[rest - classCount * classCount] ?? ''}`
  }

  /** Numbers of the symbols, one a token; -1 for an empty one. */
  wordsOf(symbols: readonly string[]): Int32Array {
    const words = new Int32Array(symbols.length)
    for (let at = 0; at < symbols.length; at++) words[at] = symbols[at] === '' ? -1 : this.#tree.wordOf(symbols[at] ?? '')
    return words
  }

  /** The features of one segment. The result is overwritten by the next call. */
  read(note: Note, segments: readonly Segment[], at: number, words: Int32Array): Features {
    const found = this.#found
    const segment = segments[at]
    found.runCount = found.classCount = found.markCount = found.symbolCount = 0
    this.#stamp++
    this.#recent.length = this.#recentAt.length = 0
    if (!segment) return found
    let a = 0
    let b = 0
    let c = 0
    // a, b, c: the nodes of the runs that began three, two and one symbols ago.
    const take = (word: number) => {
      const place = found.symbolCount++
      const d = this.#tree.step(0, word)
      if (a !== 0) a = this.#tree.step(a, word)
      if (b !== 0) b = this.#tree.step(b, word)
      if (c !== 0) c = this.#tree.step(c, word)
      this.#note(a, place)
      this.#note(b, place)
      this.#note(c, place)
      this.#note(d, place)
      a = b
      b = c
      c = d
    }
    take(this.#start)
    for (let token = segment.firstToken; token < segment.endToken; token++) {
      const word = words[token] ?? -1
      if (word >= 0) take(word)
    }
    take(this.#end)
    readMarks(note, segments, at, (mark) => {
      found.marks[found.markCount++] = this.#runs + classCount + classCount * classCount + mark
    })
    return found
  }

  #note(node: number, place: number): void {
    if (node === 0) return
    const found = this.#found
    const feature = this.#tree.featureOf(node)
    if (feature >= 0 && this.#seen[feature] !== this.#stamp && found.runCount < room) {
      this.#seen[feature] = this.#stamp
      found.runs[found.runCount++] = feature
    }
    const classes = this.#tree.classesOf(node)
    for (const one of classes) this.#noteClass(one, place)
  }

  #noteClass(one: number, place: number): void {
    this.#takeClass(this.#runs + one)
    const base = this.#runs + classCount
    for (let i = this.#recent.length - 1; i >= 0; i--) {
      const apart = place - (this.#recentAt[i] ?? 0)
      if (apart > reach) break
      if (apart > 0) this.#takeClass(base + (this.#recent[i] ?? 0) * classCount + one)
    }
    this.#recent.push(one)
    this.#recentAt.push(place)
  }

  #takeClass(feature: number): void {
    const found = this.#found
    if (this.#seen[feature] === this.#stamp || found.classCount >= room) return
    this.#seen[feature] = this.#stamp
    found.classes[found.classCount++] = feature
  }
}

function* phrases(runs: readonly string[]): Generator<Phrase> {
  yield { words: placeholder.start, feature: -1, classes: [] }
  yield { words: placeholder.end, feature: -1, classes: [] }
  for (const [words, classes] of classEntries()) if (words.split(' ').length <= longestPhrase) yield { words, feature: -1, classes }
  for (let feature = 0; feature < runs.length; feature++) yield { words: runs[feature] ?? '', feature, classes: [] }
}

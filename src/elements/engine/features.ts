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
  /** The classes that the segment holds, by their own numbers: they tell of the segments beside it, too. */
  readonly told: Int32Array
  toldCount: number
  /** Symbols in the segment, start and end among them. */
  symbolCount: number
}

/** On which side of a segment another one stands. */
export type Side = 'before' | 'after'

const room = 4096
const keptClasses = 256
const again = classNames.indexOf('again!')
const done = classNames.indexOf('done!')
const isEmpty = classNames.indexOf('empty!')

const pairsFrom = classCount
const marksFrom = pairsFrom + classCount * classCount
const besideFrom = marksFrom + markNames.length
const besideEnd = besideFrom + 2 * classCount
/** A name that says of a class that it stands in the segment before, or after. */
const besideName = { before: '<', after: '>' } as const

/**
 * The number of a feature that is no run of words, counted from the last run.
 *
 * @param name its name in the weights' file: `[class]`, `[class] [class]`, `=mark`, `<[class]` or `>[class]`.
 * @returns -1 where there is no such feature.
 */
export function featureNumber(name: string): number {
  if (name.startsWith('=')) return numberFrom(marksFrom, (markNames as readonly string[]).indexOf(name.slice(1)))
  const classNumber = (text: string) => classNames.indexOf(text.slice(1, -1))
  if (name.startsWith(besideName.before)) return numberFrom(besideFrom, classNumber(name.slice(1)))
  if (name.startsWith(besideName.after)) return numberFrom(besideFrom + classCount, classNumber(name.slice(1)))
  const [first = '', second] = name.split(' ')
  if (second === undefined) return classNumber(first)
  return numberFrom(pairsFrom + classNumber(first) * classCount, classNumber(first) < 0 ? -1 : classNumber(second))
}

function numberFrom(from: number, at: number): number {
  return at < 0 ? -1 : from + at
}

/** Whether a name in the weights' file is that of a run of words. */
export function isRun(name: string): boolean {
  return !/^(?:[<>]?\[|=)/u.test(name)
}

/** Finds the features of segments. One instance may be used for any number of notes, one after another. */
export class FeatureReader {
  readonly #tree: PhraseTree
  readonly #runs: number
  readonly #seen: Int32Array
  #stamp = 0
  readonly #found: Features = { runs: new Int32Array(room), runCount: 0, classes: new Int32Array(room), classCount: 0, marks: new Int32Array(64), markCount: 0, told: new Int32Array(classCount), toldCount: 0, symbolCount: 0 }
  /** The classes met last, each with its place. */
  readonly #recent = new Int32Array(room)
  #recentCount = 0
  /** Where the phrases stand that began three, two, one and no symbols ago. */
  readonly #nodes = new Int32Array(longestPhrase)
  readonly #looking = { isAgain: false, isDone: false, isEmpty: false }
  readonly #start: number
  readonly #end: number

  /** @param runs the runs of words that are features, in the order of their numbers. */
  constructor(runs: readonly string[]) {
    this.#tree = new PhraseTree(phrases(runs))
    this.#runs = runs.length
    this.#seen = new Int32Array(this.count)
    this.#tree.open(placeholder.start)
    this.#tree.open(placeholder.end)
    this.#start = this.#tree.wordOf(placeholder.start)
    this.#end = this.#tree.wordOf(placeholder.end)
  }

  /** How many features there are. */
  get count(): number {
    return this.#runs + besideEnd
  }

  /** The name of a feature as it stands in the weights' file. */
  nameOf(feature: number, runs: readonly string[]): string {
    if (feature < this.#runs) return runs[feature] ?? ''
    const rest = feature - this.#runs
    const className = (at: number) => `[${classNames[at % classCount] ?? ''}]`
    if (rest < pairsFrom) return className(rest)
    if (rest < marksFrom) return `${className(Math.floor((rest - pairsFrom) / classCount))} ${className(rest - pairsFrom)}`
    if (rest < besideFrom) return `=${markNames[rest - marksFrom] ?? ''}`
    return `${besideName[rest < besideFrom + classCount ? 'before' : 'after']}${className(rest - besideFrom)}`
  }

  /** Numbers of the symbols, one a token; -1 for an empty one. */
  wordsOf(symbols: readonly string[]): Int32Array {
    const words = new Int32Array(symbols.length)
    for (const symbol of symbols) this.#tree.open(symbol)
    for (let at = 0; at < symbols.length; at++) words[at] = symbols[at] === '' ? -1 : this.#tree.wordOf(symbols[at] ?? '')
    return words
  }

  /** The features of one segment. The result is overwritten by the next call. */
  read(note: Note, segments: readonly Segment[], at: number, words: Int32Array): Features {
    const found = this.#found
    const segment = segments[at]
    found.runCount = found.classCount = found.markCount = found.toldCount = found.symbolCount = 0
    this.#stamp++
    this.#recentCount = 0
    this.#nodes.fill(0)
    if (!segment) return found
    this.#take(this.#start)
    for (let token = segment.firstToken; token < segment.endToken; token++) {
      const word = words[token] ?? -1
      if (word >= 0) this.#take(word)
    }
    this.#take(this.#end)
    this.#looking.isAgain = this.#has(again)
    this.#looking.isDone = this.#has(done)
    this.#looking.isEmpty = this.#has(isEmpty)
    found.markCount = readMarks(note, segments, at, this.#looking, found.marks)
    for (let i = 0; i < found.markCount; i++) found.marks[i] = this.#runs + marksFrom + (found.marks[i] ?? 0)
    return found
  }

  /** The first of the features that stand for a class in the segment before, or after, by the class's number. */
  besideFrom(side: Side): number {
    return this.#runs + besideFrom + (side === 'before' ? 0 : classCount)
  }

  #has(one: number): boolean {
    return this.#seen[this.#runs + one] === this.#stamp
  }

  /** Goes on with the phrases that began up to three symbols ago, and begins one. */
  #take(word: number): void {
    const place = this.#found.symbolCount++
    const nodes = this.#nodes
    const tree = this.#tree
    for (let i = 0; i < longestPhrase - 1; i++) {
      const open = nodes[i + 1] ?? 0
      const next = open === 0 ? 0 : tree.step(open, word)
      nodes[i] = next
      if (next !== 0) this.#note(next, place)
    }
    const begun = tree.step(0, word)
    nodes[longestPhrase - 1] = begun
    if (begun !== 0) this.#note(begun, place)
  }

  #note(node: number, place: number): void {
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
    if (this.#takeClass(this.#runs + one)) this.#found.told[this.#found.toldCount++] = one
    const base = this.#runs + pairsFrom
    const recent = this.#recent
    for (let i = this.#recentCount - 2; i >= 0; i -= 2) {
      const apart = place - (recent[i + 1] ?? 0)
      if (apart > reach) break
      if (apart > 0) this.#takeClass(base + (recent[i] ?? 0) * classCount + one)
    }
    if (this.#recentCount + 2 > recent.length) this.#forget()
    recent[this.#recentCount++] = one
    recent[this.#recentCount++] = place
  }

  /** Keeps only the last classes: those further back are out of reach. */
  #forget(): void {
    const kept = this.#recent.slice(-keptClasses)
    this.#recent.set(kept)
    this.#recentCount = kept.length
  }

  /** Takes a feature once; says whether it is new to the segment. */
  #takeClass(feature: number): boolean {
    const found = this.#found
    if (this.#seen[feature] === this.#stamp || found.classCount >= room) return false
    this.#seen[feature] = this.#stamp
    found.classes[found.classCount++] = feature
    return true
  }
}

function* phrases(runs: readonly string[]): Generator<Phrase> {
  yield { words: placeholder.start, feature: -1, classes: [] }
  yield { words: placeholder.end, feature: -1, classes: [] }
  for (const [words, classes] of classEntries()) if (words.split(' ').length <= longestPhrase) yield { words, feature: -1, classes }
  for (let feature = 0; feature < runs.length; feature++) yield { words: runs[feature] ?? '', feature, classes: [] }
}

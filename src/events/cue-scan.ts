import type { Token } from '../note/types.js'
import { type CueWord, cueWords, matchEnd } from './cues.js'

interface Pattern {
  readonly group: number
  readonly words: readonly CueWord[]
}

const stemLength = 3
const buckets = 4096

/** Cue phrases of many groups, looked for in one pass over the tokens. */
export class ScanTable {
  readonly #byWord = new Map<string, Pattern[]>()
  /** Patterns that begin with a stem, by a hash of its first letters: no word of a note is copied to look it up. */
  readonly #byStem: (Pattern[] | undefined)[] = new Array<Pattern[] | undefined>(buckets).fill(undefined)

  constructor(groups: readonly (readonly string[])[]) {
    groups.forEach((phrases, group) => {
      for (const phrase of phrases) this.#add({ group, words: cueWords(phrase) })
    })
  }

  /** Calls `take` for every phrase found in the tokens from `from` up to, not including, `end`, in order of where it begins. */
  scan(tokens: readonly Token[], from: number, end: number, take: (group: number, firstToken: number, endToken: number) => void): void {
    for (let at = from; at < end; at++) {
      const token = tokens[at]
      if (!token || token.kind === 'punctuation') continue
      this.#try(this.#byWord.get(token.lower), tokens, at, end, take)
      if (token.lower.length >= stemLength) this.#try(this.#byStem[hash(token.lower)], tokens, at, end, take)
    }
  }

  #try(patterns: readonly Pattern[] | undefined, tokens: readonly Token[], at: number, end: number, take: (group: number, firstToken: number, endToken: number) => void): void {
    if (!patterns) return
    for (const { group, words } of patterns) {
      const stop = matchEnd(words, tokens, at, end)
      if (stop > at) take(group, at, stop)
    }
  }

  #add(pattern: Pattern): void {
    const first = pattern.words[0]
    if (!first) return
    if (first.isStem && first.text.length >= stemLength) {
      const bucket = (this.#byStem[hash(first.text)] ??= [])
      bucket.push(pattern)
      return
    }
    const known = this.#byWord.get(first.text)
    if (known) known.push(pattern)
    else this.#byWord.set(first.text, [pattern])
  }
}

function hash(word: string): number {
  return (word.charCodeAt(0) * 31 * 31 + word.charCodeAt(1) * 31 + word.charCodeAt(2)) & (buckets - 1)
}

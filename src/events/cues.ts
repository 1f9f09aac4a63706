import type { Span, Token } from '../note/types.js'

/** A word of a cue phrase. */
export interface CueWord {
  readonly text: string
  /** True where only the beginning of a word must match. */
  readonly isStem: boolean
}

/** Cue phrases, ready to be looked for. */
export interface CueFinder {
  readonly byWord: ReadonlyMap<string, readonly (readonly CueWord[])[]>
  readonly byStem: ReadonlyMap<string, readonly (readonly CueWord[])[]>
}

const stemKey = 3

/**
 * Readies cue phrases: runs of words, in which a `*` after a word lets any ending follow (`check*`; at least three letters).
 *
 * @param phrases the phrases, in any case.
 */
export function readyCues(phrases: readonly string[]): CueFinder {
  const byWord = new Map<string, CueWord[][]>()
  const byStem = new Map<string, CueWord[][]>()
  for (const phrase of phrases) {
    const words = cueWords(phrase)
    const first = words[0]
    if (!first) continue
    const isLong = first.isStem && first.text.length >= stemKey
    const map = isLong ? byStem : byWord
    const key = isLong ? first.text.slice(0, stemKey) : first.text
    const known = map.get(key)
    if (known) known.push(words)
    else map.set(key, [words])
  }
  return { byWord, byStem }
}

/** The first cue in the tokens from `from` up to, not including, `end`; null where there is none. Hyphens between words are passed over. */
export function findCue(finder: CueFinder, tokens: readonly Token[], from: number, end: number): (Span & { readonly firstToken: number; readonly endToken: number }) | null {
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    if (!token || token.kind === 'punctuation') continue
    const stop = longest(finder.byWord.get(token.lower), tokens, at, end, longest(finder.byStem.get(token.lower.slice(0, stemKey)), tokens, at, end, -1))
    const last = tokens[stop - 1]
    if (stop > at && last) return { start: token.start, end: last.end, firstToken: at, endToken: stop }
  }
  return null
}

/** Whether any cue stands in the tokens from `from` up to, not including, `end`. */
export function hasCue(finder: CueFinder, tokens: readonly Token[], from: number, end: number): boolean {
  return findCue(finder, tokens, from, end) !== null
}

function longest(phrases: readonly (readonly CueWord[])[] | undefined, tokens: readonly Token[], at: number, end: number, best: number): number {
  if (!phrases) return best
  let stop = best
  for (const words of phrases) stop = Math.max(stop, matchEnd(words, tokens, at, end))
  return stop
}

/** Where a phrase that begins at a token ends, or -1 where it does not stand there. */
export function matchEnd(words: readonly CueWord[], tokens: readonly Token[], from: number, end: number): number {
  let at = from
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (index > 0 && tokens[at]?.lower === '-') at++
    const token = tokens[at]
    if (!word || !token || at >= end) return -1
    if (word.isStem ? !token.lower.startsWith(word.text) : token.lower !== word.text) return -1
    at++
  }
  return at
}

/** The words of a phrase, split as a note's own tokens are: letters from digits, and at hyphens. */
export function cueWords(phrase: string): CueWord[] {
  const words: CueWord[] = []
  for (const part of phrase.toLowerCase().split(/[\s-]+/u)) {
    const isStem = part.endsWith('*')
    const plain = isStem ? part.slice(0, -1) : part
    const pieces = plain.match(/\p{Nd}+|[^\p{Nd}]+/gu) ?? []
    pieces.forEach((text, at) => words.push({ text, isStem: isStem && at === pieces.length - 1 }))
  }
  return words
}

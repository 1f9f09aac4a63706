import { considerate } from '../lexicon/considerate.generated.js'
import type { Note, Token } from '../note/types.js'

/** An entry of `lexicon/considerate.yml`. */
export type ConsiderateTerm = (typeof considerate)[number]

/** A place where retext-equality is to be asked. */
export interface Candidate {
  readonly term: ConsiderateTerm
  readonly firstToken: number
  readonly endToken: number
}

interface Phrase {
  readonly words: readonly string[]
  readonly term: ConsiderateTerm
}

const byFirstWord = new Map<string, Phrase[]>()
for (const term of considerate) {
  for (const phrase of term.phrases) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    const phrases = [...(byFirstWord.get(first) ?? []), { words, term }]
    // The longest first, so that it is the one found.
    byFirstWord.set(first, phrases.sort((a, b) => b.words.length - a.words.length))
  }
}
/** “non-white” is one word to the package and three tokens here. */
const prefixes: ReadonlySet<string> = new Set(['non', 'able', 'man', 'sex', 'deaf', 'feeble', 'hare', 'cleft'])

/** What may follow a noun: more of the sentence, but not the thing that an adjective would stand before. */
const afterNoun: ReadonlySet<string> = new Set(['and', 'or', 'but', 'who', 'whose', 'with', 'in', 'at', 'on', 'since', 'so', 'as', 'when', 'because', 'is', 'was', 'has', 'had', 'to', 'for', 'from', 'that', 'which', 'like', "'s"])
const beforeNoun: ReadonlySet<string> = new Set(['a', 'an', 'another', 'the'])

/**
 * Finds the words that retext-equality may flag in a child's file: the first place of each. One look at each token, so that
 * the package need not be loaded for a note that has none of them, as hardly any has.
 *
 * @param note the note; words inside quotation marks are somebody's own and left alone.
 */
export function findCandidates(note: Note): readonly Candidate[] {
  const found: Candidate[] = []
  for (const token of note.tokens) {
    if (token.kind !== 'word') continue
    const phrases = byFirstWord.get(token.lower) ?? (prefixes.has(token.lower) ? byFirstWord.get(joined(note.tokens, token)) : undefined)
    for (const { words, term } of phrases ?? []) {
      const endToken = matchEnd(note.tokens, token.index, words)
      if (endToken < 0 || token.index < (found[found.length - 1]?.endToken ?? 0) || found.some((earlier) => earlier.term === term) || isPartOfCompound(note.tokens, token.index, endToken)) continue
      if ((term.noun && !isNoun(note.tokens, token.index, endToken)) || isQuoted(note, token)) continue
      found.push({ term, firstToken: token.index, endToken })
    }
  }
  return found
}

/** Two tokens with a hyphen between, as one word. */
function joined(tokens: readonly Token[], { index, lower }: Token): string {
  const hyphen = tokens[index + 1]
  const second = tokens[index + 2]
  return hyphen?.glued && hyphen.lower === '-' && second?.glued ? lower + second.lower : ''
}

/** Index after the last token of a phrase that begins at `first`, or -1. Hyphens count as spaces, or as nothing. */
function matchEnd(tokens: readonly Token[], first: number, words: readonly string[]): number {
  if (words.length === 1 && tokens[first]?.lower !== words[0]) return first + 3
  let at = first
  for (let word = 0; word < words.length; word++) {
    if (word > 0 && tokens[at]?.lower === '-' && tokens[at]?.glued) at++
    const token = tokens[at]
    if (token?.lower !== words[word] || token?.line !== tokens[first]?.line) return -1
    at++
  }
  return at
}

function isPartOfCompound(tokens: readonly Token[], first: number, end: number): boolean {
  const before = tokens[first - 1]
  const after = tokens[end]
  const joinsBefore = before?.lower === '-' && before.glued && tokens[first]?.glued === true
  return joinsBefore || (after?.lower === '-' && after.glued && tokens[end + 1]?.glued === true)
}

function isNoun(tokens: readonly Token[], first: number, end: number): boolean {
  const after = tokens[end]
  const ends = !after || after.kind !== 'word' || after.line !== tokens[first]?.line || afterNoun.has(after.lower)
  return ends && beforeNoun.has(tokens[first - 1]?.lower ?? '')
}

function isQuoted({ quotations }: Note, token: Token): boolean {
  return quotations.some(({ start, end }) => token.start >= start && token.end <= end)
}

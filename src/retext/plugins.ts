import type { Root } from 'nlcst'
import retextEquality from 'retext-equality'
import retextReadability from 'retext-readability'
import type { VFile } from 'vfile'
import type { Note } from '../note/types.js'
import { makeTree, type Range } from './tree.js'

/** What a retext plugin says of a place. */
export interface RetextMessage {
  readonly ruleId: string
  readonly start: number
  readonly end: number
  readonly reason: string
}

type Transform = (tree: Root, file: VFile) => undefined

interface Options {
  readonly ruleId: string
  readonly place?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } }
}

/** Runs a transform with something that only collects: a real file would keep the text and make an error with a stack for every message. */
function collect(transform: Transform, tree: Root): RetextMessage[] {
  const messages: RetextMessage[] = []
  const file = {
    message(reason: string, { ruleId, place }: Options) {
      messages.push({ ruleId, start: place?.start.offset ?? 0, end: place?.end.offset ?? 0, reason })
      return {}
    },
  }
  transform(tree, file as unknown as VFile)
  return messages
}

/** A sentence so long is hard whatever follows; the limit bounds what one sentence costs. */
const mostTokens = 160
/** How many measures retext-readability takes. */
export const measures = 7

/**
 * Asks retext-readability which sentences most measures put above an age. Figures and people's names stand in its tree as
 * short words, as the reader knows them.
 *
 * @param note the note.
 * @param ranges its sentences.
 * @param names by token index, 1 where the token belongs to a person's name.
 * @param age in years.
 * @param agree how many of the seven measures must agree.
 * @returns the offsets at which those sentences start, with how many measures agreed.
 */
export function askReadability(note: Note, ranges: readonly Range[], names: Uint8Array, age: number, agree: number): ReadonlyMap<number, number> {
  const wordText = (first: number, start: number, end: number) => (names[first] === 1 ? 'him' : note.tokens[first]?.kind === 'number' ? 'one' : note.text.slice(start, end))
  const tree = makeTree(note, ranges.map(([first, end]) => [first, Math.min(end, first + mostTokens)] as const), { wordText })
  const said = collect(retextReadability({ age, threshold: agree / measures, minWords: 0 }), tree)
  return new Map(said.map(({ start, reason }) => [start, countOf(reason)]))
}

/** The package says "5 out of 7 algorithms" or "all 7 algorithms". */
function countOf(reason: string): number {
  for (let count = measures; count > 0; count--) if (reason.includes(` ${count} out of`)) return count
  return measures
}

/** Words on either side of a candidate that retext-equality is shown: its longest phrase has eight. */
const nearby = 10
const equality = retextEquality({ binary: true })

/**
 * Asks retext-equality about some places in a note. It reads each of them twice, with hyphens as part of a word and as spaces, because
 * its phrases are written both ways.
 *
 * @param note the note.
 * @param places the tokens to ask about.
 * @returns what it says, with the offsets of the words.
 */
export function askEquality(note: Note, places: readonly Range[]): readonly RetextMessage[] {
  const ranges = places.map(([first, end]) => [Math.max(0, first - nearby), Math.min(note.tokens.length, end + nearby)] as const)
  return [...collect(equality, makeTree(note, ranges)), ...collect(equality, makeTree(note, ranges, { splitsHyphens: true }))]
}

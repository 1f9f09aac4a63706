import type { Note, Sentence } from '../note/types.js'
import { countSentence, measuresAbove, type Counts } from './estimate.js'
import type { Range } from './tree.js'

/** A sentence, or a part of one between semicolons, colons and dashes: where a reader can draw breath. */
export interface Part {
  readonly range: Range
  readonly counts: Counts
}

/** What a note is made of for its reader, and whether any of it is clearly hard. */
export interface Parts {
  /** Every part of five words or more. */
  readonly all: readonly Part[]
  /** Those that may be too hard on their own. */
  readonly hard: readonly Part[]
  /** Whether so many may be hard that the whole note is. */
  readonly isHardThroughout: boolean
  /** By token index, 1 where the token belongs to a person's name. */
  readonly names: Uint8Array
}

/** Shorter than this, one long word decides, and the measures mean nothing. */
const fewestWords = 5
/** Fewer parts than this are no sample of a whole note. */
const fewestParts = 4
/** A share of hard parts from which the whole note may be hard; retext has the last word. */
const roughShare = 0.3

/**
 * Finds what may be too hard for a reader of a given age, by an estimate that needs no word list: linear, and cheap enough to be
 * made of every note. Only what it finds is worth showing to retext-readability.
 *
 * @param note the note; headings, table rows and pasted emails are left out.
 * @param age the reader's age in years.
 */
export function findHardParts(note: Note, age: number): Parts {
  const names = markNames(note)
  const all: Part[] = []
  const hard: Part[] = []
  let many = 0
  for (const sentence of note.sentences) {
    if (sentence.inEmail || sentence.kind === 'heading' || sentence.kind === 'table-row' || sentence.kind === 'quoted') continue
    for (const range of splitAtPauses(note, sentence)) {
      const counts = countSentence(note, range, names)
      if (counts.words < fewestWords) continue
      const part = { range, counts }
      all.push(part)
      if (measuresAbove(counts, age + 2) >= 3) many++
      if (limits.some(({ words, above }) => counts.words >= words && measuresAbove(counts, age + above) >= 3)) hard.push(part)
    }
  }
  return { all, hard, isHardThroughout: all.length >= fewestParts && many >= roughShare * all.length, names }
}

/** A part is too hard from so many words on, where measures put it so many years above the reader. */
export const limits: readonly { readonly words: number; readonly above: number }[] = [
  { words: 25, above: 3 },
  { words: 20, above: 4 },
]

function markNames(note: Note): Uint8Array {
  const names = new Uint8Array(note.tokens.length)
  for (const { firstToken, endToken } of note.people) names.fill(1, firstToken, endToken)
  return names
}

function splitAtPauses({ tokens }: Note, { firstToken, endToken }: Sentence): Range[] {
  const ranges: Range[] = []
  let first = firstToken
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at]
    const isPause = token?.kind === 'punctuation' && (token.lower === ';' || (token.lower === ':' && !tokens[at + 1]?.glued) || (token.lower === '-' && !token.glued))
    if (!isPause) continue
    if (at > first) ranges.push([first, at])
    first = at + 1
  }
  if (first < endToken) ranges.push([first, endToken])
  return ranges
}

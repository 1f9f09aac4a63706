import type { Note, Sentence } from '../note/types.js'
import { countSentence, measuresAbove, type Counts } from './estimate.js'
import type { Range } from './tree.js'

/** A sentence, or a part of one between semicolons, colons and dashes: where a reader can draw breath. */
export interface Part {
  readonly range: Range
  readonly counts: Counts
}

/** What of a note may be hard for its reader. */
export interface Parts {
  /** How many parts of five words or more there are. */
  readonly count: number
  /** Those that may be too hard on their own. */
  readonly hard: readonly Part[]
  /** Where so many may be hard that the whole note is: those of its first parts that could count towards it. Empty where they are too few. */
  readonly dense: readonly Part[]
  /** By token index, 1 where the token belongs to a person's name. */
  readonly names: Uint8Array
}

/** Shorter than this, one long word decides, and the measures mean nothing. */
const fewestWords = 5
/** Fewer parts than this are no sample of a whole note. */
const fewestParts = 4
/** A share of hard parts from which the whole note may be hard; retext has the last word. */
const roughShare = 0.3
/** A whole note is judged by no more of its parts than these, its first. */
export const mostOfNote = 60
/** Years above the reader from which a part counts towards a hard note. */
export const aboveOnNote = 2

/**
 * Finds what may be too hard for a reader of a given age, by an estimate that needs no word list: linear, and cheap enough to be
 * made of every note. Only what it finds is worth showing to retext-readability.
 *
 * @param note the note; headings, table rows and pasted emails are left out.
 * @param age the reader's age in years.
 */
export function findHardParts(note: Note, age: number): Parts {
  const names = markNames(note)
  const hard: Part[] = []
  const dense: Part[] = []
  let count = 0
  let many = 0
  for (const sentence of note.sentences) {
    if (sentence.inEmail || sentence.kind === 'heading' || sentence.kind === 'table-row' || sentence.kind === 'quoted') continue
    for (const range of splitAtPauses(note, sentence)) {
      const counts = countSentence(note, range, names)
      if (counts.words < fewestWords) continue
      const part = { range, counts }
      if (limits.some(({ words, above }) => counts.words >= words && measuresAbove(counts, age + above) >= 3)) hard.push(part)
      if (count++ >= mostOfNote) continue
      const above = measuresAbove(counts, age + aboveOnNote)
      // Of retext's seven measures these are four, and one more never goes so high: with one of the four no four can agree.
      if (above >= 2) dense.push(part)
      if (above >= 3) many++
    }
  }
  const isDense = count >= fewestParts && many >= roughShare * Math.min(count, mostOfNote)
  return { count, hard, dense: isDense ? dense : [], names }
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

import type { Note, Token } from '../note/types.js'
import type { Range } from './tree.js'

/** What the reading measures count in one sentence. */
export interface Counts {
  readonly words: number
  readonly letters: number
  readonly syllables: number
  /** Words of three syllables or more that are no names. */
  readonly long: number
}

/**
 * Counts one sentence or a part of one. Names and figures count as short words, as the measure of Dale and Chall asks: the child knows them.
 *
 * @param note the note.
 * @param range its tokens.
 * @param names by token index, 1 where the token is part of a person's name.
 */
export function countSentence({ tokens }: Note, [firstToken, endToken]: Range, names: Uint8Array): Counts {
  let words = 0
  let letters = 0
  let syllables = 0
  let long = 0
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at]
    if (!token || token.kind === 'punctuation') continue
    if (isPartOfWord(token, tokens[at - 1])) {
      if (token.kind === 'word') letters += token.lower.length
      continue
    }
    const isEasy = token.kind === 'number' || names[at] === 1
    const count = isEasy ? 1 : countSyllables(token.lower)
    words++
    letters += isEasy ? 3 : token.lower.length
    syllables += count
    if (count > 2) long++
  }
  return { words, letters, syllables, long }
}

function isPartOfWord(token: Token, before: Token | undefined): boolean {
  return token.glued && before !== undefined && (token.lower === "'s" || (token.kind === 'number' && before.kind === 'punctuation'))
}

/**
 * Of four well-known measures that need no word list, counts those that put a sentence above an age: automated readability,
 * Coleman and Liau, Flesch, and Gunning's fog. The last two rest on estimated syllables.
 *
 * @param counts the sentence's counts.
 * @param age in years.
 * @returns 0 to 4.
 */
export function measuresAbove({ words, letters, syllables, long }: Counts, age: number): number {
  if (words === 0) return 0
  let above = 0
  if (gradeToAge(4.71 * (letters / words) + 0.5 * words - 21.43) > age) above++
  if (gradeToAge(5.88 * (letters / words) - 29.6 / words - 15.8) > age) above++
  if (20 - Math.floor((206.835 - 1.015 * words - 84.6 * (syllables / words)) / 10) > age) above++
  if (gradeToAge(0.4 * (words + (100 * long) / words)) > age) above++
  return above
}

/** In the school year `grade` of the United States most children turn `grade` + 5. */
function gradeToAge(grade: number): number {
  return Math.round(grade + 5)
}

/** Groups of vowels, less a silent ending: right for nine words in ten, which is enough for an estimate. */
function countSyllables(word: string): number {
  let count = 0
  let inVowels = false
  // Nobody's word is longer, and a pasted key should cost nothing.
  const length = Math.min(word.length, 40)
  for (let at = 0; at < length; at++) {
    const isVowel = isVowelCode(word.charCodeAt(at))
    if (isVowel && !inVowels) count++
    inVowels = isVowel
  }
  const isSilent = count > 1 && (word.endsWith('e') || word.endsWith('es') || word.endsWith('ed')) && !/(?:[^aeiouy][lr]e|ee|[dte]ed|[csxz]es)$/u.test(word.slice(-4))
  return Math.max(1, isSilent ? count - 1 : count)
}

function isVowelCode(code: number): boolean {
  return code === 0x61 || code === 0x65 || code === 0x69 || code === 0x6f || code === 0x75 || code === 0x79
}

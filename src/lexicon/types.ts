/** The words that the linter knows, compiled from `lexicon/*.yml`. */

/** Where a term counts; without one it counts everywhere. See `guards.ts`. */
export type Guard = 'noun' | 'verb' | 'clause-end' | 'person' | 'family' | 'trait' | 'about-person' | 'person-or-home' | 'claim' | 'label' | 'alone' | 'counted'

export const guards: readonly Guard[] = ['noun', 'verb', 'clause-end', 'person', 'family', 'trait', 'about-person', 'person-or-home', 'claim', 'label', 'alone', 'counted']

/** Whose short form it is, which decides the advice. */
export type Who = 'worker' | 'child' | 'family'

/** A short form. */
export interface Acronym {
  /** As written in the lexicon. */
  readonly term: string
  /** Plain words, the first being what it stands for. */
  readonly says: readonly string[]
  /** True where `says` are several things that it may stand for, none likelier than another. */
  readonly isAmbiguous: boolean
  /** Other spellings. */
  readonly forms: readonly string[]
  /** The term and its other spellings, without blanks. */
  readonly spellings: readonly string[]
  readonly who: Who | null
  /** Found in small letters as well: anywhere, or where it opens a line. */
  readonly lower: 'anywhere' | 'opening' | null
  /** Ends in a number (`S47`), and so is found in any letters. */
  readonly hasNumber: boolean
  /** Also stands before a name, where it is left alone. */
  readonly isTitle: boolean
  /** Also an everyday word: left alone in a line of capitals. */
  readonly isWord: boolean
}

/** A phrase of one or more words, in each of its forms. */
export interface Phrase {
  readonly rule: 'jargon' | 'judgemental'
  /** The first of its patterns. */
  readonly term: string
  /** In the pattern language of `pattern.ts`. */
  readonly patterns: readonly string[]
  /** Suggestions for each pattern, in step with `patterns`; one list where all share it. `…` stands for the last word found. */
  readonly says: readonly (readonly string[])[]
  readonly guard: Guard | null
  /** Why it is flagged: a sentence, empty for jargon. */
  readonly why: string
  readonly keepRisk: boolean
  /** What to write, where no words could stand in its place; empty where some could. */
  readonly hint: string
}

/** Where a term comes from. */
export interface Source {
  readonly title: string
  readonly publisher: string
  readonly address: string
}

/** `[term, says, flags, forms]`; flags: 1 ambiguous, 2 lower, 4 word, 8 worker, 16 child, 32 family, 64 lower where it opens a line, 128 title. */
export type RawAcronym = readonly [string, readonly string[], number, (readonly string[])?]

/** `[patterns, says, guard, why, keepRisk, hint]`; guard and why are indexes from 1, 0 for none. */
export type RawPhrase = readonly [readonly string[], readonly (readonly string[])[], number?, number?, (0 | 1)?, string?]

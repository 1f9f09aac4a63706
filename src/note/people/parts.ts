import type { Context, Email, Line, Person, Sentence, Span, Token } from '../types.js'

/** The parts of a note that people are found in. */
export interface NoteParts {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly lines: readonly Line[]
  readonly sentences: readonly Sentence[]
  readonly emails: readonly Email[]
  readonly quotations: readonly Span[]
  readonly context: Context
}

/** Words that may be a person's name, before it is decided whose. */
export interface Mention {
  readonly firstToken: number
  /** After the last token of the name; a possessive `'s` is left out. */
  readonly endToken: number
  /** Offset after the last letter of the name: before the `s` of "jaydens". */
  readonly end: number
  readonly form: Person['form']
  /** Parts of the name, folded, hyphenated parts as one; the given name first where it is known. */
  readonly keys: readonly string[]
  /** How far the shape and the list alone say that it is a child's name: below 0 it needs the words around. */
  readonly base: number
  /** True where the name is not on the list and only the words around can make it one. */
  readonly isUnknown: boolean
  readonly isPossessive: boolean
  /** A verdict that needs no vote: "Mr Pryce" is an adult whatever stands around. */
  readonly fixed: Person['kind'] | null
}

/** What is worked out once a note, before mentions are sought. */
export interface Layout extends NoteParts {
  /** 1 for a token that opens a sentence, a cell, or a piece after a dash or colon: its capital says nothing. */
  readonly opens: Uint8Array
  /** 1 for a line written in capitals throughout. */
  readonly shouts: Uint8Array
  /** What stands as "the Hendersons" somewhere: the family that looks after the child, mostly. */
  readonly households: ReadonlySet<string>
  /** Tells whether a word stands somewhere in the note in small letters. */
  readonly isSmallWord: (lower: string) => boolean
  /** What each token tells of the name beside it: bits of `Role`. */
  readonly roles: Int32Array
  /** First names of the children that the note is filed under, folded. */
  readonly known: ReadonlySet<string>
  /** How each token stands on the list of first names. */
  readonly listed: Uint8Array
  /** True where the author hardly uses capitals. */
  readonly isSmall: boolean
  /** Index of the email that each line belongs to, -1 outside. */
  readonly emailOf: Int16Array
  /** Index of the first and the last line with words outside emails; -1 where there is none. */
  readonly firstLine: number
  readonly lastLine: number
  /** Index of the first line, if any, that speaks to the child: "Dear Kofi,". */
  readonly isLetter: boolean
}

/** True where the token starts with a capital letter that says something. */
export function isCapital(layout: Layout, token: Token): boolean {
  if (token.shape === 'capital') return true
  if (token.shape === 'upper') return layout.shouts[token.line] === 1 && token.end - token.start > 1
  if (token.shape !== 'mixed') return false
  const first = layout.text.charAt(token.start)
  return first !== first.toLowerCase()
}

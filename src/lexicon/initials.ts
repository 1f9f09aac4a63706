import type { Note, Token } from '../note/types.js'
import { isSignOff } from './capitals.js'

const joins: ReadonlySet<string> = new Set(['/', '+', '&'])

/**
 * Tells of each token whether its two capitals stand for somebody rather than for a term: they sign the note, here or
 * elsewhere, or stand beside a name as its equal ("Ffion + PR", "PR/Ffion").
 *
 * @param note the note.
 * @returns a function of a token's index. Each token is looked at when first asked about.
 */
export function initialsOf(note: Note): (token: number) => boolean {
  let signed: ReadonlySet<string> | undefined
  return (at) => {
    const token = note.tokens[at]
    if (!token || token.kind !== 'word') return false
    if (token.shape === 'capital') return isName(note, at)
    if (token.shape !== 'upper') return false
    signed ??= signatures(note)
    return signed.has(token.lower) || isBesideName(note, at)
  }
}

/** Letters that sign the note off, in small letters. */
function signatures(note: Note): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 0; at < note.tokens.length; at++) if (isPair(note.tokens[at]) && isSignOff(note, at, at + 1)) found.add(note.tokens[at]!.lower)
  return found
}

function isPair(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.shape === 'upper' && token.end - token.start === 2
}

function isBesideName(note: Note, at: number): boolean {
  return (joins.has(note.tokens[at - 1]?.lower ?? '') && isName(note, at - 2)) || (joins.has(note.tokens[at + 1]?.lower ?? '') && isName(note, at + 2))
}

/** A given name, by its capital: "Mo", "Ffion". */
function isName(note: Note, at: number): boolean {
  if (note.tokens[at]?.shape !== 'capital') return false
  return note.people.some((person) => person.form === 'given' && person.firstToken <= at && at < person.endToken)
}

import type { Note, Span } from '../note/types.js'
import { passesGuard } from './guards.js'
import { forms, trie, type Form } from './terms.js'
import type { Found } from './trie.js'
import type { Acronym, Phrase } from './types.js'

/** A term found in a note. */
export interface TermHit extends Span {
  readonly firstToken: number
  readonly endToken: number
  readonly term: Acronym | Phrase
  readonly kind: 'acronym' | 'phrase'
  /** Words that could stand in its place. */
  readonly says: readonly string[]
}

const known = new WeakMap<Note, readonly TermHit[]>()

/**
 * Finds every term of the lexicon in a note, wherever it counts: the longest wins, and a term inside a protected phrase is
 * left out. The answer is kept with the note, so that the rules share one pass. Linear in the length of the note.
 *
 * @param note a note that has been read.
 * @returns the terms in the order of the text; no two share a token.
 */
export function findTerms(note: Note): readonly TermHit[] {
  const before = known.get(note)
  if (before) return before
  const hits = choose(note, collect(note))
  known.set(note, hits)
  return hits
}

/** Everything that the trie finds, the longest first and in the order of the text among equals. */
function collect(note: Note): readonly Found[] {
  const byLength: Found[][] = []
  trie.scan(note.tokens, (hit) => {
    const length = hit.endToken - hit.firstToken
    ;(byLength[length] ??= []).push(hit)
  })
  return byLength.reverse().flat()
}

function choose(note: Note, found: readonly Found[]): readonly TermHit[] {
  const taken = new Uint8Array(note.tokens.length)
  const hits: TermHit[] = []
  for (const one of found) {
    if (isTaken(taken, one)) continue
    const form = forms[one.value]!
    if (!counts(note, one, form)) continue
    taken.fill(1, one.firstToken, one.endToken)
    if (form.kind !== 'protected') hits.push(hitOf(note, one, form))
  }
  return hits.sort((a, b) => a.start - b.start)
}

function isTaken(taken: Uint8Array, found: Found): boolean {
  for (let at = found.firstToken; at < found.endToken; at++) if (taken[at] === 1) return true
  return false
}

function counts(note: Note, found: Found, form: Form): boolean {
  if (form.kind === 'protected') return true
  if (form.kind === 'acronym') return isSpelt(form.acronym, note.text.slice(note.tokens[found.firstToken]!.start, note.tokens[found.endToken - 1]!.end))
  const { guard } = form.phrase
  return !guard || passesGuard(guard, note, found.firstToken, found.endToken)
}

/** Whether the words are the short form as people type it: capitals as in the lexicon, or all small where that is safe. */
function isSpelt(acronym: Acronym, typed: string): boolean {
  const tight = typed.replace(/[.\s]/gu, '')
  return [acronym.term, ...acronym.forms].some((form) => {
    const spelling = form.replace(/\s/gu, '')
    return tight === spelling || tight === `${spelling}s` || (acronym.isLowerToo && (tight === spelling.toLowerCase() || tight === `${spelling.toLowerCase()}s`)) || isNumbered(spelling, tight)
  })
}

/** `S47`, `s47` and `Reg 24`, `reg 24`, `REG 24` are one. */
function isNumbered(spelling: string, typed: string): boolean {
  return /\d$/u.test(spelling) && typed.toLowerCase() === spelling.toLowerCase()
}

function hitOf(note: Note, found: Found, form: Exclude<Form, { kind: 'protected' }>): TermHit {
  const { firstToken, endToken } = found
  const place = { start: note.tokens[firstToken]!.start, end: note.tokens[endToken - 1]!.end, firstToken, endToken }
  return form.kind === 'acronym' ? { ...place, kind: 'acronym', term: form.acronym, says: form.acronym.says } : { ...place, kind: 'phrase', term: form.phrase, says: form.says }
}

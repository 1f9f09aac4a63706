import type { Note, Span } from '../note/types.js'
import { passesGuard } from './guards.js'
import { formOf, tries, type Form } from './terms.js'
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
  const isWrapped = (line: number): boolean => note.lines[line]?.kind === 'text' || note.lines[line]?.kind === 'quoted'
  const keep = (hit: Found): void => {
    const length = hit.endToken - hit.firstToken
    ;(byLength[length] ??= []).push(hit)
  }
  tries.scan(note.tokens, keep, isWrapped)
  return byLength.reverse().flat()
}

function choose(note: Note, found: readonly Found[]): readonly TermHit[] {
  const taken = new Uint8Array(note.tokens.length)
  const hits: TermHit[] = []
  for (const one of found) {
    if (isTaken(taken, one)) continue
    const form = formOf(one.value)
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
  if (form.kind === 'acronym') return isAcronym(note, found, form.acronym)
  const { guard } = form.phrase
  return !guard || passesGuard(guard, note, found.firstToken, found.endToken)
}

/** Whether the words are the short form as people type it, and no title before a name. */
function isAcronym(note: Note, found: Found, acronym: Acronym): boolean {
  const first = note.tokens[found.firstToken]!
  // The end of a postcode: "WF99 1AA".
  if (first.glued && note.tokens[found.firstToken - 1]?.kind === 'number') return false
  if (acronym.lower === null && first.shape === 'lower' && first.kind === 'word' && !acronym.hasNumber) return false
  const typed = note.text.slice(first.start, note.tokens[found.endToken - 1]!.end).replace(/[.\s]/gu, '')
  const next = note.tokens[found.endToken]
  if (isInName(note.text, first.start, note.tokens[found.endToken - 1]!.end)) return false
  if (acronym.isTitle && next && next.line === first.line && next.shape === 'capital') return false
  const opens = note.lines[first.line]?.firstToken === found.firstToken
  const isLowerToo = acronym.lower === 'anywhere' || (acronym.lower === 'opening' && (opens || next?.kind === 'number'))
  return acronym.spellings.some((spelling) => isSpelt(spelling, typed, isLowerToo || acronym.hasNumber))
}

/** Part of an email address, a file name or a reference: `tm.team@...`, `FC/0882`. */
function isInName(text: string, start: number, end: number): boolean {
  const after = text.charAt(end)
  const before = text.charAt(start - 1)
  if (isDigit(after) && !isDigit(text.charAt(end - 1))) return true
  if (before === '@' || before === '_' || after === '@' || after === '_') return true
  return (after === '.' && isWordChar(text.charAt(end + 1))) || (after === '/' && isDigit(text.charAt(end + 1)))
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}

function isWordChar(char: string): boolean {
  return isDigit(char) || (char >= 'a' && char <= 'z')
}

/** Capitals as in the lexicon or most of them (`CiN`), a plural `s`, small letters where they are safe; `S47` in any. */
function isSpelt(spelling: string, typed: string, isLowerToo: boolean): boolean {
  if (typed === spelling || typed === `${spelling}s`) return true
  const small = spelling.toLowerCase()
  const same = typed.toLowerCase()
  if (same !== small && same !== `${small}s`) return false
  return isLowerToo || (same === small && typed.replace(/[^A-Z]/gu, '').length >= 2)
}

function hitOf(note: Note, found: Found, form: Exclude<Form, { kind: 'protected' }>): TermHit {
  const { firstToken, endToken } = found
  const place = { start: note.tokens[firstToken]!.start, end: note.tokens[endToken - 1]!.end, firstToken, endToken }
  if (form.kind === 'acronym') return { ...place, kind: 'acronym', term: form.acronym, says: form.acronym.says }
  const says = form.takesLastWord ? withLastWord(form.says, note.text.slice(note.tokens[endToken - 1]!.start, place.end)) : form.says
  return { ...place, kind: 'phrase', term: form.phrase, says: form.phrase.rule === 'judgemental' ? afterHelper(note, firstToken, says) : says }
}

const beings: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "isn't", "aren't", "wasn't", "weren't"])
const helpers: ReadonlySet<string> = new Set([
  'has', 'have', 'had', 'having', "hasn't", "haven't", "hadn't", "'ve", 'to', 'will', 'would', 'may', 'might', 'can', 'could', 'should', 'must', "won't", "wouldn't",
  'do', 'does', 'did', "don't", "doesn't", "didn't", 'of', 'by', 'for', 'keep', 'keeps', 'kept',
])

/** "has failed to engage" cannot become "has did not engage"; "is putting herself at risk" has its "is" already. */
function afterHelper(note: Note, firstToken: number, says: readonly string[]): readonly string[] {
  const isAfterBeing = follows(note, firstToken, beings)
  if (!isAfterBeing && !follows(note, firstToken, helpers)) return says
  return says.flatMap((say) => {
    const isOfBeing = say.startsWith('is ') || say.startsWith('was ')
    if (isOfBeing) return isAfterBeing ? [say.slice(say.indexOf(' ') + 1)] : []
    return say.startsWith('did ') || say.startsWith('does ') ? [] : [say]
  })
}

function follows(note: Note, firstToken: number, words: ReadonlySet<string>): boolean {
  const before = note.tokens[firstToken - 1]
  return before !== undefined && before.line === note.tokens[firstToken]?.line && words.has(before.lower)
}

function withLastWord(says: readonly string[], word: string): readonly string[] {
  return says.map((say) => say.replace('…', word))
}

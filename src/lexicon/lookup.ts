import { patternReader, type Piece } from './pattern.js'
import { quietAcronyms, quietJargon, quietJudgement } from './quiet.generated.js'
import { acronymSources, jargonSources, judgementSources, quietAcronymSources, quietJargonSources, quietJudgementSources, sources } from './sources.generated.js'
import { acronyms, classes, jargon, judgement } from './terms.generated.js'
import { acronymOf, everydayInitials, phraseOf } from './terms.js'
import type { RawAcronym, RawPhrase, Source } from './types.js'

/** What the lexicon holds of a term. */
export interface TermEntry {
  /** The short form, or the first wording of a phrase. */
  readonly term: string
  readonly rule: 'jargon' | 'judgemental'
  /** False where the term is debated: explained, never raised. */
  readonly isFlagged: boolean
  readonly says: readonly string[]
  /** True where `says` are several things that it may stand for. */
  readonly isAmbiguous: boolean
  readonly why: string
  readonly keepRisk: boolean
  readonly source: Source
}

const unknownSource: Source = { title: 'not named', publisher: '', address: '' }
const read = patternReader(new Map(classes.map(([name, words]) => [name, words.split(' ')])))

/**
 * Looks up what the lexicon holds of a word or a phrase, debated terms included.
 *
 * @param words what to look up; case and extra spaces do not matter.
 * @returns the entries that flag exactly these words, else those that hold them; none where the words are unknown.
 */
export function lookUp(words: string): readonly TermEntry[] {
  const wanted = words.toLowerCase().replace(/'s\b/gu, " 's").trim().split(/[\s-]+/u)
  const all = [
    ...acronyms.map(withSource(acronymSources, ofAcronym, true)),
    ...jargon.map(withSource(jargonSources, ofJargon, true)),
    ...judgement.map(withSource(judgementSources, ofJudgement, true)),
    ...quietAcronyms.map(withSource(quietAcronymSources, ofAcronym, false)),
    ...quietJargon.map(withSource(quietJargonSources, ofJargon, false)),
    ...quietJudgement.map(withSource(quietJudgementSources, ofJudgement, false)),
  ]
  const exact = all.filter(({ matches }) => matches(wanted, true))
  if (exact.length === 0) return all.filter(({ matches }) => matches(wanted, false)).map(({ entry }) => entry)
  return exact.map(({ entry, isClass }) => (isClass ? { ...entry, term: words.trim().toLowerCase() } : entry))
}

/** Whether everybody is taken to know a short form. */
export function isEveryday(word: string): boolean {
  return everydayInitials.has(word) || everydayInitials.has(word.toUpperCase())
}

interface Candidate {
  readonly entry: TermEntry
  /** Stands for a whole class of words, so that its first wording would mislead. */
  readonly isClass: boolean
  readonly matches: (wanted: readonly string[], isWhole: boolean) => boolean
}

/** Sources are kept apart from the terms, in the same order. */
function withSource<Raw>(keys: string, of: (raw: Raw, isFlagged: boolean, source: Source) => Candidate, isFlagged: boolean): (raw: Raw, at: number) => Candidate {
  const list = keys.split(' ')
  return (raw, at) => of(raw, isFlagged, sources[list[at] ?? ''] ?? unknownSource)
}

function ofAcronym(raw: RawAcronym, isFlagged: boolean, source: Source): Candidate {
  const { term, says, isAmbiguous, spellings } = acronymOf(raw)
  const known = new Set(spellings.map((spelling) => spelling.toLowerCase().replace(/-/gu, '')))
  const entry = { term, rule: 'jargon', isFlagged, says, isAmbiguous, why: '', keepRisk: false, source } as const
  return { entry, isClass: false, matches: (wanted, isWhole) => isWhole && known.has(wanted.join('')) }
}

function ofJargon(raw: RawPhrase, isFlagged: boolean, source: Source): Candidate {
  return ofPhrase('jargon', raw, isFlagged, source)
}

function ofJudgement(raw: RawPhrase, isFlagged: boolean, source: Source): Candidate {
  return ofPhrase('judgemental', raw, isFlagged, source)
}

function ofPhrase(rule: TermEntry['rule'], raw: RawPhrase, isFlagged: boolean, source: Source): Candidate {
  const phrase = phraseOf(rule, raw)
  const says = phrase.hint ? [phrase.hint] : [...new Set(phrase.says.flat())]
  const entry = { term: shown(phrase.term), rule, isFlagged, says, isAmbiguous: false, why: phrase.why, keepRisk: phrase.keepRisk, source } as const
  return { entry, isClass: phrase.patterns.some((pattern) => pattern.endsWith('>')), matches: (wanted, isWhole) => phrase.patterns.some((pattern) => matchesPattern(pattern, wanted, isWhole)) }
}

/** A pattern in its first wording: `fail|fails to (even) <any>` is "fail to ...". */
function shown(pattern: string): string {
  const slots = read(pattern).flatMap((piece) => (piece.isOptional ? [] : piece.slots))
  return slots.map((slot) => [...(slot.words ?? ['...'])][0]).join(' ').replace(/ 's\b/gu, "'s")
}

/** Whether a pattern accepts these words: all that it asks for, or some that stand in it side by side. */
function matchesPattern(pattern: string, wanted: readonly string[], isWhole: boolean): boolean {
  const pieces = read(pattern)
  if (isWhole) return acceptsFrom(pieces, 0, wanted, 0)
  const slots = pieces.flatMap((piece) => piece.slots)
  return slots.some((_, from) => wanted.every((word, at) => slots[from + at]?.words?.has(word) ?? false))
}

function acceptsFrom(pieces: readonly Piece[], piece: number, wanted: readonly string[], at: number): boolean {
  const next = pieces[piece]
  if (!next) return at === wanted.length
  const { slots, isOptional } = next
  const fits = slots.every((slot, offset) => at + offset < wanted.length && (slot.words?.has(wanted[at + offset] ?? '') ?? true))
  return (fits && acceptsFrom(pieces, piece + 1, wanted, at + slots.length)) || (isOptional && acceptsFrom(pieces, piece + 1, wanted, at))
}

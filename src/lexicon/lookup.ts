import { patternReader, type Piece } from './pattern.js'
import { quietAcronyms, quietJargon, quietJudgement } from './quiet.generated.js'
import { sources } from './sources.generated.js'
import { acronyms, classes, jargon, judgement } from './terms.generated.js'
import { acronymOf, everydayInitials, phraseOf } from './terms.js'
import type { RawAcronym, RawPhrase, Source } from './types.js'

/** What the lexicon holds of a term. */
export interface TermEntry {
  /** As written in the lexicon. */
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
  const wanted = words.toLowerCase().trim().split(/\s+/u)
  const all = [...entries(acronyms, jargon, judgement, true), ...entries(quietAcronyms, quietJargon, quietJudgement, false)]
  const exact = all.filter(({ matches }) => matches(wanted, true))
  return (exact.length > 0 ? exact : all.filter(({ matches }) => matches(wanted, false))).map(({ entry }) => entry)
}

/** Whether everybody is taken to know a short form. */
export function isEveryday(word: string): boolean {
  return everydayInitials.has(word) || everydayInitials.has(word.toUpperCase())
}

interface Candidate {
  readonly entry: TermEntry
  readonly matches: (wanted: readonly string[], isWhole: boolean) => boolean
}

function entries(short: readonly RawAcronym[], service: readonly RawPhrase[], judging: readonly RawPhrase[], isFlagged: boolean): Candidate[] {
  return [
    ...short.map((raw) => ofAcronym(raw, isFlagged)),
    ...service.map((raw) => ofPhrase('jargon', raw, isFlagged)),
    ...judging.map((raw) => ofPhrase('judgemental', raw, isFlagged)),
  ]
}

function ofAcronym(raw: RawAcronym, isFlagged: boolean): Candidate {
  const { term, says, source, isAmbiguous, spellings } = acronymOf(raw)
  const known = new Set(spellings.map((spelling) => spelling.toLowerCase()))
  const entry = { term, rule: 'jargon', isFlagged, says, isAmbiguous, why: '', keepRisk: false, source: sources[source] ?? unknownSource } as const
  return { entry, matches: (wanted, isWhole) => isWhole && known.has(wanted.join('')) }
}

function ofPhrase(rule: TermEntry['rule'], raw: RawPhrase, isFlagged: boolean): Candidate {
  const phrase = phraseOf(rule, raw)
  const says = [...new Set(phrase.says.flat())]
  const entry = { term: phrase.term, rule, isFlagged, says, isAmbiguous: false, why: phrase.why, keepRisk: phrase.keepRisk, source: sources[phrase.source] ?? unknownSource } as const
  return { entry, matches: (wanted, isWhole) => phrase.patterns.some((pattern) => matchesPattern(pattern, wanted, isWhole)) }
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

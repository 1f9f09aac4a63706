import type { Note, Token } from '../note/types.js'
import { isNegated, startsClause, subjectOf } from './subject.js'
import { cues } from './cues.generated.js'
import type { Guard } from './types.js'

const language = cues.language
const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const verbSigns = set(language['verb-sign'])
const towards = set(language.towards)
const afterVerb = set(language['after-verb'])
const afterNoun = set(language['after-noun'])
const adverbs = set(language.adverb)
const clauseEnds = set(language['clause-end'])
const articles = set(language.article)
const plain = set(language.plain)
const claimable = set(language.claimable)
const visits = set(language.visit)
const parties = set(language.party)
const benign = set(language.benign)

/**
 * Whether a term counts where it was found. Each guard is a short look at the words around it; none reads further than a
 * few tokens.
 *
 * @param guard which.
 * @param note the note.
 * @param first index of the term's first token.
 * @param end index after its last token.
 */
export function passesGuard(guard: Guard, note: Note, first: number, end: number): boolean {
  switch (guard) {
    case 'noun':
      return isNoun(note.tokens, first, end)
    case 'verb':
      return isVerb(note.tokens, first, end)
    case 'clause-end':
      return isAtClauseEnd(note.tokens, first, end)
    case 'claim':
      return isClaim(note, first, end)
    case 'counted':
      return note.tokens[first - 1]?.kind === 'number'
    case 'alone':
      return startsClause(note.tokens, first) && isAtEnd(note.tokens, end)
    case 'label':
      return isLabel(note, first, end)
    case 'trait':
      return isTrait(note, first, end)
    case 'about-person':
      return isAboutPerson(note, first, end)
    case 'person-or-home':
      return isPersonOrHome(note, first)
    case 'person':
      return isSaidOfPerson(note, first)
    case 'family':
      return isSaidOfFamily(note, first)
  }
}

/** "contact", "transition": no verb, as in "SW to contact school" or "Contact the GP". */
function isNoun(tokens: readonly Token[], first: number, end: number): boolean {
  const before = tokens[first - 1]
  const after = tokens[end]
  if (startsClause(tokens, first) || !before) return !after || after.line !== tokens[first]!.line || !isObject(after)
  if (before.lower === 'to') return towards.has(tokens[first - 2]?.lower ?? '') || (after !== undefined && afterNoun.has(after.lower) && after.lower !== 'with')
  if (before.lower === 'and') return !after || !isObject(after)
  return !verbSigns.has(before.lower)
}

function isObject(token: Token): boolean {
  if (afterNoun.has(token.lower)) return false
  return afterVerb.has(token.lower) || token.shape === 'capital' || token.shape === 'upper'
}

/** "SW to progress the referral": does something to something, unlike "to progress well". */
function isVerb(tokens: readonly Token[], first: number, end: number): boolean {
  const before = tokens[first - 1]
  const after = tokens[end]
  if (!before) return false
  if (!after || after.line !== tokens[first]!.line || after.kind !== 'word') return before.lower === 'to' && isDoer(tokens[first - 2])
  return (before.lower === 'to' || before.lower === 'will' || before.lower === 'and') && !adverbs.has(after.lower)
}

/** "Brokerage to progress.": a name or a role is told to. */
function isDoer(token: Token | undefined): boolean {
  return token !== undefined && (token.shape === 'capital' || token.shape === 'upper' || token.lower === 'sw')
}

/** "we will issue", "SW to try and engage": nothing follows that says in what. */
function isAtClauseEnd(tokens: readonly Token[], first: number, end: number): boolean {
  const after = tokens[end]
  const before = tokens[first - 1]
  const { line } = tokens[first]!
  if (after && after.line === line && !clauseEnds.has(after.lower)) return false
  // "Issue: ...", "| Issue | ...": a heading.
  const isHeading = after?.line === line && (after.lower === ':' || after.lower === '|') && (!before || before.line !== line || before.lower === '|')
  if (isHeading) return false
  return !before || !articles.has(before.lower)
}

/** "Mum claims that", but no "claims benefits" and no "her claim". */
function isClaim(note: Note, first: number, end: number): boolean {
  if (claimable.has(note.tokens[end]?.lower ?? '')) return false
  return subjectOf(note, first) === 'person'
}

/** "Typical.": a sentence of its own. */
function isAtEnd(tokens: readonly Token[], end: number): boolean {
  const after = tokens[end]
  return !after || after.line !== tokens[end - 1]!.line || after.lower === '.' || after.lower === '!' || after.lower === '!!'
}

/** "Mum is a bit of a doormat", "dad a right charmer": a person is called something, and it is nothing kind or plain. */
function isLabel(note: Note, first: number, end: number): boolean {
  const { tokens } = note
  if (benign.has(tokens[end - 1]!.lower) || plain.has(tokens[end - 1]!.lower) || benign.has(tokens[end]?.lower ?? '') || isNegated(tokens, first)) return false
  const before = tokens[first - 1]
  if (!before || startsClause(tokens, first)) return false
  return !isHad(tokens, first) && subjectOf(note, first) === 'person'
}

/** "She has a proper ...": has it, is not called it. */
function isHad(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.lower ?? ''
  return before === 'has' || before === 'have' || before === 'had' || before === 'having' || before === 'to'
}

function isTrait(note: Note, first: number, end: number): boolean {
  const { tokens } = note
  if (isNegated(tokens, first) || plain.has(tokens[end]?.lower ?? '')) return false
  const subject = subjectOf(note, first)
  return subject !== 'service' && subject !== 'thing'
}

function isAboutPerson(note: Note, first: number, end: number): boolean {
  const after = note.tokens[end]
  if (after && after.line === note.tokens[first]!.line && (parties.has(after.lower) || plain.has(after.lower))) return false
  return subjectOf(note, first) === 'person' && !isNegated(note.tokens, first)
}

function isSaidOfPerson(note: Note, first: number): boolean {
  const subject = subjectOf(note, first)
  return (subject === 'person' || subject === 'none') && !isNegated(note.tokens, first)
}

function isSaidOfFamily(note: Note, first: number): boolean {
  const { tokens } = note
  if (isNegated(tokens, first) || isDoneTo(tokens, first)) return false
  const subject = subjectOf(note, first)
  return subject !== 'service' && subject !== 'thing'
}

/** "Mum was refused housing": said of her, done by others. */
function isDoneTo(tokens: readonly Token[], first: number): boolean {
  if (tokens[first]!.lower !== 'refused') return false
  const before = tokens[first - 1]?.lower ?? ''
  return (before === 'was' || before === 'were' || before === 'been' || before === 'being') && !visits.has(tokens[first - 2]?.lower ?? '')
}

function isPersonOrHome(note: Note, first: number): boolean {
  const subject = subjectOf(note, first)
  return subject === 'person' || subject === 'unknown'
}

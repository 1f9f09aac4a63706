import type { Note, Token } from '../note/types.js'
import { cues } from './cues.generated.js'
import { spanAt } from './spans.js'

/** Whom or what a phrase is said of: a person of the family, a worker or service, a thing, or unknown. */
export type Subject = 'person' | 'service' | 'thing' | 'unknown' | 'none'

const language = cues.language
const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const services = set(language.service)
const things = set(language.thing)
const pronouns = set(language.pronoun)
const family = set(language.family)
const titles = set(language.title)
const between = set([...language.between, ...language.negation])
const joins = set(language.join)
const stops = set(language.stop)
const negations = set(language.negation)
const reckons = set(language.reckon)
const determiners = set(language.determiner)

/** Whether the token opens a line or a sentence. */
export function startsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return !before || before.line !== tokens[at]!.line || stops.has(before.lower) || (before.lower === '-' && !before.glued)
}

/**
 * Finds what a phrase is said of, from the words before it. Looks at most a dozen tokens back.
 *
 * @param note the note.
 * @param at index of the phrase's first token.
 * @returns `none` where the phrase opens its clause.
 */
export function subjectOf(note: Note, at: number): Subject {
  const { tokens } = note
  let i = at
  const floor = Math.max(0, at - 12)
  while (i > floor && !startsClause(tokens, i) && between.has(tokens[i - 1]!.lower)) i--
  if (i <= 0 || startsClause(tokens, i)) return i < at ? openingSubject(note, i, at) : 'none'
  const before = tokens[i - 1]!
  if (joins.has(before.lower)) return joinedSubject(note, i - 1)
  return classify(note, i - 1)
}

/** All words back to the start of the clause were helpers: "Is very difficult" has no subject of its own. */
function openingSubject(note: Note, from: number, to: number): Subject {
  for (let i = from; i < to; i++) {
    const found = classify(note, i)
    if (found !== 'unknown') return found
  }
  return 'none'
}

/** "Mum shouted at the worker and refused": what is joined on is said of the first subject of the sentence. */
function joinedSubject(note: Note, at: number): Subject {
  const { tokens } = note
  let start = at
  const floor = Math.max(0, at - 30)
  while (start > floor && !startsClause(tokens, start)) start--
  for (let i = start; i < at; i++) {
    const found = classify(note, i)
    if (found === 'person' || (found === 'service' && (i === start || determiners.has(tokens[i - 1]!.lower)))) return found
  }
  return 'unknown'
}

function classify(note: Note, at: number): Subject {
  const token = note.tokens[at]!
  const word = token.lower
  if (word === "'s") return 'unknown'
  if (services.has(word)) return 'service'
  if (pronouns.has(word) || family.has(word)) return 'person'
  if (things.has(word)) return 'thing'
  const person = spanAt(note.people, token.start)
  if (person) return person.kind === 'worker' ? 'service' : 'person'
  if (token.kind !== 'word') return 'unknown'
  return isNameLike(note, at) ? 'person' : 'unknown'
}

function isNameLike(note: Note, at: number): boolean {
  const token = note.tokens[at]!
  const before = note.tokens[at - 1]
  if (before && titles.has(before.lower)) return true
  if (token.shape === 'upper') return token.end - token.start <= 2
  return token.shape === 'capital' && !startsClause(note.tokens, at)
}

/** Whether a negation stands within the five words before, in the same clause. */
export function isNegated(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i > Math.max(0, at - 6); i--) {
    if (i < at && negations.has(tokens[i]!.lower)) return true
    if (startsClause(tokens, i)) return false
    const before = tokens[i - 1]!.lower
    if (before === ',' || before === 'and' || before === 'but') return false
    if (family.has(before) && !reckons.has(tokens[i - 2]?.lower ?? '') && !reckons.has(tokens[i - 3]?.lower ?? '')) return false
  }
  return false
}

import type { Note, Person, Token } from '../note/types.js'
import { nameClass, NameClass } from '../note/people/names.js'
import { Role, roleOf } from '../note/people/words.js'
import type { Confidence, ElementResult, Evidence, Level } from '../report/types.js'

/** Below this a verdict on a person is a guess. */
const sureFrom = 0.5
const maxShown = 4

/**
 * Judges whether the note calls the child by name.
 *
 * Full (2): at least a given name, or an unborn baby called so. Partial (1): initials, a surname or family, a code, or one child
 * named where the decision is plainly about more than one. Absent (0): "the child", "YP", or only other people's names.
 * The standard is `docs/standard.md`.
 *
 * @param note a note that has been read; its `people` must have been found.
 */
export function judgeChildName(note: Note): ElementResult {
  const children = note.people.filter((person) => person.kind === 'child')
  const named = children.filter((person) => person.form === 'given' || person.form === 'unborn')
  if (named.length > 0) return judgeNamed(note, named)
  if (children.length > 0) return judgeWeak(note, children)
  return judgeAbsent(note)
}

function judgeNamed(note: Note, named: readonly Person[]): ElementResult {
  const best = main(named)
  const confidence: Confidence = best.certainty >= sureFrom ? 'sure' : 'unsure'
  const value = words(note, best)
  const shown = [...evidence(note, best, named), ...others(note, best, named)]
  const missing = missingChild(note, named)
  if (missing) return result(1, shown, `It names ${value}, but I could not find the name of ${missing}, who is in the decision too.`, 'unsure', value)
  return result(2, shown, `The child is called by name: ${list(onePerChild(named).map((person) => words(note, person)))}.`, confidence, value)
}

const weakForms = { initials: 'initials', surname: 'the family’s surname', code: 'a code', given: 'a name', unborn: 'a name' } as const

function judgeWeak(note: Note, weak: readonly Person[]): ElementResult {
  const best = main(weak)
  const value = words(note, best)
  const confidence: Confidence = best.certainty >= sureFrom ? 'sure' : 'unsure'
  return result(1, [...evidence(note, best, weak), ...others(note, best, weak)], `I could find only ${weakForms[best.form]} for the child (“${value}”), no first name.`, confidence, value)
}

function judgeAbsent(note: Note): ElementResult {
  const doubtful = note.people.find((person) => person.kind === 'unknown' && person.form === 'given')
  if (doubtful) return result(0, [], `I could not tell whether ${words(note, doubtful)} is the child. Is it?`, 'unsure')
  return result(0, [], 'I could not find the child’s name.', 'sure')
}

function result(level: Level, shown: readonly Evidence[], why: string, confidence: Confidence, value?: string): ElementResult {
  return { id: 'child-name', level, evidence: shown, why, confidence, ...(value === undefined ? {} : { value }) }
}

/** The surest, the earliest of equals. */
function main(people: readonly Person[]): Person {
  let best = people[0] as Person
  for (const person of people) if (person.certainty > best.certainty) best = person
  return best
}

/** The first mention, and the fullest where that is another. */
function evidence(note: Note, best: Person, people: readonly Person[]): Evidence[] {
  const own = people.filter((person) => person.key === best.key)
  const first = own[0] as Person
  let fullest = first
  for (const person of own) if (person.end - person.start > fullest.end - fullest.start) fullest = person
  return (fullest === first ? [first] : [first, fullest]).map((person) => toEvidence(note, person))
}

function others(note: Note, best: Person, people: readonly Person[]): Evidence[] {
  return onePerChild(people)
    .filter((person) => person.key !== best.key)
    .map((person) => toEvidence(note, person))
}

function onePerChild(people: readonly Person[]): readonly Person[] {
  const seen = new Set<string>()
  return people.filter((person) => !seen.has(person.key) && seen.add(person.key)).slice(0, maxShown)
}

function toEvidence(note: Note, { start, end }: Person): Evidence {
  return { start, end, text: note.text.slice(start, end) }
}

function words(note: Note, { start, end }: Person): string {
  return note.text.slice(start, end)
}

function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}

/** A child whom the decision is about as well but whom the note leaves without a name; null where there is none to be seen. */
function missingChild(note: Note, named: readonly Person[]): string | null {
  const filed = note.context.children ?? []
  const keys = new Set(named.map((person) => person.key))
  if (filed.length > 1 && keys.size < filed.length) return 'every child that it is filed under'
  const lastHead = endOfHead(note)
  for (const person of named) {
    const joined = joinedSibling(note, person, lastHead) ?? siblingOf(note, person) ?? (keys.size === 1 ? coupledSibling(note, person) : null)
    if (joined) return `the ${joined}`
  }
  return null
}

const links: ReadonlySet<string> = new Set(['and', '&', '+', 'plus', ',', '/', 'with'])
const siblingWords: ReadonlySet<string> = new Set(['brother', 'brothers', 'sister', 'sisters', 'sibling', 'siblings', 'youngest', 'eldest', 'oldest', 'twin', 'baby', 'bro', 'sis', 'sibs', 'sib', 'others'])
const between: ReadonlySet<string> = new Set(['the', 'his', 'her', 'their', 'little', 'older', 'younger', 'big', 'half', '-', 'baby', 'two', 'three', 'new', 'newborn', 'a', 'twin'])

/** Index of the second line with words: where a note says who it is about. */
function endOfHead(note: Note): number {
  let seen = 0
  for (const line of note.lines) if (line.kind !== 'blank' && ++seen === 2) return line.index
  return note.lines.length
}

/** "Ibrahim Khalil + brother", "Ellis, Corey and the youngest" in the heading or behind a label. */
function joinedSibling(note: Note, person: Person, lastHead: number): string | null {
  const line = note.tokens[person.firstToken]?.line ?? 0
  if (line > lastHead) return null
  let at = person.endToken
  if (note.tokens[at]?.lower === '(') while (at < person.endToken + 6 && note.tokens[at]?.lower !== ')') at++
  if (note.tokens[at]?.lower === ')') at++
  if (!links.has(note.tokens[at]?.lower ?? '')) return null
  return unnamedSibling(note, at + 1, line)
}

function unnamedSibling(note: Note, from: number, line: number): string | null {
  let at = from
  while (at < from + 4 && between.has(note.tokens[at]?.lower ?? '') && !isSibling(note.tokens[at], note.tokens[at + 1])) at++
  const sibling = note.tokens[at]
  if (!sibling || sibling.line !== line || !isSibling(sibling, note.tokens[at + 1])) return null
  const after = note.tokens[at + 1]
  const isNamed = after?.line === line && (after.shape === 'capital' || after.shape === 'mixed' || after.lower === '(' || after.lower === "'s" || nameClass(after.lower) !== NameClass.None)
  return isNamed ? null : sibling.lower
}

function isSibling(token: Token | undefined, after: Token | undefined): boolean {
  if (!token || !siblingWords.has(token.lower)) return false
  return token.lower !== 'baby' && token.lower !== 'twin' ? true : !(roleOf(after?.lower ?? '') & Role.Child)
}

/** "the baby brother of Tahmid and Tasnim": the one whom it is about goes without a name. */
function siblingOf(note: Note, person: Person): string | null {
  const of = note.tokens[person.firstToken - 1]
  const sibling = note.tokens[person.firstToken - 2]
  return of?.lower === 'of' && sibling && siblingWords.has(sibling.lower) ? sibling.lower : null
}

const plurals: ReadonlySet<string> = new Set(['are', 'were', 'have', 'seen', 'stay', 'go', 'move', 'live', 'need', 'remain', 'both', 'to', 'will'])
const possessives: ReadonlySet<string> = new Set(['his', 'her', 'their'])

/** "Yusra and her brothers were seen": what is said is said of all of them, and one goes without a name throughout. */
function coupledSibling(note: Note, person: Person): string | null {
  const [link, whose] = [note.tokens[person.endToken], note.tokens[person.endToken + 1]]
  const line = note.tokens[person.firstToken]?.line ?? 0
  if ((link?.lower !== 'and' && link?.lower !== '&') || !possessives.has(whose?.lower ?? '')) return null
  const before = note.tokens[person.firstToken - 1]
  if (before?.line === line && before.kind === 'word') return null
  const sibling = unnamedSibling(note, whose?.index ?? 0, line)
  if (sibling === null) return null
  for (let at = person.endToken + 2; at < person.endToken + 7; at++) if (note.tokens[at]?.lower === sibling) return plurals.has(note.tokens[at + 1]?.lower ?? '') ? sibling : null
  return null
}

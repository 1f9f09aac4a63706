import type { Note, Person, Token } from '../note/types.js'
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
  const weak = children.filter((person) => person.form !== 'given' && person.form !== 'unborn')
  if (named.length > 0) return judgeNamed(note, named)
  if (weak.length > 0) return judgeWeak(note, weak)
  return judgeAbsent(note)
}

function judgeNamed(note: Note, named: readonly Person[]): ElementResult {
  const best = first(named)
  const confidence: Confidence = best.certainty >= sureFrom ? 'sure' : 'unsure'
  const value = note.text.slice(best.start, best.end)
  const left = unnamedOthers(note, named)
  if (left) {
    const why = `It names ${value}, and the decision seems to be about another child too, who is only “${note.text.slice(left.start, left.end)}”.`
    return result(2 - 1, [...evidence(note, [best]), { ...left, text: note.text.slice(left.start, left.end) }], why, 'unsure', value)
  }
  return result(2, evidence(note, onePerChild(named)), `The child is called by name: ${list(note, onePerChild(named))}.`, confidence, value)
}

function judgeWeak(note: Note, weak: readonly Person[]): ElementResult {
  const best = first(weak)
  const words = note.text.slice(best.start, best.end)
  const how = { initials: 'initials', surname: 'the family’s surname', code: 'a code', given: '', unborn: '' }[best.form]
  return result(1, evidence(note, onePerChild(weak)), `I could find only ${how} for the child (“${words}”), no first name.`, best.certainty >= sureFrom ? 'sure' : 'unsure', words)
}

function judgeAbsent(note: Note): ElementResult {
  const doubtful = note.people.find((person) => person.kind === 'unknown' && person.form === 'given')
  if (doubtful) {
    const words = note.text.slice(doubtful.start, doubtful.end)
    return result(0, [], `I could not tell whether ${words} is the child: is it?`, 'unsure')
  }
  return result(0, [], 'I could not find the child’s name.', 'sure')
}

function result(level: Level, shown: readonly Evidence[], why: string, confidence: Confidence, value?: string): ElementResult {
  return { id: 'child-name', level, evidence: shown, why, confidence, ...(value === undefined ? {} : { value }) }
}

/** The surest mention, the earliest of equals. */
function first(people: readonly Person[]): Person {
  let best = people[0] as Person
  for (const person of people) if (person.certainty > best.certainty) best = person
  return best
}

function onePerChild(people: readonly Person[]): readonly Person[] {
  const seen = new Set<string>()
  return people.filter((person) => !seen.has(person.key) && seen.add(person.key)).slice(0, maxShown)
}

function evidence(note: Note, people: readonly Person[]): Evidence[] {
  return people.map(({ start, end }) => ({ start, end, text: note.text.slice(start, end) }))
}

function list(note: Note, people: readonly Person[]): string {
  const names = people.map(({ start, end }) => note.text.slice(start, end))
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}

function unnamedOthers(_note: Note, _named: readonly Person[]): { start: number; end: number } | null {
  return null
}

export type { Token }

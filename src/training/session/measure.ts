import type { ElementId, Level } from '../../report/types.js'
import { alpha, kappa } from '../agreement.js'
import { bootstrap, type Estimate } from '../bootstrap.js'
import type { BadRow, GivenAnswer } from '../answers/read.js'
import { elementOrder, type FlagId, flagIds, type SampleNote } from '../types.js'

/** A note of the session with everything that the room said of it. */
export interface Scored {
  readonly note: SampleNote
  /** Its place in the pack, from 1. */
  readonly number: number
  readonly answers: readonly GivenAnswer[]
}

/** How a room scored one element. */
export interface ElementFigures {
  readonly id: ElementId
  /** How many levels were given in all. */
  readonly given: number
  /** Share of them that are the key's. */
  readonly exact: Estimate
  /** Quadratic kappa of key and room, or null where the key gives every note the same level. */
  readonly kappa: Estimate | null
  /** Krippendorff's alpha among the room, ordinal, or null where it says nothing. */
  readonly alpha: Estimate | null
  /** Mean of given less key: below 0 the room is harder than the key. */
  readonly lean: number
}

/** A note and an element on which the room was of more than one mind, or of another than the key. */
export interface Split {
  readonly scored: Scored
  readonly id: ElementId
  readonly key: Level
  /** How many gave 0, 1, 2. */
  readonly counts: readonly [number, number, number]
  readonly given: number
}

/** How often a kind of fault was seen. */
export interface Seen {
  readonly id: ElementId | FlagId
  /** How many times somebody could have seen it, and did. */
  readonly chances: number
  readonly seen: number
  /** Notes that have it. */
  readonly notes: number
  /** How many times somebody marked it where the key does not. */
  readonly extra: number
}

/** One person beside the key. */
export interface PersonFigures {
  readonly person: string
  readonly given: number
  readonly exact: number
  readonly kappa: number
  readonly seen: number
  readonly chances: number
}

/** Everything that the report of a session shows. */
export interface Session {
  readonly people: number
  readonly scored: readonly Scored[]
  readonly all: Estimate
  readonly elements: readonly ElementFigures[]
  readonly splits: readonly Split[]
  readonly seen: readonly Seen[]
  readonly persons: readonly PersonFigures[]
  readonly open: number
  readonly bad: readonly BadRow[]
}

const samples = 1000

/**
 * Measures what a room gave against the key and against each other.
 *
 * @param notes the key.
 * @param answers what was given; of two answers of one person to one note the first counts and the second is a bad row.
 * @param bad rows that could not be read.
 * @param open rows in which nothing was filled in.
 */
export function measureSession(notes: readonly SampleNote[], answers: readonly GivenAnswer[], bad: readonly BadRow[], open: number): Session {
  const { once, twice } = withoutDoubles(answers)
  const scored = notes.map((note, at): Scored => ({ note, number: at + 1, answers: once.filter((answer) => answer.note === note.id) }))
  const estimates = bootstrap(scored, figuresOf, samples)
  const people = [...new Set(once.map(({ person }) => person))].sort()
  return {
    people: people.length,
    scored,
    all: estimates['all'] ?? { value: 0, low: 0, high: 0 },
    elements: elementOrder.map((id) => toFigures(id, scored, estimates)),
    splits: splitsOf(scored),
    seen: seenOf(scored),
    persons: people.map((person) => personFigures(person, scored)),
    open,
    bad: [...bad, ...twice],
  }
}

function withoutDoubles(answers: readonly GivenAnswer[]): { readonly once: readonly GivenAnswer[]; readonly twice: readonly BadRow[] } {
  const first = new Map<string, GivenAnswer>()
  const twice: BadRow[] = []
  for (const answer of answers) {
    const name = JSON.stringify([answer.person, answer.note])
    const earlier = first.get(name)
    if (earlier) twice.push({ place: `${answer.place}, after ${earlier.place}`, reason: `note “${answer.note}” was answered twice by the same person. The first answer was used; take one of the two out.` })
    else first.set(name, answer)
  }
  return { once: [...first.values()], twice }
}

/** Key and given level, wherever somebody gave one. */
function pairsOf(scored: readonly Scored[], id: ElementId): [number, number][] {
  return scored.flatMap(({ note, answers }) => answers.flatMap(({ levels }): [number, number][] => (levels[id] === undefined ? [] : [[note.key.elements[id].level, levels[id]]])))
}

function figuresOf(scored: readonly Scored[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  const all: [number, number][] = []
  for (const id of elementOrder) {
    const pairs = pairsOf(scored, id)
    all.push(...pairs)
    if (pairs.length === 0) continue
    found[`${id} exact`] = exactShare(pairs)
    if (new Set(pairs.map(([key]) => key)).size > 1) found[`${id} kappa`] = kappa(pairs)
    const among = alpha(scored.map(({ answers }) => answers.flatMap(({ levels }) => levels[id] ?? [])), 'ordinal')
    if (among !== null) found[`${id} alpha`] = among
  }
  if (all.length > 0) found['all'] = exactShare(all)
  return found
}

function exactShare(pairs: readonly (readonly [number, number])[]): number {
  return pairs.filter(([key, given]) => key === given).length / (pairs.length || 1)
}

function toFigures(id: ElementId, scored: readonly Scored[], estimates: Readonly<Record<string, Estimate>>): ElementFigures {
  const pairs = pairsOf(scored, id)
  return {
    id,
    given: pairs.length,
    exact: estimates[`${id} exact`] ?? { value: 0, low: 0, high: 0 },
    kappa: estimates[`${id} kappa`] ?? null,
    alpha: estimates[`${id} alpha`] ?? null,
    lean: pairs.reduce((sum, [key, given]) => sum + given - key, 0) / (pairs.length || 1),
  }
}

/** Every note and element on which not all gave the key's level, the most apart first. */
function splitsOf(scored: readonly Scored[]): readonly Split[] {
  const splits = scored.flatMap((one) =>
    elementOrder.map((id): Split => {
      const counts: [number, number, number] = [0, 0, 0]
      for (const { levels } of one.answers) {
        const level = levels[id]
        if (level !== undefined) counts[level]++
      }
      return { scored: one, id, key: one.note.key.elements[id].level, counts, given: counts[0] + counts[1] + counts[2] }
    }),
  )
  return splits.filter(({ counts, key, given }) => given > 1 && counts[key] < given).sort((a, b) => apart(b) - apart(a) || a.scored.number - b.scored.number)
}

/** How far a room is from one mind, and from the key: 0 where all gave the key's level. */
function apart({ counts, given, key }: Split): number {
  const among = 1 - Math.max(...counts) / given
  const fromKey = counts.reduce((sum, count, level) => sum + count * Math.abs(level - key), 0) / given
  return among + fromKey / 2
}

/** For each element that can fall short and each flag: how often the faults of the key were seen. Least seen first. */
function seenOf(scored: readonly Scored[]): readonly Seen[] {
  const elements = elementOrder.map((id) => countSeen(scored, id, ({ key }) => key.elements[id].level < 2, ({ levels }) => (levels[id] === undefined ? null : levels[id] < 2)))
  const flags = flagIds.map((id) => countSeen(scored, id, ({ key }) => key.flags.some(({ rule }) => rule === id), (answer) => answer.flags.includes(id)))
  return [...elements, ...flags].filter(({ chances, extra }) => chances > 0 || extra > 0).sort((a, b) => ratio(a) - ratio(b))
}

const ratio = ({ seen, chances }: Seen): number => (chances === 0 ? 2 : seen / chances)

function countSeen(scored: readonly Scored[], id: ElementId | FlagId, has: (note: SampleNote) => boolean, sees: (answer: GivenAnswer) => boolean | null): Seen {
  let chances = 0
  let seen = 0
  let notes = 0
  let extra = 0
  for (const { note, answers } of scored) {
    const isThere = has(note)
    if (isThere) notes++
    for (const answer of answers) {
      const saw = sees(answer)
      if (saw === null) continue
      if (isThere) chances++
      if (isThere && saw) seen++
      if (!isThere && saw) extra++
    }
  }
  return { id, chances, seen, notes, extra }
}

function personFigures(person: string, scored: readonly Scored[]): PersonFigures {
  const own = scored.map((one) => ({ ...one, answers: one.answers.filter((answer) => answer.person === person) }))
  const pairs = elementOrder.flatMap((id) => pairsOf(own, id))
  const seen = seenOf(own)
  return { person, given: pairs.length, exact: exactShare(pairs), kappa: kappa(pairs), seen: seen.reduce((sum, one) => sum + one.seen, 0), chances: seen.reduce((sum, one) => sum + one.chances, 0) }
}

import { Random } from './random.js'
import { elementOrder, flagIds, type SampleNote } from './types.js'

export const packLevels = ['easy', 'mixed', 'hard'] as const
export type PackLevel = (typeof packLevels)[number]

/** What a note teaches: each element that is not full, each element that is full, and each flag, by name. */
function lessonsOf({ key }: SampleNote): readonly string[] {
  const levels = elementOrder.map((id) => `${id} ${key.elements[id].level}`)
  return [...levels, ...flagIds.filter((id) => key.flags.some(({ rule }) => rule === id))]
}

/** The levels of the key added up: 0 to 12. */
export function keyPoints({ key }: SampleNote): number {
  return elementOrder.reduce((sum, id) => sum + key.elements[id].level, 0)
}

/** How much there is to be of two minds about: what is half there is harder to score than what is missing or plain. */
export function difficulty(note: SampleNote): number {
  const { key } = note
  const partial = elementOrder.filter((id) => key.elements[id].level === 1).length
  const points = keyPoints(note)
  const isMixed = points > 3 && points < 11
  // A judgement in a good note is easy to read over; in a poor one everybody sees it.
  const isSubtle = points > 5 && key.flags.some(({ rule }) => rule === 'judgemental' || rule === 'private-details')
  return 2 * partial + (isMixed ? 2 : 0) + (isSubtle ? 2 : 0)
}

/** Poor, thin, fair and good, by the points of the key. */
function bandOf(note: SampleNote): number {
  const points = keyPoints(note)
  return points <= 3 ? 0 : points <= 7 ? 1 : points <= 10 ? 2 : 3
}

/**
 * Chooses notes that between them go from poor to good and show as many faults as there can be: at each step the note that
 * adds most of what is still rare among the chosen.
 *
 * @param notes to choose from.
 * @param size how many; all where there are no more.
 * @param level `easy` leaves out the half that is hardest to score, `hard` the half that is easiest.
 * @param seed adds a little luck, so that another seed gives another pack; the same seed gives the same pack.
 */
export function choose(notes: readonly SampleNote[], size: number, level: PackLevel, seed: number): readonly SampleNote[] {
  const random = new Random(seed)
  const pool = [...shuffled(poolOf(notes, level, size), seed)].map((note) => ({ note, luck: random.below(1000) / 1000 }))
  const taught = new Map<string, number>()
  const bands = [0, 0, 0, 0]
  const chosen: SampleNote[] = []
  while (chosen.length < size && pool.length > 0) {
    let best = 0
    let most = -Infinity
    pool.forEach(({ note, luck }, at) => {
      const gain = luck + lessonsOf(note).reduce((sum, lesson) => sum + 1 / (1 + (taught.get(lesson) ?? 0)) ** 2, 0) - bandWeight * (bands[bandOf(note)] ?? 0) - alikeWeight * Math.max(0, ...chosen.map((other) => alike(note, other)))
      if (gain > most) {
        most = gain
        best = at
      }
    })
    const note = pool.splice(best, 1)[0]?.note
    if (!note) break
    chosen.push(note)
    bands[bandOf(note)] = (bands[bandOf(note)] ?? 0) + 1
    for (const lesson of lessonsOf(note)) taught.set(lesson, (taught.get(lesson) ?? 0) + 1)
  }
  return shuffled(chosen, seed + 1)
}

/** One more of a band of quality weighs as much as so many fresh lessons. */
const bandWeight = 1.5
/** A note that teaches just what another does loses so many. */
const alikeWeight = 4

/** The share of their lessons that two notes have in common. */
function alike(a: SampleNote, b: SampleNote): number {
  const [first, second] = [lessonsOf(a), new Set(lessonsOf(b))]
  const shared = first.filter((lesson) => second.has(lesson)).length
  return shared / (first.length + second.size - shared)
}

function poolOf(notes: readonly SampleNote[], level: PackLevel, size: number): readonly SampleNote[] {
  if (level === 'mixed') return notes
  const sorted = [...notes].sort((a, b) => difficulty(a) - difficulty(b) || (a.id < b.id ? -1 : 1))
  const count = Math.max(size, Math.ceil(notes.length / 2))
  return level === 'easy' ? sorted.slice(0, count) : sorted.slice(-count)
}

/** The list in another order: the same for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const order = list.map((_, at) => at)
  new Random(seed).shuffle(order)
  return order.flatMap((at) => list.slice(at, at + 1))
}

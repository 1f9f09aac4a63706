import { elementIds } from '../elements/index.js'
import type { ElementId } from '../report/types.js'
import type { Result } from './types.js'

/** Counts of a group of notes. All are plain numbers, so that a summary can be saved and taken up again. */
export interface Tally {
  notes: number
  /** For each element in the order of the report: how many notes at level 0, 1 and 2. */
  levels: [number, number, number][]
  /** How many notes have each score, by points. */
  points: number[]
}

/** What an audit found, in counts. */
export interface Summary {
  all: Tally
  /** Notes in which each rule fired at least once. */
  rules: Record<string, number>
  /** By team's code. */
  teams: Record<string, Tally>
  months: Record<string, Tally>
  events: Record<string, Tally>
}

/** More groups than this are counted together, so that memory stays the same however long the input is. */
const maxGroups = 500
const otherGroups = 'others'
const maxPoints = 12

export const elementOrder: readonly ElementId[] = elementIds

export function emptyTally(): Tally {
  return { notes: 0, levels: elementIds.map(() => [0, 0, 0]), points: Array.from({ length: maxPoints + 1 }, () => 0) }
}

export function emptySummary(): Summary {
  return { all: emptyTally(), rules: {}, teams: {}, months: {}, events: {} }
}

/** Adds a batch's counts to a summary, in place. Groups keep the order in which they first appear in the input. */
export function addSummary(summary: Summary, batch: Summary): void {
  addTally(summary.all, batch.all)
  for (const [rule, notes] of Object.entries(batch.rules)) summary.rules[rule] = (summary.rules[rule] ?? 0) + notes
  for (const name of ['teams', 'months', 'events'] as const) {
    for (const [key, tally] of Object.entries(batch[name])) addTally(group(summary[name], key), tally)
  }
}

/** Adds a group's counts to another's, in place. */
export function addTally(tally: Tally, more: Tally): void {
  tally.notes += more.notes
  more.levels.forEach((counts, at) => {
    const own = tally.levels[at]
    if (own) counts.forEach((notes, level) => { own[level as 0 | 1 | 2] += notes })
  })
  more.points.forEach((notes, points) => { tally.points[points] = (tally.points[points] ?? 0) + notes })
}

/** Adds one result to a summary, in place. */
export function addResult(summary: Summary, result: Result): void {
  addTo(summary.all, result)
  for (const rule of Object.keys(result.rules)) summary.rules[rule] = (summary.rules[rule] ?? 0) + 1
  addTo(group(summary.teams, result.team), result)
  addTo(group(summary.months, result.month), result)
  addTo(group(summary.events, result.event), result)
}

function group(groups: Record<string, Tally>, name: string): Tally {
  // A group may be called "__proto__": an own property is made for it, and none is inherited.
  const isNew = !Object.hasOwn(groups, name)
  const key = isNew && Object.keys(groups).length >= maxGroups ? otherGroups : name
  if (!Object.hasOwn(groups, key)) Object.defineProperty(groups, key, { value: emptyTally(), enumerable: true, writable: true, configurable: true })
  return groups[key] as Tally
}

function addTo(tally: Tally, result: Result): void {
  tally.notes++
  result.levels.forEach((level, at) => {
    const counts = tally.levels[at]
    if (counts && (level === 0 || level === 1 || level === 2)) counts[level]++
  })
  const points = Math.min(maxPoints, Math.max(0, Math.round((result.points / (result.outOf || 1)) * maxPoints)))
  tally.points[points] = (tally.points[points] ?? 0) + 1
}

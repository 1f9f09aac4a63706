import { share } from '../../report/page/share.js'
import type { Tally } from '../summary.js'

/** Groups smaller than this are not shown, so that nobody is singled out. */
export const smallest = 10

/** The share of notes in which an element is full. */
export function fullShare(tally: Tally, element: number): number {
  return share(tally.levels[element]?.[2] ?? 0, tally.notes)
}

/** The mean score of a group, in points. */
export function meanPoints(tally: Tally): number {
  return share(tally.points.reduce((sum, notes, points) => sum + notes * points, 0), tally.notes)
}

/** What may be shown of the groups: those large enough in order of their names, and how many notes are in the rest. */
export function shown(groups: Readonly<Record<string, Tally>>): { rows: [string, Tally][]; hidden: number; hiddenNotes: number } {
  const named = Object.entries(groups).filter(([name]) => name !== '').sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = named.filter(([, tally]) => tally.notes >= smallest)
  const small = named.filter(([, tally]) => tally.notes < smallest)
  return { rows, hidden: small.length, hiddenNotes: small.reduce((sum, [, tally]) => sum + tally.notes, 0) }
}

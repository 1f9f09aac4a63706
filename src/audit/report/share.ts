import { share } from '../../report/page/share.js'
import type { Tally } from '../summary.js'

/** The share of notes in which an element is full. */
export function fullShare(tally: Tally, element: number): number {
  return share(tally.levels[element]?.[2] ?? 0, tally.notes)
}

/** The mean score of a group, in points. */
export function meanPoints(tally: Tally): number {
  return share(tally.points.reduce((sum, notes, points) => sum + notes * points, 0), tally.notes)
}

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

/** Whether the mean scores of two groups lie further apart than so many standard errors, so that chance does not explain it. */
export function differ(a: Tally, b: Tally, errors: number): boolean {
  return Math.abs(meanPoints(a) - meanPoints(b)) > errors * Math.sqrt(uncertainty(a) + uncertainty(b))
}

/** The squared standard error of a group's mean score. */
function uncertainty(tally: Tally): number {
  if (tally.notes < 2) return Infinity
  const mean = meanPoints(tally)
  return tally.points.reduce((sum, notes, points) => sum + notes * (points - mean) ** 2, 0) / (tally.notes - 1) / tally.notes
}

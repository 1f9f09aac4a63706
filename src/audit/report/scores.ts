import { barRow, table } from '../../report/page/page.js'
import { percent, share } from '../../report/page/share.js'
import { smallest } from '../groups.js'
import type { Tally } from '../summary.js'

/** How many notes have each score; a number of notes below ten is not told. */
export function scoreTable(all: Tally): string {
  const shownOf = (notes: number) => (notes < smallest ? 0 : notes)
  const most = Math.max(1, ...all.points)
  const rows = all.points.map((notes, points) => barRow(String(points), shownOf(notes), most, detail(notes, all.notes)))
  return table('Share of notes with each score, of 12 points', ['<th scope="col">Points</th>', '<td></td>', '<th scope="col" class="n">Share of notes</th>'], rows)
}

function detail(notes: number, all: number): string {
  if (notes === 0) return '0%'
  if (notes < smallest) return `fewer than ${smallest}`
  return share(notes, all) < 0.005 ? 'under 1%' : percent(notes, all)
}

import { key, stackedBar, table } from '../../report/page/page.js'
import { percent } from '../../report/page/share.js'
import { elementTitles } from '../../report/words.js'
import { elementOrder, type Tally } from '../summary.js'

/** How many notes have each of the six parts. */
export function elementTable(tally: Tally): string {
  const rows = elementOrder.map((id, at) => {
    const levels = tally.levels[at] ?? [0, 0, 0]
    const cells = [2, 1, 0].map((level) => `<td class="n">${percent(levels[level] ?? 0, tally.notes)}</td>`).join('')
    return `<tr><th scope="row">${elementTitles[id]}</th><td>${stackedBar(levels, tally.notes)}</td>${cells}</tr>`
  })
  return key + table('Share of notes that have each part', ['<th scope="col">Part</th>', '<td></td>', '<th scope="col" class="n">There</th>', '<th scope="col" class="n">Partly</th>', '<th scope="col" class="n">Missing</th>'], rows)
}

import { escapeHtml } from '../../report/formats/html.js'
import { table } from '../../report/page/page.js'
import { elementTitles } from '../../report/words.js'
import { smallest, type Group, type Groups } from '../groups.js'
import { elementOrder } from '../summary.js'
import { fullShare, meanPoints } from './share.js'
import { trendChart } from './trend.js'

/** A table of more months is not read. */
const mostMonths = 24
const number = (value: number) => value.toLocaleString('en-GB')

/** Mean score and share of full parts of each group; says how many are left out for being small. */
export function groupSection(heading: string, column: string, { shown, hidden }: Groups, isTrend: boolean): string {
  if (shown.every(({ key }) => key === '')) return ''
  const head = [`<th scope="col">${column}</th>`, '<th scope="col" class="n">Notes</th>', '<th scope="col" class="n">Score of 12</th>', ...elementOrder.map((id) => `<th scope="col" class="n">${elementTitles[id]}</th>`)]
  const chart = isTrend ? trendChart(shown.filter(({ key }) => key !== '')) : ''
  const listed = isTrend ? shown.slice(-mostMonths) : shown
  const earlier = listed.length < shown.length ? `<p>The table holds the last ${mostMonths} months; summary.json holds all.</p>` : ''
  return `<h2>${heading}</h2>${chart}${table(`${heading}: mean score, and share of notes that have each part in full`, head, listed.map(row))}${earlier}${left(hidden)}`
}

function row({ key, name, tally }: Group): string {
  const code = /^T\d+$/u.test(key) ? ` <small>${key}</small>` : ''
  const shares = elementOrder.map((_, at) => {
    const full = Math.round(fullShare(tally, at) * 100)
    return `<td class="n share" style="--share:${full}%">${full}%</td>`
  })
  return `<tr><th scope="row">${escapeHtml(name)}${code}</th><td class="n">${number(tally.notes)}</td><td class="n">${meanPoints(tally).toFixed(1)}</td>${shares.join('')}</tr>`
}

function left({ groups, notes }: Groups['hidden']): string {
  if (groups === 0) return ''
  return `<p>${number(groups)} ${groups === 1 ? 'group' : 'groups'} (${notes < smallest ? `fewer than ${smallest}` : number(notes)} notes in all) not shown: groups of fewer than ${smallest} notes are left out, so that nobody is singled out.</p>`
}

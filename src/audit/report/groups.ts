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

/** The scores month by month as a line; nothing where there are fewer than two months. */
export function trendSection({ shown }: Groups): string {
  const chart = trendChart(given(shown))
  return chart === '' ? '' : `<h2>Month by month</h2><p>Mean score of the notes recorded in each month, of 12 points.</p>${chart}`
}

/** The months in numbers, the last of them where there are many. */
export function monthSection(groups: Groups): string {
  const left = Math.max(0, groups.shown.length - mostMonths)
  const earlier = left > 0 ? `<p>The table holds the last ${mostMonths} months; summary.json holds all.</p>` : ''
  return groupSection('The months in numbers', 'Month', { ...groups, shown: groups.shown.slice(left) }) + earlier
}

/** Mean score and share of full parts of each group; says how many are left out for being small. */
export function groupSection(heading: string, column: string, { shown, hidden }: Groups): string {
  if (given(shown).length === 0) return ''
  const head = [`<th scope="col">${column}</th>`, '<th scope="col" class="n">Notes</th>', '<th scope="col" class="n">Score of 12</th>', ...elementOrder.map((id) => `<th scope="col" class="n">${elementTitles[id]}</th>`)]
  return `<h2>${heading}</h2><div class="groups">${table(`${heading}: mean score, and share of notes that have each part in full`, head, shown.map(row))}</div>${leftOut(hidden)}`
}

function given(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ key }) => key !== '')
}

function row({ key, name, tally }: Group): string {
  const code = /^T\d+$/u.test(key) ? ` <small>${key}</small>` : ''
  const shares = elementOrder.map((_, at) => {
    const full = Math.round(fullShare(tally, at) * 100)
    return `<td class="n share" style="--share:${full}%">${full}%</td>`
  })
  return `<tr><th scope="row">${escapeHtml(name)}${code}</th><td class="n">${number(tally.notes)}</td><td class="n">${meanPoints(tally).toFixed(1)}</td>${shares.join('')}</tr>`
}

function leftOut({ groups, notes }: Groups['hidden']): string {
  if (groups === 0) return ''
  const held = notes < smallest ? `fewer than ${smallest} notes` : `${number(notes)} notes`
  return `<p>Not shown: ${number(groups)} ${groups === 1 ? 'group' : 'groups'} with ${held} in all. Groups of fewer than ${smallest} notes are left out, so that nobody is singled out; where those few could be told by subtraction, the next larger group is left out with them.</p>`
}

import { escapeHtml } from '../../report/formats/html.js'
import { barRow, page, table } from '../../report/page/page.js'
import { percent } from '../../report/page/share.js'
import { elementTitles } from '../../report/words.js'
import { eventTitle, ruleTitle } from './titles.js'
import { elementOrder, otherGroups, type Summary, type Tally } from '../summary.js'
import { elementTable } from './parts.js'
import { fullShare, meanPoints, shown, smallest } from './share.js'
import { trendChart } from './trend.js'

interface Counts {
  readonly records: number
  readonly reports: number
  readonly rejects: number
  readonly summary: Summary
}

/**
 * Writes the report of an audit: one self-contained, accessible, printable page that a director understands in a minute.
 * It holds no note text, no names and no group of fewer than ten notes.
 *
 * @param title the heading.
 * @param counts how many records came in, were judged and were rejected, and what was found.
 */
export function summaryHtml(title: string, counts: Counts): string {
  const { summary } = counts
  const number = (value: number) => value.toLocaleString('en-GB')
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="lead">${inOneLine(summary.all)}</p>`,
    `<p>${number(counts.records)} records came in: ${number(counts.reports)} were judged and ${number(counts.rejects)} could not be (see rejects.csv).</p>`,
    '<p class="note">A linter read these notes, not a person. It sees whether a reason is written down, not whether it is a good one. Use it to see where to look, never to rank people.</p>',
    '<h2>What the notes have</h2>',
    elementTable(summary.all),
    '<h2>What most often needs mending</h2>',
    ruleTable(summary),
    '<h2>Scores</h2>',
    scoreTable(summary.all),
    groupSection('Month by month', 'Month', summary.months, (name) => name, true),
    groupSection('Teams', 'Team', summary.teams, (name) => name, false),
    groupSection('What happened', 'Event', summary.events, eventTitle, false),
  ]
  return page(title, body.join('\n'))
}

/** The one thing to remember: what is most often missing. */
function inOneLine(all: Tally): string {
  if (all.notes === 0) return 'No notes were judged.'
  const worst = elementOrder.map((id, at) => ({ id, full: fullShare(all, at) })).sort((a, b) => a.full - b.full)[0]
  const missing = worst ? `The part most often missing or incomplete is “${elementTitles[worst.id]}”: ${Math.round(worst.full * 100)}% of notes have it in full.` : ''
  return `${all.notes.toLocaleString('en-GB')} notes score ${meanPoints(all).toFixed(1)} of 12 on average. ${missing}`
}

const mostRules = 15

function ruleTable(summary: Summary): string {
  const rules = Object.entries(summary.rules).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, mostRules)
  const rows = rules.map(([id, notes]) => barRow(`${escapeHtml(ruleTitle(id))} <small>(${escapeHtml(id)})</small>`, notes, summary.all.notes, percent(notes, summary.all.notes)))
  return table('Share of notes in which each rule fired', ['<th scope="col">Rule</th>', '<td></td>', '<th scope="col" class="n">Notes</th>'], rows)
}

function scoreTable(all: Tally): string {
  const most = Math.max(1, ...all.points)
  const rows = all.points.map((notes, points) => barRow(String(points), notes, most, percent(notes, all.notes)))
  return table('How many notes have each score, of 12', ['<th scope="col">Points</th>', '<td></td>', '<th scope="col" class="n">Notes</th>'], rows)
}

function groupSection(heading: string, column: string, groups: Readonly<Record<string, Tally>>, name: (key: string) => string, isTrend: boolean): string {
  const { rows, hidden, hiddenNotes } = shown(groups)
  if (rows.length === 0) return ''
  const head = [`<th scope="col">${column}</th>`, '<th scope="col" class="n">Notes</th>', '<th scope="col" class="n">Score</th>', ...elementOrder.map((id) => `<th scope="col" class="n">${elementTitles[id]}</th>`)]
  const cells = ([key, tally]: [string, Tally]) =>
    `<tr><th scope="row">${escapeHtml(key === otherGroups ? key : name(key))}</th><td class="n">${tally.notes.toLocaleString('en-GB')}</td><td class="n">${meanPoints(tally).toFixed(1)}</td>${elementOrder.map((_, at) => `<td class="n">${Math.round(fullShare(tally, at) * 100)}%</td>`).join('')}</tr>`
  const left = hidden > 0 ? `<p>${hidden} more with fewer than ${smallest} notes each (${hiddenNotes} in all) are not shown, so that nobody is singled out.</p>` : ''
  return `<h2>${heading}</h2>${isTrend ? trendChart(rows) : ''}${table(`${heading}: mean score and share of notes that have each part in full`, head, rows.map(cells))}${left}`
}

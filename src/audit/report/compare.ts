import { escapeHtml } from '../../report/formats/html.js'
import { page, table } from '../../report/page/page.js'
import { share } from '../../report/page/share.js'
import { elementTitles } from '../../report/words.js'
import { elementOrder, type Summary } from '../summary.js'
import { smallest } from '../groups.js'
import { fullShare, meanPoints } from './share.js'
import { ruleTitle } from './titles.js'

/** Two shares differ beyond chance where this many standard errors lie between them. */
const errors = 2

/**
 * Writes what changed between two audits: each part and each rule, then and now, and whether the difference is more than
 * chance would make.
 *
 * @param before the earlier summary.
 * @param after the later one.
 */
export function compareHtml(before: Summary, after: Summary): string {
  const counts: [number, number] = [before.all.notes, after.all.notes]
  const elements = elementOrder.map((id, at) => row(elementTitles[id], fullShare(before.all, at), fullShare(after.all, at), counts, true))
  const ids = [...new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])].filter((id) => Math.max(before.rules[id] ?? 0, after.rules[id] ?? 0) >= smallest).sort()
  const rules = ids.map((id) => row(escapeHtml(ruleTitle(id)), share(before.rules[id] ?? 0, counts[0]), share(after.rules[id] ?? 0, counts[1]), counts, false))
  const head = ['<th scope="col">Part</th>', '<th scope="col" class="n">Before</th>', '<th scope="col" class="n">After</th>', '<th scope="col">Change</th>']
  const body = [
    '<h1>Two audits compared</h1>',
    `<p class="lead">${counts[0].toLocaleString('en-GB')} notes before, ${counts[1].toLocaleString('en-GB')} after. The mean score was ${meanPoints(before.all).toFixed(1)} of 12 and is ${meanPoints(after.all).toFixed(1)}.</p>`,
    '<h2>What the notes have in full</h2>',
    table('Share of notes that have each part in full', head, elements),
    '<h2>What needs mending</h2>',
    '<p>Each line says what a note should be, and in how many notes it is not so.</p>',
    table('Share of notes that break each rule', ['<th scope="col">A note should be like this</th>', '<th scope="col" class="n">Not so before</th>', '<th scope="col" class="n">Not so after</th>', '<th scope="col">Change</th>'], rules),
  ]
  return page('Two audits compared', body.join('\n'))
}

function row(title: string, before: number, after: number, [n, m]: [number, number], moreIsBetter: boolean): string {
  const change = after - before
  const noise = errors * Math.sqrt((before * (1 - before)) / Math.max(1, n) + (after * (1 - after)) / Math.max(1, m))
  const isReal = Math.abs(change) > noise
  const points = `${change > 0 ? '+' : ''}${Math.round(change * 100)} points`
  const words = isReal ? `<span class="${change > 0 === moreIsBetter ? 'better' : 'worse'}">${points}, ${change > 0 === moreIsBetter ? 'better' : 'worse'}</span>` : `${points}, no more than chance`
  return `<tr><th scope="row">${title}</th><td class="n">${Math.round(before * 100)}%</td><td class="n">${Math.round(after * 100)}%</td><td>${words}</td></tr>`
}

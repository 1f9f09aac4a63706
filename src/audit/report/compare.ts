import { escapeHtml } from '../../report/formats/html.js'
import { page, table } from '../../report/page/page.js'
import { share } from '../../report/page/share.js'
import { elementTitles } from '../../report/words.js'
import { smallest } from '../groups.js'
import { elementOrder, type Summary } from '../summary.js'
import { leftOut } from './rules.js'
import { differ, fullShare, meanPoints } from './share.js'
import { ruleTitle } from './titles.js'

/** Two shares differ beyond chance where this many standard errors lie between them. */
const errors = 2

/** A share of the notes, then and now, and what to make of it. */
interface Change {
  readonly title: string
  readonly before: number
  readonly after: number
  readonly verdict: 'better' | 'worse' | 'chance'
}

/**
 * Writes what changed between two audits: each part and each rule, then and now, and whether the difference is more than
 * chance would make.
 *
 * @param before the earlier summary.
 * @param after the later one.
 */
export function compareHtml(before: Summary, after: Summary): string {
  const notes: [number, number] = [before.all.notes, after.all.notes]
  const parts = elementOrder.map((id, at) => changeOf(elementTitles[id], fullShare(before.all, at), fullShare(after.all, at), notes, true))
  const count = (summary: Summary, id: string) => summary.rules[id] ?? 0
  const ids = [...new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])].filter((id) => !leftOut.has(id) && Math.max(count(before, id), count(after, id)) >= smallest).sort()
  const rules = ids.map((id) => changeOf(ruleTitle(id), share(count(before, id), notes[0]), share(count(after, id), notes[1]), notes, false))
  const head = (words: readonly string[]) => words.map((word, at) => `<th scope="col"${at === 1 || at === 2 ? ' class="n"' : ''}>${word}</th>`)
  const body = [
    '<h1>Two audits compared</h1>',
    `<p class="lead">${scoreChange(before, after)}</p>`,
    told('Better', [...parts, ...rules].filter(({ verdict }) => verdict === 'better')),
    told('Worse', [...parts, ...rules].filter(({ verdict }) => verdict === 'worse')),
    `<p>${notes[0].toLocaleString('en-GB')} notes before, ${notes[1].toLocaleString('en-GB')} after. A difference that chance alone would make is not called better or worse.</p>`,
    '<h2>What the notes have in full</h2>',
    table('Share of notes that have each part in full', head(['Part', 'Before', 'After', 'Change']), parts.map(row)),
    '<h2>What else needs mending</h2>',
    '<p>Each line says what a note should be, and in how many notes it is not so.</p>',
    table('Share of notes that break each rule', head(['A note should be like this', 'Not so before', 'Not so after', 'Change']), rules.map(row)),
  ]
  return page('Two audits compared', body.join('\n'))
}

function scoreChange({ all: before }: Summary, { all: after }: Summary): string {
  const words = !differ(before, after, errors) ? 'The mean score has hardly changed' : meanPoints(after) > meanPoints(before) ? 'The mean score has <strong>risen</strong>' : 'The mean score has <strong>fallen</strong>'
  return `${words}: it was ${meanPoints(before).toFixed(1)} of 12 and is ${meanPoints(after).toFixed(1)}.`
}

function told(heading: string, changes: readonly Change[]): string {
  return changes.length === 0 ? '' : `<p><strong>${heading}:</strong> ${changes.map(({ title }) => escapeHtml(title)).join('; ')}.</p>`
}

function changeOf(title: string, before: number, after: number, [n, m]: [number, number], moreIsBetter: boolean): Change {
  const change = after - before
  const noise = errors * Math.sqrt((before * (1 - before)) / Math.max(1, n) + (after * (1 - after)) / Math.max(1, m))
  return { title, before, after, verdict: Math.abs(change) <= noise ? 'chance' : change > 0 === moreIsBetter ? 'better' : 'worse' }
}

function row({ title, before, after, verdict }: Change): string {
  const points = Math.round((after - before) * 100)
  const change = `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points)} percentage ${Math.abs(points) === 1 ? 'point' : 'points'}`
  const words = verdict === 'chance' ? `${change}, no more than chance` : `<span class="${verdict}">${change}, ${verdict}</span>`
  return `<tr><th scope="row">${escapeHtml(title)}</th><td class="n">${Math.round(before * 100)}%</td><td class="n">${Math.round(after * 100)}%</td><td>${words}</td></tr>`
}

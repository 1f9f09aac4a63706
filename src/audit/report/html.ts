import { escapeHtml } from '../../report/formats/html.js'
import { page } from '../../report/page/page.js'
import { smallest } from '../groups.js'
import type { AuditOutcome } from '../run.js'
import { elementTable } from './parts.js'
import { groupSection, monthSection, trendSection } from './groups.js'
import { ruleTable } from './rules.js'
import { scoreTable } from './scores.js'
import { inShort } from './short.js'
import { styles } from './styles.js'

/**
 * Writes the report of an audit: one self-contained, accessible, printable page that a director understands in a minute.
 * It holds no note text, no names of people and no group of fewer than ten notes.
 *
 * @param title the heading.
 * @param outcome how many records came in, were judged and were rejected, and what was found.
 */
export function summaryHtml(title: string, outcome: AuditOutcome): string {
  const { summary } = outcome
  const number = (value: number) => value.toLocaleString('en-GB')
  const rejected = outcome.rejects > 0 ? ` and ${number(outcome.rejects)} could not be (rejects.csv says why)` : ''
  const head = `<h1>${escapeHtml(title)}</h1>`
  const counts = `<p>${number(outcome.records)} records came in: ${number(outcome.reports)} were judged${rejected}.</p>`
  if (summary.all.notes < smallest) return page(title, `${head}${counts}<p class="lead">Fewer than ${smallest} notes were judged, so no shares are shown.</p>`)
  const body = [
    head,
    inShort(outcome),
    counts,
    '<p class="note">A program read these notes, not a person. It sees whether a reason is written down, not whether it is a good one. Use it to see where to look, never to rank people.</p>',
    '<h2>What the notes have</h2>',
    elementTable(summary.all),
    trendSection(outcome.groups.months),
    groupSection('Teams', 'Team', outcome.groups.teams),
    '<h2>What else most often needs mending</h2>',
    ruleTable(summary),
    groupSection('What the notes are about', 'Event', outcome.groups.events),
    '<h2>How the notes score</h2>',
    scoreTable(summary.all),
    monthSection(outcome.groups.months),
  ]
  return page(title, body.join('\n'), styles)
}

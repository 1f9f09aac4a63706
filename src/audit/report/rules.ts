import { escapeHtml } from '../../report/formats/html.js'
import { barRow, table } from '../../report/page/page.js'
import { percent } from '../../report/page/share.js'
import { smallest } from '../groups.js'
import type { Summary } from '../summary.js'
import { ruleTitle } from './titles.js'

const mostRules = 15

/** The rules that fired in most notes, the commonest first; none that fired in fewer than ten. */
export function ruleTable(summary: Summary): string {
  const rules = commonRules(summary).slice(0, mostRules)
  if (rules.length === 0) return `<p>No rule fired in ${smallest} notes or more.</p>`
  const rows = rules.map(([id, notes]) => barRow(`${escapeHtml(ruleTitle(id))} <small>${escapeHtml(id)}</small>`, notes, summary.all.notes, percent(notes, summary.all.notes)))
  return `<p>Each rule says what a note should be; the bar shows how many are not. “oversight explain” and a rule’s short name say more of it.</p>${table('Share of notes that do not meet each rule', ['<th scope="col">Rule not met</th>', '<td></td>', '<th scope="col" class="n">Notes</th>'], rows)}`
}

/** Rules and in how many notes they fired, the commonest first. */
export function commonRules(summary: Summary): [string, number][] {
  return Object.entries(summary.rules).filter(([, notes]) => notes >= smallest).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

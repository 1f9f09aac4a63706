import { escapeHtml } from '../../report/formats/html.js'
import { barRow, table } from '../../report/page/page.js'
import { percent } from '../../report/page/share.js'
import { allMetas } from '../../rules/metas.js'
import { smallest } from '../groups.js'
import { elementOrder, type Summary } from '../summary.js'
import { ruleTitle } from './titles.js'

const mostRules = 15
/** The parts have a table of their own, and a suggestion is no fault. */
export const leftOut: ReadonlySet<string> = new Set([...elementOrder, ...allMetas.filter(({ severity }) => severity === 'info').map(({ id }) => id)])

/** The rules that most notes break, the commonest first; none that fewer than ten notes break. */
export function ruleTable(summary: Summary): string {
  const rules = commonRules(summary).slice(0, mostRules)
  if (rules.length === 0) return `<p>No rule was broken by ${smallest} notes or more.</p>`
  const rows = rules.map(([id, notes]) => barRow(`${escapeHtml(ruleTitle(id))} <small>${escapeHtml(id)}</small>`, notes, summary.all.notes, `not so in ${percent(notes, summary.all.notes)}`))
  return `<p>Each line says what a note should be, and in how many notes it is not so. Suggestions are left out. The small word is the rule’s name: “oversight explain” and that name say more.</p><div class="faults">${table('Share of notes that break each rule', ['<th scope="col">A note should be like this</th>', '<td></td>', '<th scope="col" class="n">Share of notes</th>'], rows)}</div>`
}

/** Rules beside the six parts, and how many notes break them, the commonest first. */
export function commonRules(summary: Summary): [string, number][] {
  return Object.entries(summary.rules).filter(([id, notes]) => notes >= smallest && !leftOut.has(id)).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

import type { Groups } from '../groups.js'
import type { AuditOutcome } from '../run.js'

/**
 * Writes the summary as JSON: counts of all notes, of the rules that fired, and of each group that is large enough to
 * be shown, with the team's code as it stands in the rows.
 */
export function summaryJson({ records, reports, rejects, summary, groups }: AuditOutcome): string {
  const list = ({ shown, hidden }: Groups) => ({ shown: shown.map(({ key, name, tally }) => ({ key, name, ...tally })), hidden })
  return `${JSON.stringify({ version: 1, records, reports, rejects, all: summary.all, rules: summary.rules, teams: list(groups.teams), months: list(groups.months), events: list(groups.events) }, null, 2)}\n`
}

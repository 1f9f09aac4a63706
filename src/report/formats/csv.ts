import { stringify } from 'csv-stringify/sync'
import { positions } from '../position.js'
import type { Checked } from './types.js'

const columns = ['file', 'id', 'rule', 'severity', 'line', 'column', 'text', 'message', 'note', 'suggestions', 'points', 'outOf']

/**
 * Gives one row a finding, and one row without a rule for a note that has none, so that no note is lost from a count.
 * Cells that a spreadsheet would run as a formula are made harmless.
 *
 * @param all the checked notes.
 */
export function csv(all: readonly Checked[]): string {
  return stringify(all.flatMap(rowsOf), { header: true, columns, escape_formulas: true })
}

function rowsOf(checked: Checked): (string | number)[][] {
  const { report, name } = checked
  const { points, outOf } = report.score
  const place = positions(checked.text)
  if (report.messages.length === 0) return [[name, report.id ?? '', '', '', '', '', '', '', '', '', points, outOf]]
  return report.messages.map((message) => {
    const { line, column } = place(message.start)
    return [name, report.id ?? '', message.ruleId, message.severity, line, column, message.text, message.message, message.note, message.suggestions.join(' | '), points, outOf]
  })
}

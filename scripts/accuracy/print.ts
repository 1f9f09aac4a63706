import type { Estimate } from './bootstrap.js'
import type { Table } from './figures.js'

const number = (value: number): string => value.toFixed(2)

function cell(estimate: Estimate | null, withInterval: boolean): string {
  if (!estimate) return ''
  return withInterval && estimate.low !== estimate.high ? `${number(estimate.value)} (${number(estimate.low)}-${number(estimate.high)})` : number(estimate.value)
}

/** A table for a terminal, columns aligned. */
export function printTable(table: Table): string {
  const rows = [['', ...table.columns], ...table.rows.map(({ name, estimates }) => [name, ...estimates.map((estimate) => cell(estimate, true))])]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? []
  const lines = rows.map((row) => row.map((words, column) => words.padEnd(widths[column] ?? 0)).join('  ').trimEnd())
  return [table.title, ...lines].join('\n')
}

/** A table in Markdown. */
export function markdownTable(table: Table): string {
  const rows = table.rows.map(({ name, estimates }) => `| ${[name, ...estimates.map((estimate) => cell(estimate, true))].join(' | ')} |`)
  return [`| | ${table.columns.join(' | ')} |`, `|${'---|'.repeat(table.columns.length + 1)}`, ...rows].join('\n')
}

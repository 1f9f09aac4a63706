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

/** `docs/accuracy.md`: every table, and how it was made. */
export function accuracyPage(tables: readonly Table[], notes: number, files: number, heldBack: { readonly tables: readonly Table[]; readonly notes: number }): string {
  const section = (table: Table) => `## ${table.title}\n\n${markdownTable(table)}\n`
  const unseen = `# Notes held back\n\nThe committed weights on the ${heldBack.notes} notes in \`test/corpus/held-back/\`, from which nothing was learned (\`npm run accuracy -- --held-back\`).\n`
  const parts = [...tables.map(section), unseen, ...heldBack.tables.map(section)]
  return `# Accuracy\n\nMade by \`npm run accuracy -- --baseline\` from the ${notes} notes of the ${files} files in \`test/corpus/\`; change nothing here by hand.\nWhatever is learned was trained without the file that it is measured on. In brackets: the interval in which 95 of 100 samples of as many notes would put the figure.\n[The standard](standard.md) says what each level means, [the model card](model-card.md) where it fails.\n\n${parts.join('\n')}`
}

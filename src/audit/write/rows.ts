import { stringify } from 'csv-stringify/sync'
import { elementOrder } from '../summary.js'
import type { Reject, Result } from '../types.js'

/** A column of the rows, the same in CSV and Parquet. */
export interface ResultColumn {
  readonly name: string
  readonly type: 'INT32' | 'STRING'
  readonly valueOf: (result: Result) => number | string
}

/** The columns, in order. */
export const resultColumns: readonly ResultColumn[] = [
  { name: 'row', type: 'INT32', valueOf: ({ row }) => row },
  { name: 'id', type: 'STRING', valueOf: ({ id }) => id },
  { name: 'team', type: 'STRING', valueOf: ({ team }) => team },
  { name: 'worker', type: 'STRING', valueOf: ({ worker }) => worker },
  { name: 'event', type: 'STRING', valueOf: ({ event }) => event },
  { name: 'month', type: 'STRING', valueOf: ({ month }) => month },
  ...elementOrder.map((name, at): ResultColumn => ({ name, type: 'INT32', valueOf: ({ levels }) => levels[at] ?? 0 })),
  { name: 'points', type: 'INT32', valueOf: ({ points }) => points },
  { name: 'outOf', type: 'INT32', valueOf: ({ outOf }) => outOf },
  // "actions" is the level of the element.
  { name: 'actionCount', type: 'INT32', valueOf: ({ actions }) => actions },
  { name: 'rules', type: 'STRING', valueOf: ({ rules }) => Object.entries(rules).map(([rule, count]) => `${rule}:${count}`).join(' ') },
]
const rejectColumns = ['row', 'place', 'reason']

/** Header lines of the CSV outputs. */
export const headers = { results: toCsv([resultColumns.map(({ name }) => name)]), rejects: toCsv([rejectColumns]) }

function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  // A team called "=cmd()" must stay words in a spreadsheet.
  return stringify(rows.map((row) => [...row]), { escape_formulas: true })
}

/** One CSV row a note; cells that a spreadsheet would run are made harmless. */
export function resultsToCsv(results: readonly Result[]): string {
  return toCsv(results.map((result) => resultColumns.map(({ valueOf }) => valueOf(result))))
}

/** One JSON object a line. */
export function resultsToNdjson(results: readonly Result[]): string {
  return results.map((result) => `${JSON.stringify(result)}\n`).join('')
}

export function rejectsToCsv(rejects: readonly Reject[]): string {
  return toCsv(rejects.map(({ number, place, reason }) => [number, place, reason]))
}

import { stringify } from 'csv-stringify/sync'
import { elementOrder } from '../summary.js'
import type { Reject, Result } from '../types.js'

const resultColumns = ['row', 'id', 'team', 'worker', 'event', 'month', ...elementOrder, 'points', 'outOf', 'actions', 'rules']
const rejectColumns = ['row', 'place', 'reason']

/** Header lines of the CSV outputs. */
export const headers = { results: toCsv([resultColumns]), rejects: toCsv([rejectColumns]) }

function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  // A team called "=cmd()" must stay words in a spreadsheet.
  return stringify(rows.map((row) => [...row]), { escape_formulas: true })
}

/** One CSV row a note; cells that a spreadsheet would run are made harmless. */
export function resultsToCsv(results: readonly Result[]): string {
  return toCsv(
    results.map(({ row, id, team, worker, event, month, levels, points, outOf, actions, rules }) => {
      const fired = Object.entries(rules).map(([rule, count]) => `${rule}:${count}`).join(' ')
      return [row, id, team, worker, event, month, ...levels, points, outOf, actions, fired]
    }),
  )
}

/** One JSON object a line. */
export function resultsToNdjson(results: readonly Result[]): string {
  return results.map((result) => `${JSON.stringify(result)}\n`).join('')
}

export function rejectsToCsv(rejects: readonly Reject[]): string {
  return toCsv(rejects.map(({ number, place, reason }) => [number, place, reason]))
}

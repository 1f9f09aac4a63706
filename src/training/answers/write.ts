import { type AnswerSheet, elementOrder, flagIds, type SampleNote } from '../types.js'
import { columns } from './columns.js'

/**
 * The rows of an empty sheet of answers, the headings first: one row a note, for nobody yet or for so many people, who are
 * called 1, 2, 3.
 */
export function emptySheet(notes: readonly SampleNote[], people = 0): string[][] {
  const persons = people === 0 ? [''] : Array.from({ length: people }, (_, at) => String(at + 1))
  const row = (person: string, { id }: SampleNote) => columns.map((column) => (column === 'note' ? id : column === 'person' ? person : ''))
  return [[...columns], ...persons.flatMap((person) => notes.map((note) => row(person, note)))]
}

/**
 * A sheet as lines of text with tabs between, to be pasted into a message or straight into a spreadsheet.
 *
 * @returns lines, the headings first; no cell can be run as a formula.
 */
export function sheetAsText(sheet: AnswerSheet): string {
  const rows = sheet.answers.map(({ note, levels, flags, remark }) => [sheet.person, note, ...elementOrder.map((id) => String(levels[id] ?? '')), ...flagIds.map((id) => (flags.includes(id) ? 'x' : '')), remark])
  return `${[columns, ...rows].map((row) => row.map(harmless).join('\t')).join('\n')}\n`
}

function harmless(cell: string): string {
  const flat = cell.replaceAll(/\s+/gu, ' ').replaceAll('"', '”').trim()
  return /^[=+\-@]/u.test(flat) ? `'${flat}` : flat
}

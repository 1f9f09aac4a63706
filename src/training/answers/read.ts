import { parse } from 'csv-parse/sync'
import type { Level } from '../../report/types.js'
import { titleOf } from '../standard.js'
import { type Answer, elementOrder, flagIds } from '../types.js'
import { columnOf } from './columns.js'

/** What one person gave one note, and where it stood. */
export interface GivenAnswer extends Answer {
  /** Never told unless the trainer asks for names. */
  readonly person: string
  readonly place: string
}

/** A row that could not be used. */
export interface BadRow {
  readonly place: string
  readonly reason: string
}

/** The answers of one file. */
export interface ReadAnswers {
  readonly answers: readonly GivenAnswer[]
  readonly bad: readonly BadRow[]
  /** Rows in which nothing was filled in. */
  readonly open: number
}

/**
 * Reads answers: a CSV (commas, semicolons or tabs), or the small file that the page saves.
 *
 * @param file the file's name, for messages; it stands for the person where a row names none.
 * @param text its content.
 * @param known ids of the notes in the key.
 */
export function readAnswers(file: string, text: string, known: ReadonlySet<string>): ReadAnswers {
  const start = text.trimStart()
  return start.startsWith('{') ? readSaved(file, text, known) : readRows(file, text, known)
}

interface Record_ {
  readonly cells: readonly string[]
  readonly line: number
}

function readRows(file: string, text: string, known: ReadonlySet<string>): ReadAnswers {
  const bad: BadRow[] = []
  const records = parseRecords(file, text, bad)
  const [head, ...rows] = records
  if (!head) return { answers: [], bad: bad.length > 0 ? bad : [{ place: file, reason: 'the file is empty.' }], open: 0 }
  const headings = head.cells.map((cell) => columnOf(cell))
  const missing = ['note', ...elementOrder].filter((column) => !headings.includes(column))
  if (missing.length > 0) return { answers: [], bad: [...bad, { place: `${file}:${head.line}`, reason: `the first line must name the columns; I could not find ${missing.join(', ')}. Start from the answers.csv of the pack.` }], open: 0 }
  const answers: GivenAnswer[] = []
  let open = 0
  for (const { cells, line } of rows) {
    const place = `${file}:${line}`
    const values = new Map(headings.flatMap((column, at) => (column === null ? [] : [[column, (cells[at] ?? '').trim()] as const])))
    const extra = cells.slice(headings.length).some((cell) => cell.trim() !== '')
    if (extra) {
      bad.push({ place, reason: `has ${cells.length} columns where the first line has ${headings.length}; words that hold a comma must stand between quotation marks.` })
      continue
    }
    const isOpen = [...values].every(([column, value]) => column === 'person' || column === 'note' || value === '')
    if (isOpen) {
      open++
      continue
    }
    const read = toAnswer(values, file, place, known)
    if ('reason' in read) bad.push(read)
    else answers.push(read)
  }
  return { answers, bad, open }
}

function parseRecords(file: string, text: string, bad: BadRow[]): Record_[] {
  const head = text.slice(0, text.search(/[\r\n]/u) < 0 ? text.length : text.search(/[\r\n]/u))
  const delimiter = [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length)[0] ?? ','
  const records: Record_[] = []
  const skipped: { line: number; reason: string }[] = []
  const parsed = parse(text, {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = (error as { lines?: number } | undefined)?.lines ?? 0
      skipped.push({ line, reason: 'quotation marks do not fit: a cell that holds one must stand between quotation marks, with its own doubled.' })
      return undefined
    },
  }) as unknown as { record: string[]; info: { lines: number } }[]
  for (const { record, info } of parsed) records.push({ cells: record, line: info.lines })
  for (const { line, reason } of skipped) bad.push({ place: `${file}:${line}`, reason })
  return records
}

function toAnswer(values: ReadonlyMap<string, string>, file: string, place: string, known: ReadonlySet<string>): GivenAnswer | BadRow {
  const note = values.get('note') ?? ''
  if (note === '') return { place, reason: 'names no note.' }
  if (!known.has(note)) return { place, reason: `there is no note “${note}” in the key. Was it another pack?` }
  const levels: Partial<Record<(typeof elementOrder)[number], Level>> = {}
  for (const id of elementOrder) {
    const value = values.get(id) ?? ''
    if (value === '') continue
    const level = levelOf(value)
    if (level === null) return { place, reason: `“${value}” under “${titleOf(id)}” (${id}) is no level. Write 0, 1 or 2, or leave it open.` }
    levels[id] = level
  }
  const flags: (typeof flagIds)[number][] = []
  for (const id of flagIds) {
    const mark = markOf(values.get(id) ?? '')
    if (mark === null) return { place, reason: `“${values.get(id) ?? ''}” under “${titleOf(id)}” (${id}) is no tick. Write x, or leave it open.` }
    if (mark) flags.push(id)
  }
  const person = values.get('person') ?? ''
  return { person: person === '' ? stem(file) : person, note, levels, flags, remark: values.get('remark') ?? '', place }
}

function levelOf(value: string): Level | null {
  return value === '0' ? 0 : value === '1' ? 1 : value === '2' ? 2 : null
}

function markOf(value: string): boolean | null {
  const word = value.toLowerCase()
  if (['', '0', 'no', 'n', 'false', '-'].includes(word)) return false
  return ['x', '1', 'yes', 'y', 'true', '✓', '✔', '✗', '☑'].includes(word) ? true : null
}

function stem(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  return name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : name
}

/** The file that the page saves. It is checked cell by cell like a row of a CSV. */
function readSaved(file: string, text: string, known: ReadonlySet<string>): ReadAnswers {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { answers: [], bad: [{ place: file, reason: 'begins like a file that the page saved, but is damaged. Ask for it again, or for the copied text.' }], open: 0 }
  }
  const sheet = value as { kind?: unknown; version?: unknown; person?: unknown; answers?: unknown }
  if (sheet.kind !== 'oversight-answers' || sheet.version !== 1 || !Array.isArray(sheet.answers)) return { answers: [], bad: [{ place: file, reason: 'is no file of answers. Give the CSV, or the file that the page saved.' }], open: 0 }
  const answers: GivenAnswer[] = []
  const bad: BadRow[] = []
  sheet.answers.forEach((given: unknown, at) => {
    const place = `${file}, answer ${at + 1}`
    const read = toAnswer(savedValues(given, sheet.person), file, place, known)
    if ('reason' in read) bad.push(read)
    else answers.push(read)
  })
  return { answers, bad, open: 0 }
}

function savedValues(given: unknown, person: unknown): ReadonlyMap<string, string> {
  const { note, levels, flags, remark } = (typeof given === 'object' && given !== null ? given : {}) as Readonly<Record<string, unknown>>
  const values = new Map<string, string>([['note', words(note)], ['remark', words(remark)], ['person', words(person)]])
  const byId = (typeof levels === 'object' && levels !== null ? levels : {}) as Readonly<Record<string, unknown>>
  for (const id of elementOrder) values.set(id, Object.hasOwn(byId, id) ? words(byId[id]) : '')
  for (const id of flagIds) values.set(id, Array.isArray(flags) && flags.includes(id) ? 'x' : '')
  return values
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

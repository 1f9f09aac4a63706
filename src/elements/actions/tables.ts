import type { Line } from '../../note/types.js'
import { readOpening } from './opening.js'
import { is, lowerAt, timeOf, type Scene } from './scene.js'
import { topicOfLine } from './topics.js'
import { Word } from './words.js'

/** What a column of a table of actions holds. */
type Column = 'who' | 'what' | 'when' | 'other'

const headers: ReadonlyMap<string, Column> = new Map([
  ...['who', 'owner', 'responsible', 'person', 'lead', 'whom', 'name', 'responsibility', 'worker', 'allocated'].map((word) => [word, 'who'] as const),
  ...['what', 'action', 'actions', 'task', 'tasks', 'step', 'steps', 'activity'].map((word) => [word, 'what'] as const),
  ...['when', 'date', 'due', 'deadline', 'timescale', 'timescales', 'timeframe', 'target', 'by', 'day', 'complete', 'completion'].map((word) => [word, 'when'] as const),
  ...['no', '#', 'number', 'ref', 'status', 'outcome', 'notes', 'comments', 'comment', 'update', 'progress', 'rag', 'priority'].map((word) => [word, 'other'] as const),
])

/** A row of a table that sets a task: its cells as token ranges. */
export interface Row {
  readonly line: Line
  readonly who: Range | null
  readonly what: Range
  readonly when: Range | null
}

/** Tokens from `from` up to, not including, `end`. */
export interface Range {
  readonly from: number
  readonly end: number
}

/** Finds the rows that set tasks: of tables headed so, and of tables without a head whose cells say who, what and when. */
export function findRows(scene: Scene): Row[] {
  const rows: Row[] = []
  const { lines } = scene.note
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]?.kind !== 'table-row') continue
    const table: Line[] = []
    const isRuled = lines[at + 1]?.kind === 'table-rule'
    for (; lines[at]?.kind === 'table-row' || lines[at]?.kind === 'table-rule'; at++) {
      const line = lines[at]
      if (line?.kind === 'table-row') table.push(line)
    }
    readTable(scene, table, isRuled, rows)
  }
  return rows
}

function readTable(scene: Scene, table: readonly Line[], isRuled: boolean, rows: Row[]): void {
  const [head] = table
  // "Management oversight | Mia | 3 May 2024": a title in one line.
  if (head && table.length === 1 && topicOfLine(scene, head) === 'title') return
  const columns = head ? readHeader(scene, cellsOf(scene, head)) : null
  if (columns) {
    for (const line of table.slice(1)) {
      const row = headedRow(scene, line, cellsOf(scene, line), columns)
      if (row && !isDone(scene, row)) rows.push(row)
    }
    return
  }
  const isUnderActions = head !== undefined && topicOfLine(scene, scene.note.lines[head.heading] ?? head) === 'actions'
  // A head that speaks of other things is a table of other things.
  if (isRuled && !isUnderActions) return
  const found = table.slice(isRuled ? 1 : 0).map((line) => plainRow(scene, line, cellsOf(scene, line), true))
  const sure = found.filter((row) => row?.who && row.when).length
  // Where most rows say who and when, one whose day cannot be read is a task as well.
  const isTable = isUnderActions || sure * 2 > table.length
  for (const row of found) if (row && (row.when || isTable) && !isDone(scene, row)) rows.push(row)
}

function cellsOf(scene: Scene, line: Line): Range[] {
  const ranges: Range[] = []
  let at = line.firstToken
  for (const cell of line.cells) {
    while (at < line.endToken && (scene.tokens[at]?.start ?? 0) < cell.start) at++
    const from = at
    while (at < line.endToken && (scene.tokens[at]?.end ?? Infinity) <= cell.end) at++
    if (at > from) ranges.push({ from, end: at })
  }
  return ranges
}

const maxHeaderTokens = 4

function readHeader(scene: Scene, cells: readonly Range[]): readonly Column[] | null {
  const columns = cells.map((cell): Column | null => {
    if (cell.end - cell.from > maxHeaderTokens) return null
    let found: Column | null = null
    for (let at = cell.from; at < cell.end; at++) {
      const column = headers.get(lowerAt(scene, at))
      // "By whom" and "By when" are told by their last word, "Target date" by either.
      if (column && (found === null || found === 'when' || lowerAt(scene, at - 1) === 'by')) found = column
    }
    return found
  })
  const known = columns.filter((column) => column !== null).length
  return known * 2 > columns.length && known > 1 ? columns.map((column) => column ?? 'other') : null
}

function headedRow(scene: Scene, line: Line, cells: readonly Range[], columns: readonly Column[]): Row | null {
  const isOfActions = columns.includes('what') && (columns.includes('who') || columns.includes('when'))
  const isBareList = columns.includes('who') && columns.includes('when')
  if (!isOfActions && !isBareList) return null
  // A row with an empty cell has lost its place: its cells are told by what they hold.
  if (cells.length !== columns.length) return plainRow(scene, line, cells, false)
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? null
  const what = cell('what') ?? cells[columns.indexOf('other')]
  return what ? { line, who: cell('who'), what, when: cell('when') } : null
}

const maxWhoTokens = 9

/** Reads a row by what its cells hold. */
function plainRow(scene: Scene, line: Line, cells: readonly Range[], needsWho: boolean): Row | null {
  let when: Range | null = null
  let who: Range | null = null
  let what: Range | null = null
  for (const cell of cells) {
    if (isNumber(scene, cell)) continue
    if (!when && isWhen(scene, cell)) when = cell
    else if (!who && isWho(scene, cell)) who = cell
    else if (!what || cell.end - cell.from > what.end - what.from) what = cell
  }
  if (!what || (!who && (needsWho || !when))) return null
  return { line, who, what, when }
}

function isNumber(scene: Scene, cell: Range): boolean {
  return cell.end - cell.from === 1 && scene.tokens[cell.from]?.kind === 'number'
}

function isWhen(scene: Scene, cell: Range): boolean {
  let covered = 0
  for (let at = cell.from; at < cell.end; at++) if (timeOf(scene, at)) covered++
  return covered > 0 && cell.end - cell.from - covered <= 3
}

function isWho(scene: Scene, cell: Range): boolean {
  if (cell.end - cell.from > maxWhoTokens) return false
  const opening = readOpening(scene, cell.from, cell.end)
  return (opening.kind === 'words' || opening.kind === 'subject-mark') && (opening.subject === 'owner' || opening.subject === 'weak')
}

/** A row whose when or last cell says that it was done. */
function isDone(scene: Scene, row: Row): boolean {
  const last = row.line.endToken - 1
  return row.when !== null && (lowerAt(scene, row.when.from) === 'done' || lowerAt(scene, row.when.from) === 'completed') && is(scene, last, Word.Participle | Word.Past)
}

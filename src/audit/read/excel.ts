import { stat } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { UsageError } from '../../cli/errors.js'
import type { Source, SourceRecord, Unreadable } from '../types.js'

/**
 * Opens the first sheet of an Excel workbook, row by row. Formulas are never run: the value that was saved is read.
 *
 * @throws UsageError where the file is no workbook or its first row names no columns.
 */
export async function openExcel(file: string): Promise<Source> {
  const { size } = await stat(file).catch(() => {
    throw new UsageError(`${file}: could not be read.`)
  })
  const columns = await readColumns(file)
  return { description: 'the first sheet of an Excel workbook', columns, size, records: () => readRecords(file, columns) }
}

async function* sheetRows(file: string): AsyncGenerator<{ number: number; cells: string[] }> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(file, { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' })
  try {
    for await (const sheet of workbook) {
      for await (const row of sheet) {
        const cells: string[] = []
        row.eachCell({ includeEmpty: true }, (cell, column) => { cells[column - 1] = toText(cell.value) })
        yield { number: row.number, cells: Array.from(cells, (cell) => cell ?? '') }
      }
      return
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${file}: this is not an Excel workbook (.xlsx), or it is damaged.`)
  }
}

function toText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map((run) => run.text).join('')
  if ('result' in value) return toText(value.result)
  if ('text' in value) return toText(value.text)
  return ''
}

async function readColumns(file: string): Promise<string[]> {
  for await (const { cells } of sheetRows(file)) {
    const columns = cells.map((name, at) => name.trim() || `column ${at + 1}`)
    if (columns.some((name) => !name.startsWith('column '))) return columns
    break
  }
  throw new UsageError(`${file}: no header row. The first row must name the columns.`)
}

async function* readRecords(file: string, columns: readonly string[]): AsyncGenerator<SourceRecord | Unreadable> {
  let isHeader = true
  for await (const { number, cells } of sheetRows(file)) {
    if (isHeader) {
      isHeader = false
      continue
    }
    if (cells.every((cell) => cell === '')) continue
    const place = `row ${number}`
    if (cells.length > columns.length) yield { problem: `has ${cells.length} cells where the header has ${columns.length}`, place, bytes: 0 }
    else yield { values: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])), place, bytes: 0 }
  }
}

import type { Source, SourceRecord, Unreadable } from '../types.js'
import { nameColumns } from './columns.js'
import { Archive } from './xlsx/archive.js'
import { readDateStyles } from './xlsx/dates.js'
import { readSheet, type CellWorld, type SheetRow } from './xlsx/sheet.js'
import { SharedStrings } from './xlsx/strings.js'
import { readWorkbook, type Workbook } from './xlsx/workbook.js'

// read-excel-file 9.3 and SheetJS hold the whole sheet (254 MiB for 50,000 rows); exceljs 4.4 streams, but rests on an
// unlicensed package and has not been released since 2023. yauzl and saxes stream, and check what a zip claims.

/**
 * Opens an Excel workbook (.xlsx). Rows are streamed; formulas are never run.
 *
 * @param file the path.
 * @param sheet the sheet's name; the first that is not hidden where it is not given.
 * @throws UsageError where it is no workbook, has no such sheet, or unpacks to more than can be read.
 */
export async function openXlsx(file: string, sheet?: string): Promise<Source> {
  const archive = await Archive.open(file)
  try {
    const workbook = await readWorkbook(file, archive, sheet)
    const world = await readWorld(file, archive, workbook)
    const columns = await readColumns(file, archive, workbook, world)
    const others = workbook.sheets.length > 1 ? ` of ${workbook.sheets.length}; another is chosen with --sheet` : ''
    return { description: `Excel, sheet “${workbook.sheet}”${others}`, columns, size: archive.sizeOf(workbook.part), records: () => readRecords(file, workbook, world, columns) }
  } finally {
    archive.close()
  }
}

async function readWorld(file: string, archive: Archive, { is1904 }: Workbook): Promise<CellWorld> {
  return { strings: await SharedStrings.read(file, archive), dateStyles: await readDateStyles(file, archive), is1904 }
}

async function readColumns(file: string, archive: Archive, { part }: Workbook, world: CellWorld): Promise<string[]> {
  for await (const { cells } of readSheet(file, archive, part, world)) {
    if (isFilled(cells)) return nameColumns(file, Array.from(cells, (cell) => cell ?? ''))
  }
  return nameColumns(file, [])
}

async function* readRecords(file: string, { part }: Workbook, world: CellWorld, columns: readonly string[]): AsyncGenerator<SourceRecord | Unreadable> {
  const archive = await Archive.open(file)
  let hasHeader = false
  try {
    for await (const row of readSheet(file, archive, part, world)) {
      if (!isFilled(row.cells) && !row.isTooLong) continue
      if (hasHeader) yield toRecord(row, columns)
      hasHeader = true
    }
  } finally {
    archive.close()
  }
}

function isFilled(cells: readonly (string | undefined)[]): boolean {
  return cells.some((cell) => cell !== undefined && cell.trim() !== '')
}

function toRecord({ number, cells, isTooLong, bytes }: SheetRow, columns: readonly string[]): SourceRecord | Unreadable {
  const place = `row ${number}`
  if (isTooLong) return { problem: 'is longer than any row that Excel writes', place, bytes }
  return { values: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])), place, bytes }
}

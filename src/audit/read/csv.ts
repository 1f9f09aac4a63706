import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { parse as parseNow } from 'csv-parse/sync'
import { UsageError } from '../../cli/errors.js'
import type { Source, SourceRecord, Unreadable } from '../types.js'
import { decodeStream, detectEncoding, encodingNames, isEncoding, type Encoding } from './encoding.js'
import { nameColumns } from './columns.js'
import { CsvRecords, type CsvItem } from './csv-records.js'
import type { SourceOptions } from './open.js'

const headBytes = 256 * 1024
const delimiters = [',', ';', '\t', '|'] as const
const delimiterNames: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }
/**
 * Opens a CSV or TSV file: the encoding and the delimiter are found from its beginning, quotes and line breaks inside
 * cells are understood, and a record that does not fit is given as unreadable instead of ending the run.
 *
 * @param file the path.
 * @param options delimiter and encoding, found where they are not given.
 * @throws UsageError where the file cannot be read or has no header line.
 */
export async function openCsv(file: string, { delimiter, encoding: given }: SourceOptions = {}): Promise<Source> {
  const head = await readHead(file)
  if (given !== undefined && !isEncoding(given)) throw new UsageError(`--encoding ${given}: it knows ${Object.keys(encodingNames).join(', ')}.`)
  if (delimiter !== undefined && delimiter.length !== 1) throw new UsageError('--delimiter takes one character.')
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4) throw new UsageError(`${file}: this is a zip file or a workbook, not CSV. Give a workbook the ending .xlsx.`)
  const encoding = given ?? detectEncoding(head)
  const text = new TextDecoder(encoding).decode(head, { stream: true })
  const used = delimiter ?? guessDelimiter(text)
  const columns = nameColumns(file, firstRecords(text, used)[0] ?? [])
  const { size } = await stat(file)
  return {
    description: `CSV, columns split by ${delimiterNames[used] ?? `“${used}”`}, read as ${encodingNames[encoding]}`,
    columns,
    size,
    records: () => readRecords(file, encoding, used, columns),
  }
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file).catch(() => {
    throw new UsageError(`${file}: could not be read.`)
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** The delimiter that gives the first records most columns, and the same number of them. */
export function guessDelimiter(head: string): string {
  let best = ','
  let most = 1
  for (const delimiter of delimiters) {
    const widths = firstRecords(head, delimiter).map((record) => record.length)
    const width = widths[0] ?? 1
    const same = widths.filter((count) => count === width).length
    const fit = width > 1 && same >= widths.length * 0.7 ? width : 1
    if (fit > most) {
      best = delimiter
      most = fit
    }
  }
  return best
}

/** The records that are whole; the head of a file ends where it ends, often inside a cell. */
function firstRecords(head: string, delimiter: string): string[][] {
  const records: string[][] = []
  const keep = (record: string[]) => {
    records.push(record)
    return null
  }
  try {
    parseNow(head, { delimiter, to: 20, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, bom: true, on_record: keep })
  } catch {
    return records
  }
  return records
}

async function* readRecords(file: string, encoding: Encoding, delimiter: string, columns: readonly string[]): AsyncGenerator<SourceRecord | Unreadable> {
  let bytes = 0
  let hasHeader = false
  const records = new CsvRecords(delimiter)
  const take = (items: readonly CsvItem[]) => {
    const from = hasHeader || items.length === 0 ? 0 : 1
    hasHeader ||= items.length > 0
    return items.slice(from).map((item) => toRecord(item, columns, bytes))
  }
  const chunks = createReadStream(file, { highWaterMark: 256 * 1024 })
  for await (const text of decodeStream(chunks, encoding, (count) => { bytes += count })) yield* take(await records.write(text))
  yield* take(await records.end())
}

function toRecord({ cells, problem, from, to }: CsvItem, columns: readonly string[], bytes: number): SourceRecord | Unreadable {
  const place = from < to ? `lines ${from} to ${to}` : `line ${to}`
  if (!cells) return { problem, place, bytes }
  if (cells.length !== columns.length) return { problem: `has ${cells.length} columns where the header has ${columns.length}`, place, bytes }
  return { values: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])), place, bytes }
}

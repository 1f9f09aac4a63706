import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { parse, type CsvError, type Info } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import { UsageError } from '../../cli/errors.js'
import type { Source, SourceRecord, Unreadable } from '../types.js'
import { decodeStream, detectEncoding, encodingNames, isEncoding, type Encoding } from './encoding.js'
import { nameColumns } from './columns.js'
import type { SourceOptions } from './open.js'

const headBytes = 256 * 1024
const delimiters = [',', ';', '\t', '|'] as const
const delimiterNames: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }
/** A cell longer than this is no note: a quotation mark was never closed. */
const maxRecordCharacters = 2 * 1024 * 1024

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

function firstRecords(head: string, delimiter: string): string[][] {
  try {
    return parseNow(head, { delimiter, to: 20, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, bom: true })
  } catch {
    return []
  }
}

async function* readRecords(file: string, encoding: Encoding, delimiter: string, columns: readonly string[]): AsyncGenerator<SourceRecord | Unreadable> {
  let bytes = 0
  const skipped: Unreadable[] = []
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    from: 2,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: maxRecordCharacters,
    on_skip: (error) => {
      skipped.push({ problem: explain(error), place: `line ${(error as (CsvError & { lines?: number }) | undefined)?.lines ?? '?'}`, bytes })
      return undefined
    },
  })
  const text = Readable.from(decodeStream(createReadStream(file, { highWaterMark: 256 * 1024 }), encoding, (count) => { bytes += count }))
  text.on('error', (error) => parser.destroy(error))
  text.pipe(parser)
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    while (skipped.length > 0) yield skipped.shift() as Unreadable
    yield toRecord(record, info, columns, bytes)
  }
  yield* skipped
}

function toRecord(cells: readonly string[], info: Info, columns: readonly string[], bytes: number): SourceRecord | Unreadable {
  const place = `line ${info.lines}`
  if (cells.length !== columns.length) return { problem: `has ${cells.length} columns where the header has ${columns.length}`, place, bytes }
  return { values: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])), place, bytes }
}

function explain(error: CsvError | undefined): string {
  if (error?.code === 'CSV_MAX_RECORD_SIZE') return 'longer than any note: a quotation mark was opened and never closed'
  if (error?.code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark was opened and never closed'
  return 'quotation marks do not fit: a cell that holds one must stand between quotation marks, with its own doubled'
}

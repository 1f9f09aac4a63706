import { parse, type CsvError, type Parser } from 'csv-parse'

/** What the parser came upon: cells, or why there are none. */
export interface CsvItem {
  readonly cells: readonly string[] | null
  readonly problem: string
  /** First and last line. */
  readonly from: number
  readonly to: number
}

/** A record longer than this holds no note: a quotation mark was opened and never closed. */
const maxRecordBytes = 2 * 1024 * 1024
/** How often a file is read again from the line after an open quotation mark, so that no file can make reading it slow. */
const maxRecoveries = 20
const newline = 10
const carriageReturn = 13

const unclosed = 'a quotation mark was opened and never closed, or the record is longer than any note'
const misplaced = 'quotation marks do not fit: a cell that holds one must stand between quotation marks, with its own doubled'

/**
 * Splits CSV into records in the order of the file, in bounded memory. csv-parse drops what follows a record that is too
 * long or not closed; here only the line with the open quotation mark is lost, and it is told.
 */
export class CsvRecords {
  readonly #delimiter: string
  #parser: Parser
  #items: CsvItem[] = []
  /** Bytes that are not yet part of a whole record, and where they begin in what the parser was given. */
  #held: Buffer = Buffer.alloc(0)
  #heldFrom = 0
  #recordEnd = 0
  /** The last line dealt with, and the line before the parser's first. */
  #line = 0
  #lineBase = 0
  #isUnclosed = false
  #isSkippingLine = false
  #recoveries = 0

  constructor(delimiter: string) {
    this.#delimiter = delimiter
    this.#parser = this.#start()
  }

  /** Takes a piece of the file and gives what it completes. */
  async write(text: string): Promise<readonly CsvItem[]> {
    await this.#push(Buffer.from(text))
    return this.#items.splice(0)
  }

  /** Gives what is left at the end of the file. */
  async end(): Promise<readonly CsvItem[]> {
    for (;;) {
      await settle((done) => this.#parser.end(done))
      if (!this.#isUnclosed) return this.#items.splice(0)
      await this.#push(this.#recover())
    }
  }

  #start(): Parser {
    const parser = parse({
      delimiter: this.#delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_record: (cells: string[], { lines, bytes }) => {
        this.#add(cells, '', lines)
        this.#recordEnd = bytes
        return null
      },
      on_skip: (error) => {
        this.#skip(error)
        return undefined
      },
    })
    parser.resume()
    return parser
  }

  #add(cells: readonly string[] | null, problem: string, line: number): void {
    const to = this.#lineBase + line
    // One record may break more than one rule.
    if (cells || to > this.#line) this.#items.push({ cells, problem, from: Math.min(this.#line + 1, to), to })
    this.#line = to
  }

  #skip(error: CsvError | undefined): void {
    if (error?.code === 'CSV_QUOTE_NOT_CLOSED') this.#isUnclosed = true
    else this.#add(null, misplaced, (error as { lines?: number } | undefined)?.lines ?? 1)
  }

  async #push(piece: Buffer): Promise<void> {
    let rest = this.#isSkippingLine ? this.#skipLine(piece) : piece
    while (rest.length > 0) {
      this.#held = this.#held.length === 0 ? rest : Buffer.concat([this.#held, rest])
      const given = rest
      await settle((done) => this.#parser.write(given, done))
      this.#held = this.#held.subarray(this.#recordEnd - this.#heldFrom)
      this.#heldFrom = this.#recordEnd
      rest = this.#held.length > maxRecordBytes ? this.#recover() : Buffer.alloc(0)
    }
  }

  /** Gives up the line with the open quotation mark, and starts anew after it. */
  #recover(): Buffer {
    const start = this.#held.findIndex((byte) => byte !== newline && byte !== carriageReturn)
    const record = this.#held.subarray(Math.max(0, start))
    const isLast = ++this.#recoveries > maxRecoveries
    const end = isLast ? -1 : lineEnd(record)
    const lines = end < 0 ? Math.max(1, count(record, newline)) : 1
    this.#lineBase = this.#line
    this.#add(null, unclosed, lines)
    this.#lineBase = this.#line
    this.#isSkippingLine = end < 0
    this.#isUnclosed = false
    this.#held = Buffer.alloc(0)
    this.#heldFrom = 0
    this.#recordEnd = 0
    this.#parser.destroy()
    this.#parser = this.#start()
    return end < 0 ? Buffer.alloc(0) : record.subarray(end)
  }

  #skipLine(piece: Buffer): Buffer {
    const end = lineEnd(piece)
    if (end < 0) return Buffer.alloc(0)
    this.#isSkippingLine = false
    return piece.subarray(end)
  }
}

function settle(act: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => { act((error) => (error ? reject(error) : resolve())) })
}

/** Where the next line begins; -1 where the line does not end. */
function lineEnd(bytes: Buffer): number {
  const at = bytes.findIndex((byte) => byte === newline || byte === carriageReturn)
  if (at < 0) return -1
  return bytes[at] === carriageReturn && bytes[at + 1] === newline ? at + 2 : at + 1
}

function count(bytes: Buffer, wanted: number): number {
  let found = 0
  for (const byte of bytes) if (byte === wanted) found++
  return found
}

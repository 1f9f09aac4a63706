import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { UsageError } from '../../../cli/errors.js'

const maxEntries = 10_000

/** The parts of a workbook: files in a zip. */
export class Archive {
  readonly #file: string
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>

  private constructor(file: string, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#file = file
    this.#zip = zip
    this.#entries = entries
  }

  /** @throws UsageError where the file is no workbook. */
  static async open(file: string): Promise<Archive> {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, opened) => (error ? reject(noWorkbook(file)) : resolve(opened)))
    })
    if (zip.entryCount > maxEntries) {
      zip.close()
      throw new UsageError(`${file}: holds ${zip.entryCount} parts, more than any workbook.`)
    }
    const entries = new Map<string, Entry>()
    await new Promise<void>((resolve, reject) => {
      zip.on('error', () => reject(noWorkbook(file)))
      zip.on('end', resolve)
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry)
        zip.readEntry()
      })
      zip.readEntry()
    }).catch((error: unknown) => {
      zip.close()
      throw error
    })
    return new Archive(file, zip, entries)
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  sizeOf(name: string): number {
    return this.#entries.get(name)?.uncompressedSize ?? 0
  }

  /**
   * Opens a part. What it says it unpacks to is held against the limit, and yauzl ends the stream with an error where it
   * unpacks to more than it says.
   *
   * @throws UsageError where it is not there or too large.
   */
  async stream(name: string, maxBytes: number): Promise<Readable> {
    const entry = this.#entries.get(name)
    if (!entry) throw noWorkbook(this.#file)
    if (entry.uncompressedSize > maxBytes) throw new UsageError(`${this.#file}: would unpack to ${megabytes(entry.uncompressedSize)} MB where at most ${megabytes(maxBytes)} MB are read. If it is no trap, open it in Excel, save the sheet as “CSV UTF-8” and audit that.`)
    return new Promise((resolve, reject) => {
      this.#zip.openReadStream(entry, (error, stream) => (error ? reject(noWorkbook(this.#file)) : resolve(stream)))
    })
  }

  close(): void {
    this.#zip.close()
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024)
}

export function noWorkbook(file: string): UsageError {
  return new UsageError(`${file}: this is no workbook that can be read: it is damaged, protected by a password, or of an older kind. Open it in Excel and save it anew as .xlsx or as “CSV UTF-8”.`)
}

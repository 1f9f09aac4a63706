import { open, type FileHandle } from 'node:fs/promises'
import { UsageError } from '../../cli/errors.js'

/** A file that is appended to, and can be cut back to where it was known to be whole. */
export class Output {
  readonly path: string
  readonly #handle: FileHandle
  #size: number

  private constructor(path: string, handle: FileHandle, size: number) {
    this.path = path
    this.#handle = handle
    this.#size = size
  }

  /**
   * Opens a file for appending, cut back to `size` bytes; 0 starts it anew.
   *
   * @throws UsageError where it is shorter than `size`.
   */
  static async open(path: string, size: number): Promise<Output> {
    const handle = await open(path, size === 0 ? 'w' : 'r+').catch(() => {
      throw new UsageError(`${path}: could not be opened for writing.`)
    })
    const { size: there } = await handle.stat()
    if (there < size) {
      await handle.close()
      throw new UsageError(`${path} is shorter than when the audit was stopped, so it cannot go on. Leave out --resume to start anew.`)
    }
    await handle.truncate(size)
    return new Output(path, handle, size)
  }

  get size(): number {
    return this.#size
  }

  async append(content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    let at = 0
    // A write may take less than it was given.
    while (at < bytes.length) at += (await this.#handle.write(bytes, at, bytes.length - at, this.#size + at)).bytesWritten
    this.#size += bytes.length
  }

  /** Waits until all that was appended is on the disk. */
  sync(): Promise<void> {
    return this.#handle.sync()
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}

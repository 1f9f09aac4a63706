import { open, type FileHandle } from 'node:fs/promises'

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
   * @throws Error where it cannot be written, or is shorter than `size`.
   */
  static async open(path: string, size: number): Promise<Output> {
    const handle = await open(path, size === 0 ? 'w' : 'r+')
    const { size: there } = await handle.stat()
    if (there < size) throw new Error(`${path} is shorter than it was`)
    await handle.truncate(size)
    return new Output(path, handle, size)
  }

  get size(): number {
    return this.#size
  }

  async append(text: string): Promise<void> {
    if (text === '') return
    const bytes = Buffer.from(text)
    await this.#handle.write(bytes, 0, bytes.length, this.#size)
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

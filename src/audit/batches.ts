import type { Judged } from './batch.js'
import type { Pool } from './pool.js'
import type { Reject, Row } from './types.js'

const maxRows = 200
/** Few long notes make a batch as well, so that what is under way stays small. */
const maxCharacters = 1024 * 1024

/** A batch under way. */
export interface Batch {
  readonly records: number
  /** How much of the source had been read when the batch was sent. */
  readonly bytes: number
  /** Records that were not judged, in order. */
  readonly rejects: readonly Reject[]
  readonly judged: Promise<Judged | null>
}

/** Gathers rows and rejects into batches, and gives the rows to the pool. */
export class Batcher {
  readonly #pool: Pool
  #rows: Row[] = []
  #rejects: Reject[] = []
  #characters = 0
  #sent = 0

  constructor(pool: Pool) {
    this.#pool = pool
  }

  /** @returns whether the batch is full. */
  add(row: Row): boolean {
    this.#rows.push(row)
    this.#characters += row.text.length
    return this.#isFull()
  }

  /** @returns whether the batch is full. */
  addReject(reject: Reject): boolean {
    this.#rejects.push(reject)
    return this.#isFull()
  }

  #isFull(): boolean {
    return this.#rows.length + this.#rejects.length >= maxRows || this.#characters >= maxCharacters
  }

  /** Sends what was gathered; null where there is nothing. */
  send(bytes: number): Batch | null {
    const [rows, rejects] = [this.#rows, this.#rejects]
    if (rows.length + rejects.length === 0) return null
    const judged = rows.length > 0 ? this.#pool.judge(this.#sent++, rows) : Promise.resolve(null)
    // Batches are awaited in their order: one that fails before its turn must not count as unheard of.
    judged.catch(() => undefined)
    this.#rows = []
    this.#rejects = []
    this.#characters = 0
    return { records: rows.length + rejects.length, bytes, rejects, judged }
  }
}

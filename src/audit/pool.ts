import { Worker } from 'node:worker_threads'
import { defaultProfile } from '../profile/index.js'
import { judgeBatch, type Judged } from './batch.js'
import { makeMask } from './mask.js'
import type { Row } from './types.js'
import type { WorkerSettings } from './worker.js'

/** Judges batches of rows, several at a time. */
export interface Pool {
  /** How many batches may be under way before more is read. */
  readonly room: number
  readonly judge: (batch: number, rows: readonly Row[]) => Promise<Judged>
  readonly close: () => Promise<void>
}

/**
 * Makes a pool of worker threads, or with 0 workers one that judges where it stands.
 *
 * @param workers how many threads.
 * @param settings profile and key, given to each once.
 */
export function makePool(workers: number, settings: WorkerSettings): Pool {
  if (workers === 0) {
    const mask = makeMask(settings.key)
    const judge = (_: number, rows: readonly Row[]) => Promise.resolve(judgeBatch(rows, settings.profile ?? defaultProfile, mask))
    return { room: 1, judge, close: () => Promise.resolve() }
  }
  const threads = Array.from({ length: workers }, () => new Thread(settings))
  return {
    room: workers * 2,
    // The least busy takes the next batch: notes differ in length.
    judge: (batch, rows) => threads.reduce((a, b) => (b.load < a.load ? b : a)).judge(batch, rows),
    close: async () => void (await Promise.all(threads.map((thread) => thread.close()))),
  }
}

/** Notes are short-lived: room for more of them before they are swept up makes a worker larger, not faster. */
const youngMegabytes = 16

interface Waiting {
  readonly resolve: (judged: Judged) => void
  readonly reject: (error: Error) => void
}

class Thread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #failure: Error | null = null

  constructor(settings: WorkerSettings) {
    this.#worker = new Worker(new URL('./audit-worker.js', import.meta.url), { workerData: settings, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } })
    this.#worker.on('message', ({ batch, judged }: { batch: number; judged: Judged }) => {
      this.#waiting.get(batch)?.resolve(judged)
      this.#waiting.delete(batch)
    })
    this.#worker.on('error', (error) => {
      this.#failure = error
      for (const { reject } of this.#waiting.values()) reject(error)
      this.#waiting.clear()
    })
  }

  get load(): number {
    return this.#waiting.size
  }

  judge(batch: number, rows: readonly Row[]): Promise<Judged> {
    // A thread that has ended takes messages and never answers.
    if (this.#failure) return Promise.reject(this.#failure)
    return new Promise((resolve, reject) => {
      this.#waiting.set(batch, { resolve, reject })
      this.#worker.postMessage({ batch, rows })
    })
  }

  close(): Promise<number> {
    return this.#worker.terminate()
  }
}

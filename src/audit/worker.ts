import { parentPort, workerData } from 'node:worker_threads'
import { defaultProfile } from '../profile/index.js'
import type { Profile } from '../profile/types.js'
import { judgeBatch } from './batch.js'
import { makeMask } from './mask.js'
import type { Row } from './types.js'

/** What a worker is told once. */
export interface WorkerSettings {
  readonly profile: Profile | null
  readonly key: string | null
}

const { profile, key } = workerData as WorkerSettings
const mask = makeMask(key)

parentPort?.on('message', ({ batch, rows }: { batch: number; rows: readonly Row[] }) => {
  const judged = judgeBatch(rows, profile ?? defaultProfile, mask)
  parentPort?.postMessage({ batch, judged }, [judged.ndjson.buffer as ArrayBuffer, judged.csv.buffer as ArrayBuffer])
})

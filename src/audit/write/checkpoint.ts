import { createHash } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { UsageError } from '../../cli/errors.js'
import type { Summary } from '../summary.js'

/** Where a run stood when all that it had written was on the disk. */
export interface Checkpoint {
  /** What the run was asked to do: a run that was asked something else cannot go on from here. */
  readonly fingerprint: string
  /** Records that have been dealt with, reports and rejects. */
  readonly records: number
  readonly reports: number
  readonly rejects: number
  /** Sizes of the outputs in bytes, by file name. */
  readonly sizes: Readonly<Record<string, number>>
  readonly summary: Summary
}

/** A short text that is the same for the same job. */
export function fingerprintOf(job: unknown): string {
  return createHash('sha256').update(JSON.stringify(job)).digest('hex').slice(0, 32)
}

/** Saves a checkpoint so that a crash leaves the old one or the new one, never half of one. */
export async function saveCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  const temporary = `${path}.new`
  await writeFile(temporary, JSON.stringify(checkpoint), { flush: true })
  await rename(temporary, path)
}

/**
 * Reads a checkpoint.
 *
 * @returns it, or null where there is none.
 * @throws UsageError where it belongs to another job.
 */
export async function readCheckpoint(path: string, fingerprint: string): Promise<Checkpoint | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  const checkpoint = parse(text, path)
  if (checkpoint.fingerprint !== fingerprint) throw new UsageError('this folder holds an unfinished audit of other notes or with other settings. Give another folder, or leave out --resume to start anew.')
  return checkpoint
}

function parse(text: string, path: string): Checkpoint {
  try {
    return JSON.parse(text) as Checkpoint
  } catch {
    throw new UsageError(`${path} is damaged. Leave out --resume to start anew.`)
  }
}

export async function removeCheckpoint(path: string): Promise<void> {
  await rm(path, { force: true })
}

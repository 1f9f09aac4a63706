import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Profile } from '../profile/types.js'
import { makePool, type Pool } from './pool.js'
import type { Progress } from './progress.js'
import { summaryHtml } from './report/html.js'
import { isReject, readRows } from './rows.js'
import { addResult, emptySummary, type Summary } from './summary.js'
import type { Mapping, Reject, Result, Row, Source } from './types.js'
import { fingerprintOf, readCheckpoint, removeCheckpoint, saveCheckpoint } from './write/checkpoint.js'
import { Output } from './write/files.js'
import { headers, rejectsToCsv, resultsToCsv, resultsToNdjson } from './write/rows.js'

/** What to audit and how. */
export interface AuditJob {
  readonly source: Source
  readonly mapping: Mapping
  /** The folder that the outputs go into; made where it is not there. */
  readonly folder: string
  readonly profile: Profile | null
  /** Key for hashing ids; null keeps no ids. */
  readonly key: string | null
  readonly workers: number
  readonly resume: boolean
  /** What else makes this job another job than the next: the input's name, the version. */
  readonly identity: unknown
  readonly progress: Progress
  readonly signal: AbortSignal
  /** A heading for the report. */
  readonly title: string
}

export interface AuditOutcome {
  readonly records: number
  readonly reports: number
  readonly rejects: number
  readonly isFinished: boolean
  readonly summary: Summary
}

const batchRows = 200
/** Batches between two checkpoints: often enough to lose little, seldom enough to cost nothing. */
const checkpointBatches = 25
export const outputNames = { ndjson: 'notes.ndjson', csv: 'notes.csv', rejects: 'rejects.csv', summary: 'summary.json', report: 'report.html', checkpoint: 'checkpoint.json' } as const

interface Batch {
  readonly records: number
  readonly rejects: readonly Reject[]
  readonly results: Promise<readonly Result[]>
}

/**
 * Audits a source of notes: streams rows through the pool, writes one row a note in the order of the input, and at the
 * end a summary and a report. Memory does not grow with the input. A run that is stopped or killed leaves a checkpoint,
 * and going on from it gives the same bytes as a run that was never stopped.
 *
 * @throws UsageError where the mapping lacks the text, or `resume` meets another job's checkpoint.
 */
export async function audit(job: AuditJob): Promise<AuditOutcome> {
  await mkdir(job.folder, { recursive: true })
  const run = await AuditRun.start(job)
  const pool = makePool(job.workers, { profile: job.profile, key: job.key })
  try {
    await run.read(pool)
  } finally {
    await pool.close()
    job.progress.clear()
  }
  return run.finish()
}

class AuditRun {
  readonly #job: AuditJob
  readonly #fingerprint: string
  readonly #outputs: Readonly<Record<'ndjson' | 'csv' | 'rejects', Output>>
  readonly #summary: Summary
  #records: number
  #reports: number
  #rejects: number
  #batches = 0

  private constructor(job: AuditJob, fingerprint: string, outputs: AuditRun['outputs'], from: { records: number; reports: number; rejects: number; summary: Summary }) {
    this.#job = job
    this.#fingerprint = fingerprint
    this.#outputs = outputs
    this.#summary = from.summary
    this.#records = from.records
    this.#reports = from.reports
    this.#rejects = from.rejects
  }

  get outputs(): Readonly<Record<'ndjson' | 'csv' | 'rejects', Output>> {
    return this.#outputs
  }

  static async start(job: AuditJob): Promise<AuditRun> {
    const fingerprint = fingerprintOf([job.identity, job.mapping, job.profile, job.key])
    const path = join(job.folder, outputNames.checkpoint)
    const known = job.resume ? await readCheckpoint(path, fingerprint) : null
    if (!known) await removeCheckpoint(path)
    const open = (name: keyof typeof outputNames) => Output.open(join(job.folder, outputNames[name]), known?.sizes[outputNames[name]] ?? 0)
    const outputs = { ndjson: await open('ndjson'), csv: await open('csv'), rejects: await open('rejects') }
    if (!known) {
      await outputs.csv.append(headers.results)
      await outputs.rejects.append(headers.rejects)
    }
    return new AuditRun(job, fingerprint, outputs, known ?? { records: 0, reports: 0, rejects: 0, summary: emptySummary() })
  }

  /** Reads, judges and writes until the source ends or the run is stopped; what was begun is finished either way. */
  async read(pool: Pool): Promise<void> {
    const under: Batch[] = []
    let rows: Row[] = []
    let rejects: Reject[] = []
    let bytes = 0
    let skip = this.#records
    const send = () => {
      const records = rows.length + rejects.length
      if (records === 0) return
      under.push({ records, rejects, results: rows.length > 0 ? pool.judge(this.#batches++, rows) : Promise.resolve([]) })
      rows = []
      rejects = []
    }
    for await (const row of readRows(this.#job.source, this.#job.mapping, (read) => { bytes = read })) {
      if (skip > 0) {
        skip--
        continue
      }
      if (isReject(row)) rejects.push(row)
      else rows.push(row)
      if (rows.length + rejects.length < batchRows) continue
      send()
      // Back-pressure: nothing more is read until there is room.
      while (under.length > pool.room) await this.#write(under.shift(), bytes)
      if (this.#job.signal.aborted) break
    }
    send()
    while (under.length > 0) await this.#write(under.shift(), bytes)
  }

  async #write(batch: Batch | undefined, bytes: number): Promise<void> {
    if (!batch) return
    const results = await batch.results
    for (const result of results) addResult(this.#summary, result)
    await this.#outputs.ndjson.append(resultsToNdjson(results))
    await this.#outputs.csv.append(resultsToCsv(results))
    await this.#outputs.rejects.append(rejectsToCsv(batch.rejects))
    this.#records += batch.records
    this.#reports += results.length
    this.#rejects += batch.rejects.length
    const { size } = this.#job.source
    this.#job.progress.update(this.#records, size > 0 ? bytes / size : null)
    if (Math.floor(this.#records / batchRows) % checkpointBatches === 0) await this.#save()
  }

  async #save(): Promise<void> {
    const { ndjson, csv, rejects } = this.#outputs
    await Promise.all([ndjson.sync(), csv.sync(), rejects.sync()])
    await saveCheckpoint(join(this.#job.folder, outputNames.checkpoint), {
      fingerprint: this.#fingerprint,
      records: this.#records,
      reports: this.#reports,
      rejects: this.#rejects,
      sizes: { [outputNames.ndjson]: ndjson.size, [outputNames.csv]: csv.size, [outputNames.rejects]: rejects.size },
      summary: this.#summary,
    })
  }

  async finish(): Promise<AuditOutcome> {
    const isFinished = !this.#job.signal.aborted
    if (!isFinished) await this.#save()
    const { ndjson, csv, rejects } = this.#outputs
    await Promise.all([ndjson.close(), csv.close(), rejects.close()])
    const outcome = { records: this.#records, reports: this.#reports, rejects: this.#rejects, isFinished, summary: this.#summary }
    if (isFinished) {
      await writeFile(join(this.#job.folder, outputNames.summary), `${JSON.stringify({ version: 1, records: outcome.records, reports: outcome.reports, rejects: outcome.rejects, ...this.#summary }, null, 2)}\n`)
      await writeFile(join(this.#job.folder, outputNames.report), summaryHtml(this.#job.title, outcome))
      await removeCheckpoint(join(this.#job.folder, outputNames.checkpoint))
    }
    return outcome
  }
}

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Profile } from '../profile/types.js'
import { Batcher, type Batch } from './batches.js'
import { groupsOf, type AllGroups } from './groups.js'
import { makePool, type Pool } from './pool.js'
import type { Progress } from './progress.js'
import { summaryHtml } from './report/html.js'
import { eventTitle } from './report/titles.js'
import { isReject, readRows } from './rows.js'
import { addSummary, emptySummary, type Summary } from './summary.js'
import { Teams } from './teams.js'
import type { Mapping, Reject, Row, Source } from './types.js'
import { fingerprintOf, readCheckpoint, removeCheckpoint, saveCheckpoint } from './write/checkpoint.js'
import { Output } from './write/files.js'
import { writeParquet } from './write/parquet.js'
import { headers, rejectsToCsv } from './write/rows.js'
import { summaryJson } from './write/summary.js'

/** What to audit and how. */
export interface AuditJob {
  readonly source: Source
  readonly mapping: Mapping
  /** The folder that the outputs go into; made where it is not there. */
  readonly folder: string
  readonly profile: Profile | null
  /** Key for hashing ids; null keeps no ids. */
  readonly key: string | null
  /** How many threads judge; 0 judges in the thread that reads. */
  readonly workers: number
  readonly resume: boolean
  /** What else makes this job another job than the next: the input's name, the version. */
  readonly identity: unknown
  readonly progress: Progress
  readonly signal: AbortSignal
  /** A heading for the report. */
  readonly title: string
}

/** How an audit went. `records` is counted where they are read, reports and rejects where they are written. */
export interface AuditOutcome {
  readonly records: number
  readonly reports: number
  readonly rejects: number
  /** How many notes hold a character that the encoding could not read. */
  readonly garbled: number
  readonly isFinished: boolean
  readonly summary: Summary
  readonly groups: AllGroups
}

/** Records between two checkpoints: often enough to lose little, seldom enough to cost nothing. */
const checkpointRecords = 1000
export const outputNames = { ndjson: 'notes.ndjson', csv: 'notes.csv', parquet: 'notes.parquet', rejects: 'rejects.csv', summary: 'summary.json', report: 'report.html', checkpoint: 'checkpoint.json' } as const
type OutputName = 'ndjson' | 'csv' | 'rejects'

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
    await run.close()
  }
  return run.finish()
}

interface Done {
  readonly records: number
  readonly reports: number
  readonly rejects: number
  readonly summary: Summary
}

class AuditRun {
  readonly #job: AuditJob
  readonly #fingerprint: string
  readonly #outputs: Readonly<Record<OutputName, Output>>
  readonly #summary: Summary
  readonly #teams = new Teams()
  /** Records written, and so dealt with. */
  #records: number
  #reports: number
  #rejects: number
  #saved: number
  #read = 0
  #garbled = 0
  #isStopped = false

  private constructor(job: AuditJob, fingerprint: string, outputs: Readonly<Record<OutputName, Output>>, done: Done) {
    this.#job = job
    this.#fingerprint = fingerprint
    this.#outputs = outputs
    this.#summary = done.summary
    this.#records = done.records
    this.#saved = done.records
    this.#reports = done.reports
    this.#rejects = done.rejects
  }

  static async start(job: AuditJob): Promise<AuditRun> {
    const fingerprint = fingerprintOf([job.identity, job.mapping, job.profile, job.key])
    const path = (name: keyof typeof outputNames) => join(job.folder, outputNames[name])
    const known = job.resume ? await readCheckpoint(path('checkpoint'), fingerprint) : null
    if (!known) await removeCheckpoint(path('checkpoint'))
    // What an earlier run found must not stand beside the rows of this one.
    for (const name of ['parquet', 'summary', 'report'] as const) await rm(path(name), { force: true })
    const open = (name: OutputName) => Output.open(path(name), known?.sizes[outputNames[name]] ?? 0)
    const outputs = { ndjson: await open('ndjson'), csv: await open('csv'), rejects: await open('rejects') }
    if (!known) {
      await outputs.csv.append(headers.results)
      await outputs.rejects.append(headers.rejects)
    }
    return new AuditRun(job, fingerprint, outputs, known ?? { records: 0, reports: 0, rejects: 0, summary: emptySummary() })
  }

  /** Reads, judges and writes until the source ends or the run is stopped; what was begun is finished either way. */
  async read(pool: Pool): Promise<void> {
    const batcher = new Batcher(pool)
    const under: Batch[] = []
    const done = this.#records
    let bytes = 0
    const send = () => {
      const batch = batcher.send(bytes)
      if (batch) under.push(batch)
    }
    for await (const record of readRows(this.#job.source, this.#job.mapping, (read) => { bytes = read })) {
      this.#read++
      const isFull = this.#take(record, batcher, this.#read <= done)
      if (this.#job.signal.aborted) {
        this.#isStopped = true
        break
      }
      if (!isFull) continue
      send()
      // Back-pressure: nothing more is read until there is room.
      while (under.length > pool.room) await this.#write(under.shift())
    }
    send()
    while (under.length > 0) await this.#write(under.shift())
  }

  /** Takes one record up; one that an earlier run dealt with only teaches the names of the teams. */
  #take(record: Row | Reject, batcher: Batcher, isDone: boolean): boolean {
    if (isReject(record)) return !isDone && batcher.addReject(record)
    const team = this.#teams.codeOf(record.team)
    if (record.text.includes('\uFFFD')) this.#garbled++
    return !isDone && batcher.add({ ...record, team })
  }

  async #write(batch: Batch | undefined): Promise<void> {
    if (!batch) return
    const judged = await batch.judged
    const rejects = [...batch.rejects, ...(judged?.rejects ?? [])].sort((a, b) => a.number - b.number)
    if (judged) {
      addSummary(this.#summary, judged.summary)
      await this.#outputs.ndjson.append(judged.ndjson)
      await this.#outputs.csv.append(judged.csv)
    }
    await this.#outputs.rejects.append(rejectsToCsv(rejects))
    this.#records += batch.records
    this.#reports += judged?.reports ?? 0
    this.#rejects += rejects.length
    const { size } = this.#job.source
    this.#job.progress.update(this.#records, size > 0 ? batch.bytes / size : null)
    if (this.#records - this.#saved >= checkpointRecords) await this.#save()
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
    this.#saved = this.#records
  }

  async close(): Promise<void> {
    if (this.#isStopped) await this.#save()
    const { ndjson, csv, rejects } = this.#outputs
    await Promise.all([ndjson.close(), csv.close(), rejects.close()])
  }

  async finish(): Promise<AuditOutcome> {
    const outcome = {
      records: this.#isStopped ? this.#records : this.#read,
      reports: this.#reports,
      rejects: this.#rejects,
      garbled: this.#garbled,
      isFinished: !this.#isStopped,
      summary: this.#summary,
      groups: groupsOf(this.#summary, this.#teams.names(), eventTitle),
    }
    if (!outcome.isFinished) return outcome
    const { folder, progress, title } = this.#job
    const rows = this.#reports.toLocaleString('en-GB')
    await writeParquet(join(folder, outputNames.ndjson), join(folder, outputNames.parquet), (written) => progress.say(`${outputNames.parquet}: ${written.toLocaleString('en-GB')} of ${rows} rows`))
    progress.clear()
    await writeFile(join(folder, outputNames.summary), summaryJson(outcome))
    await writeFile(join(folder, outputNames.report), summaryHtml(title, outcome))
    await removeCheckpoint(join(folder, outputNames.checkpoint))
    return outcome
  }
}

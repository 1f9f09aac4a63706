import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import type { AuditFlags } from '../cli/commands/audit.js'
import { UsageError } from '../cli/errors.js'
import { findProfile } from '../cli/profile-file.js'
import { version } from '../version.generated.js'
import { smallest } from './groups.js'
import { checkMapping, guessMapping, parseMapping } from './mapping.js'
import { makeKey, readKey } from './mask.js'
import { showProgress } from './progress.js'
import { openSource, type SourceOptions } from './read/open.js'
import { compareHtml } from './report/compare.js'
import { audit, outputNames, type AuditOutcome } from './run.js'
import { emptySummary, type Summary } from './summary.js'
import { fields, type Mapping, type Source } from './types.js'

/**
 * Runs `oversight audit`.
 *
 * @param input the file, folder or `-`.
 * @param flags as given.
 * @returns the exit code: 0 done, 130 or 143 where Ctrl-C or the system stopped the run before its end, 2 where the counts
 * do not add up.
 * @throws UsageError where something given cannot be used.
 */
export async function runAudit(input: string | undefined, flags: AuditFlags): Promise<number> {
  if (flags.makeKey) {
    await makeKey(flags.makeKey)
    process.stdout.write(`Key written to ${flags.makeKey}. Keep it apart from the results: whoever has both can tell whose note is whose.\n`)
    return 0
  }
  if (!input) throw new UsageError('nothing to audit: give a file or a folder.')
  if (flags.compare) return compare(flags.compare, input, flags.output ?? '.')
  const source = await openSource(input, optionsOf(flags))
  const mapping = await chooseMapping(source, flags)
  process.stderr.write(describe(input, source, mapping))
  return flags.dryRun ? dryRun(mapping) : start(input, source, mapping, flags)
}

function optionsOf({ delimiter, encoding, sheet }: AuditFlags): SourceOptions {
  return {
    ...(delimiter === undefined ? {} : { delimiter: delimiter === '\\t' ? '\t' : delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(sheet === undefined ? {} : { sheet }),
  }
}

async function chooseMapping(source: Source, flags: AuditFlags): Promise<Mapping> {
  const guessed = flags.mapping ? checkMapping(await readMapping(flags.mapping), source.columns) : guessMapping(source.columns)
  return { ...guessed, ...parseMapping(flags.map ?? [], source.columns) }
}

async function readMapping(file: string): Promise<unknown> {
  return parseJson(await readFile(file, 'utf8').catch(() => { throw new UsageError(`${file}: could not be read.`) }))
}

function describe(input: string, source: Source, mapping: Mapping): string {
  const lines = fields.map((field) => `  ${field.padEnd(11)}${mapping[field] === undefined ? '(no column)' : `“${mapping[field]}”`}`)
  return `${input}: ${source.description}.\n${lines.join('\n')}\n`
}

function dryRun(mapping: Mapping): number {
  process.stdout.write(`${JSON.stringify(mapping, null, 2)}\n`)
  process.stderr.write('Nothing was judged. Save the lines above to a file and give it with --mapping, or change a column with --map.\n')
  return 0
}

async function start(input: string, source: Source, mapping: Mapping, flags: AuditFlags): Promise<number> {
  const stop = new AbortController()
  let code = 0
  // Once only: a second Ctrl-C ends the process at once, and --resume still goes on.
  const onSignal = (signal: NodeJS.Signals) => {
    code = signal === 'SIGINT' ? 130 : 143
    process.stderr.write('\nStopping: what was begun is being finished. Again to stop at once.\n')
    stop.abort()
  }
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, onSignal)
  try {
    const folder = flags.output ?? 'audit'
    const outcome = await audit({
      source,
      mapping,
      folder,
      profile: await findProfile(flags.profile),
      key: flags.key ? await readKey(flags.key) : null,
      workers: workersOf(flags.workers),
      resume: flags.resume === true,
      identity: [version, await identityOf(input)],
      progress: showProgress(process.stderr),
      signal: stop.signal,
      title: flags.title ?? 'Management oversight',
    })
    return tell(outcome, folder) || (outcome.isFinished ? 0 : code)
  } finally {
    for (const signal of signals) process.off(signal, onSignal)
  }
}

async function identityOf(input: string): Promise<unknown> {
  if (input === '-') return '-'
  const { size, mtimeMs } = await stat(input)
  return [resolve(input), size, mtimeMs]
}

function workersOf(given: string | undefined): number {
  if (given === undefined) return availableParallelism()
  const count = Number(given)
  if (!Number.isInteger(count) || count < 0 || count > 256) throw new UsageError('--workers takes a whole number from 0 to 256.')
  return count
}

function tell({ records, reports, rejects, garbled, isFinished }: AuditOutcome, folder: string): number {
  const number = (value: number) => value.toLocaleString('en-GB')
  const isSound = records === reports + rejects
  process.stderr.write(`${number(records)} records in = ${number(reports)} judged + ${number(rejects)} rejected.${isSound ? '' : ' These do not add up: please report it.'}\n`)
  if (garbled > 0) process.stderr.write(`${number(garbled)} ${garbled === 1 ? 'note holds' : 'notes hold'} characters that could not be read: the encoding may be another. Give it with --encoding, for example --encoding windows-1252.\n`)
  if (!isFinished) process.stderr.write(`Stopped before the end; all that was judged is written to ${folder}. To go on, give the same command with --resume.\n`)
  else process.stdout.write(`${[outputNames.report, outputNames.summary, outputNames.csv, outputNames.ndjson, outputNames.parquet, outputNames.rejects].map((name) => join(folder, name)).join('\n')}\n`)
  return isSound ? 0 : 2
}

async function compare(earlier: string, later: string, folder: string): Promise<number> {
  const [before, after] = await Promise.all([readSummary(earlier), readSummary(later)])
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'compare.html')
  await writeFile(file, compareHtml(before, after))
  process.stdout.write(`${file}\n`)
  return 0
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function readSummary(file: string): Promise<Summary> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file}: could not be read.`)
  })
  const value = parseJson(text) as (Partial<Summary> & { version?: number }) | null
  if (value?.version !== 1 || !value.all || !value.rules) throw new UsageError(`${file}: this is no summary of an audit.`)
  if (value.all.notes < smallest) throw new UsageError(`${file}: holds fewer than ${smallest} notes, too few to compare.`)
  return { ...emptySummary(), all: value.all, rules: value.rules }
}

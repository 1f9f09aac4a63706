import { createReadStream, createWriteStream } from 'node:fs'
import { access, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { CheckOptions } from '../check.js'
import { defaultProfile } from '../profile/index.js'
import { pretty } from '../report/formats/pretty.js'
import type { Checked } from '../report/formats/types.js'
import type { Report, Severity } from '../report/types.js'
import { severityOrder } from '../report/words.js'
import { checkNote } from './check-note.js'
import type { CheckFlags, Format } from './commands/check.js'
import { UsageError } from './errors.js'
import { findFiles, readInput } from './inputs.js'
import { checkLines } from './ndjson.js'
import { readContext } from './options.js'
import { findProfile } from './profile-file.js'
import { version } from '../version.generated.js'

/**
 * Runs `oversight check`.
 *
 * @param patterns files, folders, globs or `-`.
 * @param flags as given.
 * @returns the exit code.
 * @throws UsageError where something given cannot be used.
 */
export async function runCheck(patterns: readonly string[], flags: CheckFlags): Promise<number> {
  if (patterns.length === 0) throw new UsageError('nothing to check: give a file, a folder, or - for standard input.')
  const options: CheckOptions = { context: await readContext(flags), profile: await findProfile(flags.profile, await folderOf(patterns[0])) }
  if (flags.event) await remarkOnEvent(flags.event, options.profile)
  return flags.input === 'ndjson' ? checkStream(patterns, flags, options) : checkFiles(patterns, flags, options)
}

/** An event that means none would else go unnoticed: nothing would be asked of it, and nothing said. */
async function remarkOnEvent(words: string, profile = defaultProfile): Promise<void> {
  const { unknownEvent } = await import('./pick-event.js')
  const remark = unknownEvent(words, profile)
  if (remark !== null) process.stderr.write(`oversight: ${remark}\nThe notes are checked without an event.\n`)
}

/** A council's profile is looked for from what is checked, upward. */
async function folderOf(pattern: string | undefined): Promise<string> {
  const status = pattern === undefined || pattern === '-' ? null : await stat(pattern).catch(() => null)
  if (!status || pattern === undefined) return process.cwd()
  return status.isDirectory() ? pattern : dirname(pattern)
}

async function checkStream(patterns: readonly string[], flags: CheckFlags, options: CheckOptions): Promise<number> {
  if (flags.format && flags.format !== 'ndjson') throw new UsageError(`--input ndjson writes ndjson, not ${flags.format}.`)
  const output = flags.output ? createWriteStream(flags.output) : process.stdout
  let bad = 0
  let fails = false
  for (const name of patterns) {
    if (name !== '-') await access(name).catch(() => { throw new UsageError(`${name}: no such file.`) })
    const input = name === '-' ? process.stdin : createReadStream(name)
    bad += await checkLines(input, output, options, (report) => { fails ||= failsOn(report, flags.failOn) })
  }
  if (flags.output) await new Promise<void>((resolve) => { output.end(resolve) })
  if (bad > 0) process.stderr.write(`oversight: ${bad} ${bad === 1 ? 'line' : 'lines'} could not be read; each is answered by an "error" in its place.\n`)
  return bad > 0 ? 2 : fails ? 1 : 0
}

async function checkFiles(patterns: readonly string[], flags: CheckFlags, options: CheckOptions): Promise<number> {
  const format = flags.format ?? 'pretty'
  const isStreamed = format === 'pretty' || format === 'ndjson'
  const all: Checked[] = []
  const out: string[] = []
  let failed = false
  let fails = false
  for (const name of await findFiles(patterns)) {
    try {
      const input = await readInput(name)
      if (input.remark) process.stderr.write(`oversight: ${input.remark}\n`)
      const checked = { name, text: input.text, report: quieten(await checkNote(input.text, options), flags) }
      fails ||= failsOn(checked.report, flags.failOn)
      if (!isStreamed) all.push(checked)
      else if (flags.output) out.push(showOne(checked, format, flags))
      else process.stdout.write(showOne(checked, format, flags))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      process.stderr.write(`oversight: ${error.message}\n`)
      failed = true
    }
  }
  const text = isStreamed ? out.join('') : await showAll(all, format)
  if (flags.output) await writeFile(flags.output, text).catch((error: Error) => { throw new UsageError(`${flags.output}: could not be written: ${error.message}`) })
  else process.stdout.write(text)
  return failed ? 2 : fails ? 1 : 0
}

function quieten(report: Report, flags: CheckFlags): Report {
  return flags.quiet ? { ...report, messages: report.messages.filter((message) => message.severity !== 'info') } : report
}

function failsOn(report: Report, failing: Severity | 'never'): boolean {
  return failing !== 'never' && report.messages.some((message) => severityOrder[message.severity] <= severityOrder[failing])
}

function showOne(checked: Checked, format: Format, flags: CheckFlags): string {
  if (format === 'ndjson') return `${JSON.stringify({ file: checked.name, ...checked.report })}\n`
  return `${pretty(checked, { width: process.stdout.columns ?? 80, colour: hasColour(flags) })}\n`
}

function hasColour(flags: CheckFlags): boolean {
  if (flags.color !== undefined) return flags.color
  if (flags.output || process.env['NO_COLOR'] || !process.stdout.isTTY) return false
  return process.env['TERM'] !== 'dumb'
}

/** A format is loaded when it is asked for. */
async function showAll(all: readonly Checked[], format: Format): Promise<string> {
  if (format === 'csv') return (await import('../report/formats/csv.js')).csv(all)
  if (format === 'html') return (await import('../report/formats/html.js')).html(all)
  if (format === 'sarif') {
    const [{ sarif }, { allMetas }] = await Promise.all([import('../report/formats/sarif.js'), import('../rules/metas.js')])
    return sarif(all, allMetas, version)
  }
  const reports = all.map(({ name, report }) => ({ file: name, ...report }))
  return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`
}

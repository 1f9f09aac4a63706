import { stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import pc from 'picocolors'
import type { CheckOptions } from '../check.js'
import { shorten, wrap } from '../report/formats/wrap.js'
import { elementTitles } from '../report/words.js'
import { ruleTitles } from '../training/rule-titles.js'
import { changedParts, raisedScore, type RaisedPart, type RaisedScore } from '../training/score.js'
import { checkNote } from './check-note.js'
import type { ScoreFlags } from './commands/score.js'
import { UsageError } from './errors.js'
import { findFiles, readInput } from './inputs.js'
import { readContext } from './options.js'
import { findProfile } from './profile-file.js'

interface Scored extends RaisedScore {
  readonly file: string
}

type Colours = ReturnType<typeof pc.createColors>

/**
 * Runs `oversight score`.
 *
 * @throws UsageError where something given cannot be used.
 */
export async function runScore(patterns: readonly string[], flags: ScoreFlags): Promise<void> {
  const options: CheckOptions = { context: await readContext(flags), profile: await findProfile(flags.profile, await folderOf(patterns[0])) }
  const files = flags.compare ? twoOf(patterns) : await findFiles(patterns)
  const scored: Scored[] = []
  for (const name of files) {
    const { text, remark } = await readInput(name)
    if (remark) process.stderr.write(`oversight: ${remark}\n`)
    scored.push({ file: name, ...raisedScore(await checkNote(text, options)) })
  }
  const out = flags.format === 'json' ? asJson(scored, flags.compare === true) : asWords(scored, flags)
  if (flags.output === undefined) return void process.stdout.write(out)
  await writeFile(flags.output, out).catch((error: Error) => { throw new UsageError(`${flags.output}: could not be written: ${error.message}`) })
}

/** A council's profile is looked for from what is scored, upward. */
async function folderOf(pattern: string | undefined): Promise<string> {
  const status = pattern === undefined || pattern === '-' ? null : await stat(pattern).catch(() => null)
  if (!status || pattern === undefined) return process.cwd()
  return status.isDirectory() ? pattern : dirname(pattern)
}

function twoOf(patterns: readonly string[]): readonly string[] {
  if (patterns.length !== 2) throw new UsageError(`--compare takes two files, the earlier and the later, not ${patterns.length}.`)
  return patterns
}

function asJson(scored: readonly Scored[], isCompared: boolean): string {
  const [before, after] = scored
  const value = isCompared && before && after ? { before, after, change: after.points - before.points, parts: changedParts(before, after) } : scored.length === 1 ? scored[0] : scored
  return `${JSON.stringify(value, null, 2)}\n`
}

function asWords(scored: readonly Scored[], flags: ScoreFlags): string {
  const colours = pc.createColors(flags.color ?? hasColours(flags.output))
  const width = Math.min(Math.max(process.stdout.columns ?? 80, 40), 100)
  const [before, after] = scored
  const lines = flags.compare && before && after ? compareLines(before, after, colours, width) : scored.flatMap((one, at) => [...(at > 0 ? [''] : []), ...scoreLines(one, colours, width)])
  return `${lines.join('\n')}\n`
}

function titleOf(id: string): string {
  return Object.hasOwn(elementTitles, id) ? elementTitles[id as keyof typeof elementTitles] : (ruleTitles.get(id) ?? id)
}

function hasColours(output: string | undefined): boolean {
  // A pipe says nothing of being a terminal, where a terminal says that it is one.
  return !(output !== undefined || process.env['NO_COLOR'] || !process.stdout.isTTY || process.env['TERM'] === 'dumb')
}

function scoreLines(scored: Scored, colours: Colours, width: number): string[] {
  const head = [colours.bold(shorten(scored.file, width)), ...wrap(`${scored.points} of ${scored.outOf} · ${scored.band}`, width - 2).map((line) => `  ${line}`), '']
  return [...head, ...scored.parts.flatMap((part) => partLines(part, colours, width))]
}

const indent = ' '.repeat(9)

function partLines(part: RaisedPart, colours: Colours, width: number): string[] {
  const { points, outOf, words, raise } = part
  const paint = points >= outOf && points > 0 ? colours.green : points > 0 ? colours.yellow : colours.red
  const mark = outOf === 0 ? String(points) : `${points} of ${outOf}`
  const shown = words === '' ? [] : wrap(`“${shorten(words, width)}”`, width - indent.length).map((line) => colours.dim(indent + line))
  const told = raise.flatMap((advice) => wrap(`To raise it: ${shorten(advice, 600)}`, width - indent.length).map((line) => indent + line))
  return [`  ${paint(mark.padEnd(6))} ${outOf === 0 ? part.why : titleOf(part.id)}`, ...shown, ...told]
}

function compareLines(before: Scored, after: Scored, colours: Colours, width: number): string[] {
  const change = (was: number, is: number) => (is > was ? colours.green(`+${is - was}`) : is < was ? colours.red(String(is - was)) : '=')
  const parts = changedParts(before, after)
  const titleWidth = Math.max(...parts.map(({ id }) => titleOf(id).length))
  const rows = parts.map((part) => `  ${titleOf(part.id).padEnd(titleWidth)}  ${String(part.before).padStart(3)} → ${String(part.after).padStart(2)}  ${change(part.before, part.after)}`)
  const left = after.parts.filter(({ raise }) => raise.length > 0)
  return [
    colours.bold(`${shorten(before.file, width / 2)} → ${shorten(after.file, width / 2)}`),
    `  ${before.points} of ${before.outOf} → ${after.points} of ${after.outOf}  ${change(before.points, after.points)}`,
    ...wrap(after.band, width - 2).map((line) => `  ${line}`),
    '',
    ...rows,
    ...(left.length > 0 ? ['', '  Still to raise:', ...left.flatMap((part) => partLines(part, colours, width))] : []),
  ]
}

import { readAnswers, type BadRow, type GivenAnswer } from '../../training/answers/read.js'
import { sessionHtml } from '../../training/session/html.js'
import { measureSession, type Session } from '../../training/session/measure.js'
import type { ReportFlags } from '../commands/training.js'
import { UsageError } from '../errors.js'
import { findAnswers, readText } from './answer-files.js'
import { openPack, write } from './files.js'

/**
 * Runs `oversight training report`.
 *
 * @returns the exit code: 0, or 1 where rows could not be used; the report is written all the same.
 * @throws UsageError where there is no key, no answer, or a file cannot be read.
 */
export async function writeReport(files: readonly string[], flags: ReportFlags): Promise<number> {
  if (flags.key === undefined) throw new UsageError('which key? Give the key.json of the pack that was scored: --key session/key.json')
  if (flags.beforeKey !== undefined && !flags.before) throw new UsageError('--before-key goes with --before.')
  const session = await readSession(files, flags.key)
  const before = flags.before ? await readSession(flags.before, flags.beforeKey ?? flags.key) : null
  const html = sessionHtml({ title: flags.title ?? 'What the room saw', session, before, names: flags.names === true })
  const bad = [...session.bad, ...(before?.bad ?? [])]
  for (const { place, reason } of bad) process.stderr.write(`${place}: ${reason}\n`)
  if (flags.output === undefined) process.stdout.write(html)
  else await write(flags.output, html)
  process.stderr.write(`${flags.output === undefined ? '' : `${flags.output}: `}${told(session)}${bad.length > 0 ? ` ${bad.length} ${bad.length === 1 ? 'row' : 'rows'} could not be used: see above.` : ''}\n`)
  return bad.length > 0 ? 1 : 0
}

function told({ people, scored, open }: Session): string {
  const answers = scored.reduce((sum, one) => sum + one.answers.length, 0)
  return `${answers} answers of ${people} ${people === 1 ? 'person' : 'people'}.${open > 0 ? ` ${open} ${open === 1 ? 'row was' : 'rows were'} left open.` : ''}`
}

async function readSession(patterns: readonly string[], keyFile: string): Promise<Session> {
  const { notes } = await openPack(keyFile, 'key.json')
  const known = new Set(notes.map(({ id }) => id))
  const answers: GivenAnswer[] = []
  const bad: BadRow[] = []
  let open = 0
  const files = await findAnswers(patterns)
  for (const file of files) {
    const read = readAnswers(file, await readText(file), known)
    answers.push(...read.answers)
    bad.push(...read.bad)
    open += read.open
  }
  if (answers.length === 0) throw new UsageError(`there is no answer in ${files.length === 1 ? files[0] : `these ${files.length} files`}.${bad[0] ? ` The first problem: ${bad[0].place}: ${bad[0].reason}` : ' Every row was left open.'}`)
  return measureSession(notes, answers, bad, open)
}

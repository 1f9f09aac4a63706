import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { timeAll } from './measure.js'
import { makeNotes } from './notes.js'

/**
 * Times how long commands take to start, as whole processes in turn: `npx tsx scripts/bench/start-up.ts [--runs 15] [--cli dist/cli.js]`.
 *
 * Prints milliseconds (the middle run, the shortest and the longest) and each as a multiple of `oversight check` on one note.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' }, cli: { type: 'string', default: 'dist/cli.js' } } })
const cli = resolve(values.cli)
const folder = await mkdtemp(join(tmpdir(), 'oversight-start-'))
try {
  const note = join(folder, 'note.md')
  await writeFile(note, makeNotes(1, 42)[0] ?? '')
  const commands = [
    { name: 'check', args: [cli, 'check', '--fail-on', 'never', note] },
    { name: 'new', args: [cli, 'new', 'late-visit', '--child', 'Mia', '--date', '2024-05-03'] },
    { name: 'new --example', args: [cli, 'new', 'late-visit', '--example'] },
    { name: 'events', args: [cli, 'events', 'late', 'visit'] },
    { name: 'event', args: [cli, 'event', 'late-visit'] },
    { name: 'node -e 0', args: ['-e', '0'] },
  ]
  const timings = await timeAll(commands, Number(values.runs))
  const check = timings[0]?.median ?? 0
  commands.forEach(({ name }, at) => {
    const { median, least, most } = timings[at] ?? { median: 0, least: 0, most: 0 }
    process.stdout.write(`${name.padEnd(16)}${ms(median)} (${ms(least)} to ${ms(most)})  ${(median / check).toFixed(2)} times check\n`)
  })
} finally {
  await rm(folder, { recursive: true, force: true })
}

function ms(seconds: number): string {
  return `${(seconds * 1000).toFixed(0)} ms`
}

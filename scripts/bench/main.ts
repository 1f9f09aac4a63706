import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { peakMemory, timeAll, type Command, type Timing } from './measure.js'
import { makeNotes } from './notes.js'
import { installPeers, type Peer } from './peers.js'
import { writeNumbers } from './page.js'
import { conditions, keep } from './results.js'
import { bundleSizes } from './size.js'

const { values } = parseArgs({ options: { count: { type: 'string', default: '1000' }, runs: { type: 'string', default: '5' }, seed: { type: 'string', default: '42' }, 'without-peers': { type: 'boolean', default: false } } })
const runs = Number(values.runs)

/** One line of the table. */
export interface Row {
  readonly name: string
  readonly all: Timing
  readonly one: Timing
  readonly memory: number
}

const folder = await mkdtemp(join(tmpdir(), 'oversight-bench-'))
try {
  const files = await writeNotes(join(folder, 'notes'))
  const rows = await measureProcesses(files, values['without-peers'] ? [] : await installPeers(join(folder, 'peers')))
  await keep('processes', { conditions: conditions(), count: files.length, rows })
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/bench/inside.ts'])
  await keep('inside', JSON.parse(stdout))
  await keep('sizes', await bundleSizes())
} finally {
  await rm(folder, { recursive: true, force: true })
}
await writeNumbers()

async function writeNotes(notesFolder: string): Promise<string[]> {
  await mkdir(notesFolder)
  const files: string[] = []
  for (const [index, note] of makeNotes(Number(values.count), Number(values.seed)).entries()) {
    const file = join(notesFolder, `${String(index).padStart(5, '0')}.md`)
    await writeFile(file, note)
    files.push(file)
  }
  return files
}

async function measureProcesses(files: readonly string[], peers: readonly Peer[]): Promise<Row[]> {
  const cli = join(process.cwd(), 'dist/cli.js')
  const candidates: readonly Peer[] = [
    { name: 'node -e 0', check: () => ({ name: 'node', args: ['-e', '0'] }) },
    { name: 'oversight', check: (some) => ({ name: 'oversight', args: [cli, 'check', '--fail-on', 'never', '--format', 'ndjson', ...some] }) },
    ...peers,
  ]
  const say = (what: string) => process.stderr.write(`${what}\n`)
  const onAll: readonly Command[] = candidates.map(({ check }) => check(files))
  const onOne: readonly Command[] = candidates.map(({ check }) => check(files.slice(0, 1)))
  say(`${files.length} notes, ${runs} runs of each of ${candidates.length} ...`)
  const all = await timeAll(onAll, runs)
  say('one note ...')
  const one = await timeAll(onOne, Math.max(runs, 9))
  say('memory ...')
  const rows: Row[] = []
  for (const [index, { name }] of candidates.entries()) {
    const [command, timing, timingOfOne] = [onAll[index], all[index], one[index]]
    if (command && timing && timingOfOne) rows.push({ name, all: timing, one: timingOfOne, memory: await peakMemory(command) })
  }
  return rows
}

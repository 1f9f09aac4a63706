import { availableParallelism, tmpdir } from 'node:os'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleAudit } from './audit-bundle.js'
import { readTimes, writeInput } from './audit-input.js'
import { runAudit, type Run } from './audit-process.js'

// Each number of notes is audited with each number of workers; `--cores` also compares two processor cores with one, and with
// what the machine itself gains from its second core. `--short` writes notes of one or two sentences.
const { values } = parseArgs({ options: { rows: { type: 'string', default: '5000' }, workers: { type: 'string', default: '0,1,2' }, runs: { type: 'string', default: '2' }, seed: { type: 'string', default: '42' }, short: { type: 'boolean', default: false }, cores: { type: 'boolean', default: false }, keep: { type: 'string' } } })
const numbers = (list: string) => list.split(',').filter(Boolean).map(Number)
const megabyte = 1024 * 1024
const input = { seed: Number(values.seed), isShort: values.short }

const names = { oneCore: 'on 1 core', twoCores: 'on 2 cores', oneAlone: 'one process on 1 core', twoAlone: 'two processes on a core each' }

const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'oversight-bench-audit-')))
try {
  const cli = await bundleAudit(join(folder, 'bin'))
  await writeFile(join(folder, 'bin/package.json'), '{"type":"module"}')
  for (const rows of numbers(values.rows)) await measure(cli, rows)
} finally {
  if (values.keep === undefined) await rm(folder, { recursive: true, force: true })
}

/** A way to audit the notes: one process, or several side by side. */
type Way = () => Promise<Run>

async function measure(cli: string, rows: number): Promise<void> {
  const say = (words: string) => process.stdout.write(`${rows} notes${values.short ? ', short' : ''}: ${words}\n`)
  const rate = (seconds: number) => `${seconds.toFixed(2)} s, ${Math.round(rows / seconds)} a second`
  const file = join(folder, `notes-${rows}.csv`)
  await writeInput(file, 0, rows, input)
  const { bytes, rows: parsed } = await readTimes(file)
  say(`file of ${((await stat(file)).size / megabyte).toFixed(1)} MiB; read only: ${rate(bytes)}; read and parsed: ${rate(parsed)}`)
  const out = (name: string) => join(folder, `out-${name}`)
  const ways = new Map<string, Way>(numbers(values.workers).map((count) => [`${count} workers`, () => runAudit(cli, [file, '-o', out('all'), '--workers', String(count)])]))
  if (values.cores) await addCores(cli, file, rows, ways)
  const best = await alternate(ways, Number(values.runs))
  for (const [name, { seconds, memory, main, all }] of best) say(`${name}: ${rate(seconds)}, at most ${Math.round(memory / megabyte)} MiB, ${all.toFixed(1)} s of processor time, ${share(main, all)} of it reading and writing`)
  const gain = (slow: string, fast: string) => ((best.get(slow)?.seconds ?? NaN) / (best.get(fast)?.seconds ?? NaN)).toFixed(2)
  const [one, two] = [best.get('1 workers'), best.get('2 workers')]
  if (one && two) {
    say(`2 workers are ${gain('1 workers', '2 workers')} times as fast as 1 on this machine now`)
    say(`by their processor time, two cores that share nothing would be at least ${onTrueCores(one, two).toFixed(2)} times as fast as one`)
  }
  if (values.cores) say(`2 cores are ${gain(names.oneCore, names.twoCores)} times as fast as 1; two processes on half of the notes each, which share nothing, ${gain(names.oneAlone, names.twoAlone)} times as fast as one on all`)
}

/** What one core takes for 1 worker's run against what two take for 2 workers': even if nothing were judged while the one thread reads and writes. */
function onTrueCores(one: Run, two: Run): number {
  return one.all / (two.main + (two.all - two.main) / 2)
}

/** Adds what it takes to tell what a second core gains, and what it could gain on this machine. */
async function addCores(cli: string, file: string, rows: number, ways: Map<string, Way>): Promise<void> {
  if (availableParallelism() < 2) throw new Error('--cores needs two processor cores')
  const middle = Math.floor(rows / 2)
  const halves = ['first', 'second'].map((name) => join(folder, `${name}-${rows}.csv`))
  await Promise.all(halves.map((half, at) => writeInput(half, at * middle, at === 0 ? middle : rows, input)))
  const on = (cores: string, source: string, name: string, ...more: string[]) => runAudit(cli, [source, '-o', join(folder, `out-${name}`), ...more], cores)
  ways.set(names.oneCore, () => on('0', file, 'all'))
  ways.set(names.twoCores, () => on('0,1', file, 'all'))
  ways.set(names.oneAlone, () => on('0', file, 'all', '--workers', '0'))
  ways.set(names.twoAlone, async () => {
    const start = performance.now()
    const both = await Promise.all(halves.map((half, at) => on(String(at), half, String(at), '--workers', '0')))
    const sum = (of: (run: Run) => number) => both.reduce((total, run) => total + of(run), 0)
    return { seconds: (performance.now() - start) / 1000, memory: sum(({ memory }) => memory), main: sum(({ main }) => main), all: sum(({ all }) => all) }
  })
}

/** Runs every way in turn, again and again, so that what else the machine does falls on all alike; the best of each counts. */
async function alternate(ways: ReadonlyMap<string, Way>, runs: number): Promise<ReadonlyMap<string, Run>> {
  const best = new Map<string, Run>()
  for (let run = 0; run < runs; run++) {
    for (const [name, way] of ways) {
      const now = await way()
      const known = best.get(name)
      const faster = known && known.seconds < now.seconds ? known : now
      best.set(name, { ...faster, memory: Math.max(now.memory, known?.memory ?? 0) })
    }
  }
  return best
}

function share(part: number, whole: number): string {
  return whole > 0 ? `${((part / whole) * 100).toFixed(1)}%` : 'unknown'
}

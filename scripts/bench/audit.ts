import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { guessMapping } from '../../src/audit/mapping.js'
import { openSource } from '../../src/audit/read/open.js'
import { readRows } from '../../src/audit/rows.js'
import { bundleAudit } from './audit-bundle.js'
import { makeNotes } from './notes.js'

// Each size is run with each number of workers; `--short` writes notes of one sentence, for sizes that would take hours.
const { values } = parseArgs({ options: { rows: { type: 'string', default: '5000,20000' }, workers: { type: 'string', default: '0,1,2' }, runs: { type: 'string', default: '2' }, seed: { type: 'string', default: '42' }, short: { type: 'boolean', default: false }, keep: { type: 'string' } } })
const numbers = (list: string) => list.split(',').map(Number)
const chunk = 5000
const megabyte = 1024 * 1024

interface Run {
  readonly seconds: number
  readonly memory: number
}

const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'oversight-bench-audit-')))
try {
  const cli = await bundleAudit(join(folder, 'bin'))
  await writeFile(join(folder, 'bin/package.json'), '{"type":"module"}')
  for (const rows of numbers(values.rows)) await measure(cli, rows)
} finally {
  if (values.keep === undefined) await rm(folder, { recursive: true, force: true })
}

async function measure(cli: string, rows: number): Promise<void> {
  const file = join(folder, `notes-${rows}.csv`)
  await pipeline(Readable.from(lines(rows)), createWriteStream(file))
  const say = (what: string, { seconds, memory }: Run) => process.stdout.write(`${rows} notes, ${what}: ${seconds.toFixed(2)} s, ${Math.round(rows / seconds)} a second${memory > 0 ? `, at most ${Math.round(memory / megabyte)} MiB` : ''}\n`)
  say('read only', await timed(() => drain(createReadStream(file))))
  const source = await openSource(file)
  say('read and parsed', await timed(() => drain(readRows(source, guessMapping(source.columns), () => undefined))))
  const workers = numbers(values.workers)
  const best = new Map<number, Run>()
  // Runs alternate, so that what else the machine does falls on all alike; the best of each counts.
  for (let run = 0; run < Number(values.runs); run++) {
    for (const count of workers) {
      const now = await runAudit(cli, file, count)
      const known = best.get(count)
      best.set(count, { seconds: Math.min(now.seconds, known?.seconds ?? Infinity), memory: Math.max(now.memory, known?.memory ?? 0) })
    }
  }
  for (const [count, run] of best) say(`${count} workers`, run)
  const [one, two] = [best.get(1), best.get(2)]
  if (one && two) process.stdout.write(`${rows} notes: 2 workers are ${(one.seconds / two.seconds).toFixed(2)} times as fast as 1\n`)
}

function* lines(rows: number): Generator<string> {
  yield 'Ref,Team,Date recorded,Event,Recorded by,Case note\n'
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const events = ['Supervision', 'Case closure', 'Missing episode', 'Review', 'Strategy discussion']
  for (let from = 0; from < rows; from += chunk) {
    const count = Math.min(chunk, rows - from)
    const notes = values.short ? Array.from({ length: count }, (_, at) => `Mia was seen at home, visit ${from + at}. Tom to visit by 9 May.`) : makeNotes(count, Number(values.seed) + from)
    yield notes.map((note, at) => {
      const row = from + at
      const day = `${String((row % 28) + 1).padStart(2, '0')}/${String((row % 12) + 1).padStart(2, '0')}/2025`
      return `${[`R${row}`, `Team ${(row * row) % 17}`, day, events[row % events.length] ?? '', `Manager ${row % 60}`, note].map(quoted).join(',')}\n`
    }).join('')
  }
}

async function drain(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const piece of stream) void piece
}

async function timed(act: () => Promise<unknown>): Promise<Run> {
  const start = performance.now()
  await act()
  return { seconds: (performance.now() - start) / 1000, memory: 0 }
}

/** Runs an audit as a user does; its threads are in one process, whose highest memory the system keeps. */
async function runAudit(cli: string, file: string, workers: number): Promise<Run> {
  let memory = 0
  const { seconds } = await timed(async () => {
    const child = spawn(process.execPath, [cli, 'audit', file, '-o', join(folder, 'out'), '--workers', String(workers)], { stdio: ['ignore', 'ignore', 'pipe'] })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text })
    const timer = setInterval(() => void highest(child.pid).then((now) => { memory = Math.max(memory, now) }), 100)
    const code = await new Promise((resolve) => child.on('close', resolve))
    clearInterval(timer)
    if (code !== 0) throw new Error(stderr)
  })
  return { seconds, memory }
}

async function highest(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? 0) * 1024
}

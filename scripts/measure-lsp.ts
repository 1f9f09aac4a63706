import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createProtocolConnection, type ProtocolConnection, type PublishDiagnosticsParams, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node'

/** Measures the built language server as an editor meets it: its start, the time from a key to the diagnostics, its memory over many edits. */

const changes = 300
const manyEdits = 10_000
/** Bytes that the heap may differ by between the first fifth of the edits and the last. */
const mostGrowth = 2_000_000
/** Lets the server be asked how much it holds once garbage is collected. */
const gauge = `data:text/javascript,${encodeURIComponent("process.on('SIGUSR2', () => { gc(); gc(); process.stderr.write(`heap ${process.memoryUsage().heapUsed}\\n`) })")}`
const uri = 'untitled:Untitled-1'
const words = 400
const sample = readFileSync('samples/late-visit-mended.md', 'utf8')
const note = noteOf(words)

interface Server {
  readonly connection: ProtocolConnection
  readonly pid: number
  readonly next: (version: number) => Promise<void>
  /** Bytes on the heap once garbage is collected. */
  readonly heap: () => Promise<number>
  readonly stop: () => Promise<void>
}

const starts: number[] = []
const work: number[] = []
for (let count = 0; count < 5; count++) {
  const start = performance.now()
  const server = await startServer()
  starts.push(performance.now() - start)
  work.push(cpuOf(server.pid))
  await server.stop()
}
print('start to answer of initialize, p50 max (ms)', `${percentile(starts, 0.5)} ${percentile(starts, 1)}`)

print('processor time of that (ms)', percentile(work, 0.5))

const server = await startServer()
let version = 1
await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text: note } })
await server.next(version)
const line = note.split('\n').length - 1

const before = cpuOf(server.pid)
const times: number[] = []
const typed = ' The FSW rang EDT and contact was chaotic.'
for (let count = 0; count < changes; count++) {
  const start = performance.now()
  await type(typed[count % typed.length] ?? ' ', count)
  await server.next(version)
  if (count >= 20) times.push(performance.now() - start)
}
print(`change to diagnostics, ${note.split(/\s+/u).length} words, p50 p95 max (ms)`, [0.5, 0.95, 1].map((share) => percentile(times, share)).join(' '))

print('processor time of the server for each of them (ms)', (cpuOf(server.pid, before) / changes).toFixed(1))

const heaps: number[] = []
const column = changes
for (let count = 1; count <= manyEdits; count++) {
  // Half of the edits take back what the other half typed, so that the text itself does not grow.
  if (count % 2 === 1) await type('x', column)
  else await change({ start: { line, character: column }, end: { line, character: column + 1 } }, '')
  if (count % 5 === 0) await server.next(version)
  if (count % (manyEdits / 5) === 0) heaps.push(await server.heap())
}
print(`heap after each ${manyEdits / 5} of ${manyEdits} edits, garbage collected (MB)`, heaps.map((bytes) => (bytes / 1e6).toFixed(2)).join(' '))
print('resident memory then (MB)', String(memoryOf(server.pid)))
await server.stop()
if ((heaps.at(-1) ?? 0) - (heaps[0] ?? 0) > mostGrowth) throw new Error('the server keeps more with every edit')

function type(character: string, at: number): Promise<void> {
  return change({ start: { line, character: at }, end: { line, character: at } }, character)
}

function change(range: object, text: string): Promise<void> {
  return server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ range, text }] })
}

async function startServer(): Promise<Server> {
  const child = spawn(process.execPath, ['--expose-gc', '--import', gauge, 'dist/cli.js', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] })
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  let isStopping = false
  child.once('exit', (code) => { if (!isStopping) throw new Error(`the server went away with ${code}: ${String(child.stderr.read() ?? '')}`) })
  let last = 0
  let waiting: { readonly version: number; readonly done: () => void } | null = null
  connection.onNotification('textDocument/publishDiagnostics', ({ version: of = 0 }: PublishDiagnosticsParams) => {
    last = of
    if (waiting && of >= waiting.version) waiting.done()
  })
  connection.listen()
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} })
  await connection.sendNotification('initialized', {})
  return {
    connection,
    pid: child.pid ?? 0,
    next: (of) => (last >= of ? Promise.resolve() : new Promise((done) => { waiting = { version: of, done } })),
    heap: () => new Promise((done) => {
      child.stderr.once('data', (said: Buffer) => { done(Number(said.toString().split(' ')[1])) })
      child.kill('SIGUSR2')
    }),
    stop: async () => {
      isStopping = true
      const gone = new Promise((done) => child.once('exit', done))
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      await gone
    },
  }
}

/** A note of so many words, made of a sample that has a bit of everything. */
function noteOf(count: number): string {
  const [title = '', ...rest] = sample.split('\n')
  const lines = [title]
  const size = (): number => lines.join(' ').split(/\s+/u).length
  while (size() < count) lines.push(...rest)
  return lines.join('\n').split(/(?<=\s)/u).slice(0, count + lines.length).join('').trimEnd() + '\n'
}

/** Milliseconds that a process has kept a processor busy, in steps of 10. */
function cpuOf(pid: number, since = 0): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10 - since
}

function memoryOf(pid: number): number {
  const pages = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(pages?.[1] ?? 0) / 1024)
}

function percentile(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
}

function print(what: string, value: string): void {
  process.stdout.write(`${what}: ${value}\n`)
}

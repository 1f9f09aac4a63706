import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleAudit } from '../../scripts/bench/audit-bundle.js'

const kills = 20
const rows = 3000
let folder = ''
let cli = ''
let input = ''

/** Gives numbers from 0 up to 1, always the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function csvLine(at: number): string {
  if (at % 97 === 0) return 'too,few'
  if (at % 89 === 0) return `"R${at}","North","03/05/2024",""`
  return `"R${at}","Team ${(at * 7) % 13}","0${(at % 9) + 1}/0${(at % 8) + 1}/2024","Management oversight\nMia was seen at home, visit ${at}. Tom to visit by ${(at % 27) + 1} May."`
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oversight-kill-'))
  cli = await bundleAudit(join(folder, 'bin'))
  await writeFile(join(folder, 'bin/package.json'), '{"type":"module"}')
  input = join(folder, 'notes.csv')
  await writeFile(input, `Ref,Team,Date recorded,Case note\n${Array.from({ length: rows }, (_, at) => csvLine(at)).join('\n')}\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<{ code: number | null; stderr: string }>
}

/** Starts an audit as the leader of its own process group. */
function start(name: string, workers: number, ...more: string[]): Running {
  const child = spawn(process.execPath, [cli, 'audit', input, '-o', join(folder, name), '--workers', String(workers), ...more], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text })
  return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr }))) }
}

function killGroup({ child }: Running, signal: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid ?? 0), signal)
  } catch {
    // It has ended by itself.
  }
}

async function sizeOf(name: string): Promise<number> {
  return (await stat(join(folder, name, 'notes.ndjson')).catch(() => ({ size: 0 }))).size
}

async function outputs(name: string): Promise<Record<string, string>> {
  const files = (await readdir(join(folder, name))).sort()
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await readFile(join(folder, name, file), 'latin1')] as const)))
}

/** Waits until the rows have grown to a size, or the run has ended. */
async function untilSize(running: Running, name: string, size: number): Promise<void> {
  let hasEnded = false
  void running.ended.then(() => { hasEnded = true })
  while (!hasEnded && (await sizeOf(name)) < size) await sleep(3)
}

describe.each([1, 2])('an audit with %i workers', (workers) => {
  it(`that is killed at ${kills} moments gives the same bytes as one that is not`, async () => {
    const whole = `whole-${workers}`
    expect(await start(whole, workers).ended).toMatchObject({ code: 0 })
    const random = randomFrom(workers)
    const all = await sizeOf(whole)
    // The last moments lie around the end, where the summary and the report are written.
    const moments = Array.from({ length: kills }, (_, at) => (at < kills - 3 ? random() : 1) * all).sort((a, b) => a - b)
    let killed = 0
    for (const moment of moments) {
      const running = start('killed', workers, '--resume')
      await untilSize(running, 'killed', moment)
      await sleep(random() * 40)
      killGroup(running, 'SIGKILL')
      if ((await running.ended).code === null) killed++
    }
    expect(killed).toBeGreaterThanOrEqual(kills - 3)
    expect(await start('killed', workers, '--resume').ended).toMatchObject({ code: 0 })
    expect(await outputs('killed')).toEqual(await outputs(whole))
    await rm(join(folder, 'killed'), { recursive: true })
  })

  it('that is stopped with Ctrl-C finishes what it began and says how to go on', async () => {
    const running = start('stopped', workers)
    await untilSize(running, 'stopped', 1000)
    killGroup(running, 'SIGINT')
    const { code, stderr } = await running.ended
    expect(code).toBe(130)
    expect(stderr).toContain('--resume')
    const { records, reports, rejects } = JSON.parse(await readFile(join(folder, 'stopped/checkpoint.json'), 'utf8')) as Record<string, number>
    expect(records).toBe((reports ?? 0) + (rejects ?? 0))
    expect((await readFile(join(folder, 'stopped/notes.ndjson'), 'utf8')).split('\n')).toHaveLength((reports ?? 0) + 1)
    expect(await start('stopped', workers, '--resume').ended).toMatchObject({ code: 0 })
    expect(await outputs('stopped')).toEqual(await outputs(`whole-${workers}`))
    await rm(join(folder, 'stopped'), { recursive: true })
  })
})

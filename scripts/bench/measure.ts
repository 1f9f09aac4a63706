import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** One command to time, as a whole process. */
export interface Command {
  readonly name: string
  /** Arguments to `node`. */
  readonly args: readonly string[]
  readonly cwd?: string
}

/** Wall-clock seconds: the middle one of several runs, the shortest and the longest. */
export interface Timing {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** Peers would look for updates, and colour what nobody reads. */
const env = { ...process.env, NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1', CI: '1', NODE_OPTIONS: '' }

function runOnce({ args, cwd }: Command, extra: readonly string[] = []): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint()
    // What a linter says is thrown away, and so is its exit code: it differs when it finds something.
    const child = spawn(process.execPath, [...extra, ...args], { cwd, env, stdio: 'ignore' })
    child.on('error', reject)
    child.on('exit', (_, signal) => (signal ? reject(new Error(`${args.join(' ').slice(0, 200)} was ended by ${signal}`)) : resolve(Number(process.hrtime.bigint() - start) / 1e9)))
  })
}

/**
 * Times commands against each other: one run of each in turn, and so on, so that what else the machine does hits all alike.
 *
 * @param commands what to time.
 * @param runs how often each.
 * @returns the timing of each, in the same order.
 */
export async function timeAll(commands: readonly Command[], runs: number): Promise<Timing[]> {
  const times: number[][] = commands.map(() => [])
  for (let run = 0; run < runs; run++) {
    for (const [index, command] of commands.entries()) times[index]?.push(await runOnce(command))
  }
  return times.map((all) => {
    const sorted = all.sort((a, b) => a - b)
    return { median: sorted[sorted.length >> 1] ?? 0, least: sorted[0] ?? 0, most: sorted[sorted.length - 1] ?? 0 }
  })
}

/**
 * Measures how much memory a command needs at most, in a run of its own.
 *
 * @returns MiB of resident memory.
 */
export async function peakMemory(command: Command): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'oversight-memory-'))
  try {
    const [probe, result] = [join(folder, 'probe.mjs'), join(folder, 'result')]
    await writeFile(probe, `import { writeFileSync } from 'node:fs'\nprocess.on('exit', () => writeFileSync(${JSON.stringify(result)}, String(process.resourceUsage().maxRSS)))\n`)
    await runOnce(command, ['--import', pathToFileURL(probe).href])
    return Number(await readFile(result, 'utf8')) / 1024
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

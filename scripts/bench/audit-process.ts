import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** How a run of the command went. */
export interface Run {
  readonly seconds: number
  /** Highest memory of the whole process, in bytes. */
  readonly memory: number
  /** Time on a processor in seconds: of the thread that reads and writes, and of the whole process. */
  readonly main: number
  readonly all: number
}

const interval = 100
/** What the kernel counts processor time in: a hundredth of a second on every Linux in use. */
const ticks = 100

/**
 * Runs an audit as a user does. Memory and processor time are what the system keeps of the process (Linux; 0 elsewhere).
 *
 * @param command the command line's file.
 * @param args what follows `audit`.
 * @param cores processor cores it may use; any where none is named. Needs `taskset`.
 * @throws Error with what it wrote where it fails.
 */
export async function runAudit(command: string, args: readonly string[], cores = ''): Promise<Run> {
  const start = performance.now()
  const line = [process.execPath, command, 'audit', ...args]
  const [program = '', ...rest] = cores === '' ? line : ['taskset', '-c', cores, ...line]
  const child = spawn(program, rest, { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text })
  let seen = { memory: 0, main: 0, all: 0 }
  const timer = setInterval(() => void look(child.pid ?? 0).then((now) => { seen = { memory: Math.max(seen.memory, now.memory), main: Math.max(seen.main, now.main), all: Math.max(seen.all, now.all) } }), interval)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(stderr)
  return { seconds: (performance.now() - start) / 1000, ...seen }
}

async function look(pid: number): Promise<Omit<Run, 'seconds'>> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')
  const [status, whole, first] = await Promise.all([read('status'), read('stat'), read(`task/${pid}/stat`)])
  return { memory: Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? 0) * 1024, main: processorTime(first), all: processorTime(whole) }
}

/** User and system time, the 14th and 15th field; the second, a name in brackets, may hold spaces. */
function processorTime(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks
}

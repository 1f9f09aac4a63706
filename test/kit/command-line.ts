import { vi } from 'vitest'
import { run } from '../../src/cli/run.js'

/** Runs the command line in this process, with what it writes caught. */
export async function runWith(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => Boolean((out += String(chunk))))
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => Boolean((err += String(chunk))))
  try {
    return { code: await run(args), out, err }
  } finally {
    stdout.mockRestore()
    stderr.mockRestore()
    process.exitCode = undefined
  }
}

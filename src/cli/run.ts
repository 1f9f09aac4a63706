import { CommanderError } from 'commander'
import { UsageError } from './errors.js'
import { makeProgram } from './program.js'

/**
 * Runs the command line.
 *
 * @param args the arguments after the program's name.
 * @returns the exit code: 0 nothing at or above the failing severity, 1 findings, 2 the run itself failed.
 */
export async function run(args: readonly string[]): Promise<number> {
  process.exitCode = 0
  try {
    await makeProgram().parseAsync([...args], { from: 'user' })
    return process.exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError) process.stderr.write(`oversight: ${error.message}\n`)
    else if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0
    else process.stderr.write(`oversight: something went wrong that should not have: ${(error as Error).stack ?? String(error)}\n`)
    return 2
  }
}

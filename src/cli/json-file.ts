import { readFile } from 'node:fs/promises'
import { UsageError } from './errors.js'

/**
 * Reads a JSON file that somebody names on the command line.
 *
 * @param file its path.
 * @param problemIn says what is wrong with a value in one sentence, or gives null where it is sound.
 * @throws UsageError where the file cannot be read, holds no JSON, or a value that is not sound.
 */
export async function readJsonFile(file: string, problemIn: (value: unknown) => string | null): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file}: could not be read.`)
  })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${file}: no valid JSON: ${(error as Error).message}`)
  }
  const problem = problemIn(value)
  if (problem) throw new UsageError(`${file}: ${problem}`)
  return value
}

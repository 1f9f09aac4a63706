import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'

const folder = new URL('./results/', import.meta.url)

/**
 * Keeps what one benchmark measured, so that the page of numbers can be written from all of them.
 *
 * @param name of the benchmark.
 * @param result what it measured: anything that is JSON.
 */
export async function keep(name: string, result: unknown): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(result, null, 2)}\n`)
}

/** Gives what a benchmark measured last, or null where it never ran. */
export async function kept(name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8'))
  } catch {
    return null
  }
}

/** What the numbers were measured on. */
export function conditions(): string {
  return `Node ${process.version} on ${process.platform} ${process.arch}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB of memory`
}

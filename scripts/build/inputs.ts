import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { Metafile } from 'esbuild'

/** Where every build leaves the list of what went into it, for the notices. */
const folder = 'node_modules/.cache/oversight-lint/inputs'

/**
 * Leaves the list of files that went into a bundle.
 *
 * @param name of the bundle.
 * @param metafile as esbuild gave it; only what is left of a file after tree shaking counts.
 */
export async function recordInputs(name: string, { outputs }: Metafile): Promise<void> {
  const files = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file))
  await mkdir(folder, { recursive: true })
  await writeFile(`${folder}/${name}.json`, JSON.stringify([...new Set(files)].sort()))
}

/** Forgets the lists of earlier builds. */
export async function forgetInputs(): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

/**
 * Gives every file that went into any bundle since the lists were forgotten.
 *
 * @returns paths, each once.
 */
export async function recordedInputs(): Promise<ReadonlySet<string>> {
  const files = new Set<string>()
  for (const name of await readdir(folder)) {
    for (const file of JSON.parse(await readFile(`${folder}/${name}`, 'utf8')) as readonly string[]) files.add(file)
  }
  return files
}

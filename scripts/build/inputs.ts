import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { Metafile } from 'esbuild'

/** Beside the bundles and not in them: where every build leaves the list of what went into it, for the notices. */
const folder = 'dist/.inputs'

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

/**
 * Gives every file that went into any bundle, and clears the lists away.
 *
 * @returns paths, each once.
 */
export async function takeInputs(): Promise<ReadonlySet<string>> {
  const files = new Set<string>()
  for (const name of await readdir(folder)) {
    for (const file of JSON.parse(await readFile(`${folder}/${name}`, 'utf8')) as readonly string[]) files.add(file)
  }
  await rm(folder, { recursive: true })
  return files
}

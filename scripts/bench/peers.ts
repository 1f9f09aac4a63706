import { execFile } from 'node:child_process'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Command } from './measure.js'

const source = new URL('./peers/', import.meta.url)

/** A linter to be timed against. */
export interface Peer {
  readonly name: string
  /** Makes the command that checks some files. */
  readonly check: (files: readonly string[]) => Command
}

/**
 * Installs the peers into a folder, with the versions of the lock file and without running their scripts.
 *
 * @param folder where to, made if need be.
 * @returns the peers; none, with a loud word on standard error, where they cannot be installed.
 */
export async function installPeers(folder: string): Promise<readonly Peer[]> {
  await mkdir(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json', 'textlintrc.json', 'harper.mjs']) await copyFile(new URL(file, source), join(folder, file))
  try {
    await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, maxBuffer: 16 * 1024 * 1024 })
  } catch (error) {
    process.stderr.write(`\n*** THE PEERS COULD NOT BE INSTALLED: only oversight is timed. ***\n${String(error).slice(0, 500)}\n\n`)
    return []
  }
  const inside = (...parts: readonly string[]) => join(folder, 'node_modules', ...parts)
  return [
    { name: 'write-good 1.0.8', check: (files) => ({ name: 'write-good', args: [inside('write-good/bin/write-good.js'), ...files] }) },
    { name: 'textlint 15.8.0 with 4 rules', check: (files) => ({ name: 'textlint', args: [inside('textlint/bin/textlint.js'), '--config', join(folder, 'textlintrc.json'), '--format', 'compact', ...files], cwd: folder }) },
    { name: 'alex 11.0.1', check: (files) => ({ name: 'alex', args: [inside('alex/cli.js'), '--quiet', ...files], cwd: folder }) },
    { name: 'harper.js 2.10.0', check: (files) => ({ name: 'harper', args: [join(folder, 'harper.mjs'), ...files] }) },
  ]
}

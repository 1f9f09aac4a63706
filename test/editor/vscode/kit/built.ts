import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The extension as it is now, in a folder of its own. */
export interface BuiltExtension {
  /** What an editor loads while an extension is being developed. */
  readonly folder: string
  readonly vsix: string
  /** A folder beside them for what a test makes. */
  readonly scratch: string
  readonly remove: () => void
}

/** Builds the extension. */
export function buildExtension(): BuiltExtension {
  const output = mkdtempSync(join(tmpdir(), 'oversight-vscode-'))
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-extension.ts', '--output', output], { stdio: ['ignore', 'pipe', 'inherit'] })
  const vsix = readdirSync(output).find((name) => name.endsWith('.vsix'))
  if (!vsix) throw new Error('no .vsix was made')
  return { folder: join(output, 'vscode-extension'), vsix: join(output, vsix), scratch: output, remove: () => { rmSync(output, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) } }
}

/** Writes a workspace of some files. */
export function writeWorkspace(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

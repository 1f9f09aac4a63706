import { join } from 'node:path'
import { build } from 'esbuild'
import { entries } from '../build/entries.js'
import { nodeBuiltins } from '../build/node-builtins.js'

/**
 * Bundles the command line and the worker of audits as the package does, without touching `dist/`.
 *
 * @param folder where to.
 * @returns the path of the command.
 */
export async function bundleAudit(folder: string): Promise<string> {
  const { cli = '', 'audit-worker': worker = '' } = entries
  await build({ entryPoints: { cli, 'audit-worker': worker }, outdir: folder, chunkNames: '[name]-[hash]', bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20', plugins: [nodeBuiltins], logLevel: 'warning' })
  return join(folder, 'cli.js')
}

import { chmod, rm } from 'node:fs/promises'
import { build, type Metafile } from 'esbuild'
import { browserEntries, entries } from './build/entries.js'
import { forgetInputs, recordInputs } from './build/inputs.js'
import { nodeBuiltins } from './build/node-builtins.js'

const dist = 'dist'

await rm(dist, { recursive: true, force: true })
await forgetInputs()
// One build, so that what several entries share is shipped once.
const { metafile } = await build({
  entryPoints: { ...entries },
  outdir: dist,
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Names are kept, so that a stack trace in somebody's report can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  plugins: [nodeBuiltins],
  logLevel: 'warning',
})
await chmod(`${dist}/cli.js`, 0o755)
for (const name of browserEntries) refuseNode(`${dist}/${name}.js`, metafile)
await recordInputs('package', metafile)

/** Fails where an entry for browsers would load anything of Node. */
function refuseNode(entry: string, { outputs }: Metafile): void {
  const seen = new Set<string>()
  const look = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const { path, external, kind } of outputs[file]?.imports ?? []) {
      if (external) throw new Error(`${entry} must run in a browser, but ${file} imports ${path}`)
      if (kind !== 'dynamic-import') look(path)
    }
  }
  look(entry)
}

import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild'
import { shortRulePage } from '../../src/page/rule-page.js'
import { rulePages } from '../../src/rules/pages.generated.js'

const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/** Parts of the server's protocol that speak to Node: found by their file, as the rest of the bundle is made for browsers. */
const partsForNode: Plugin = {
  name: 'parts-for-node',
  setup: (making) => {
    making.onResolve({ filter: /^vscode-(?:jsonrpc|languageserver|languageserver-protocol)\/node(?:\.js)?$/ }, ({ path, kind, resolveDir, pluginData }) =>
      pluginData === 'asked' ? undefined : making.resolve(path.replace(/\/node(?:\.js)?$/, ''), { kind, resolveDir, pluginData: 'asked' }).then(({ path: main }) => ({ path: main.replace(/([/\\])(?:common|browser|node)([/\\])[^/\\]+$/, '$1node$2main.js') })))
  },
}

/** Managers read the rules' pages; what only the tests need of them stays out. */
const shortPages: Plugin = {
  name: 'short-pages',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]pages\.generated\.ts$/ }, () => ({
      contents: `export const rulePages = ${JSON.stringify(Object.fromEntries(Object.entries(rulePages).map(([id, page]) => [id, shortRulePage(page)])))}`,
      loader: 'ts',
    }))
  },
}

/** One server for both, so that what it knows is shipped once: where there is a process of Node it takes its streams, else it is a worker. */
const serverEntry = `if (typeof process === 'object' && process.versions?.node) require('./node.ts'); else require('./browser.ts')`

/**
 * Bundles a client for the desktop, one for browsers, and the server.
 *
 * @param source the extension's folder.
 * @param dist where the bundles go.
 * @returns what went into them.
 */
export async function bundleExtension(source: string, dist: string): Promise<readonly Metafile[]> {
  const common = { bundle: true, minify: true, metafile: true, format: 'cjs', charset: 'utf8', legalComments: 'none', logLevel: 'warning' } satisfies BuildOptions
  const browser = { ...common, platform: 'browser', target: 'es2022', conditions: ['browser'], mainFields: ['browser', 'module', 'main'] } satisfies BuildOptions
  const made = await Promise.all([
    build({ ...common, platform: 'node', target: 'node20', entryPoints: [`${source}/src/desktop.ts`], outfile: join(dist, 'desktop.js'), external: ['vscode'] }),
    build({ ...browser, entryPoints: [`${source}/src/web.ts`], outfile: join(dist, 'web.js'), external: ['vscode'] }),
    build({ ...browser, stdin: { contents: serverEntry, resolveDir: 'src/language-server', sourcefile: 'server.js' }, outfile: join(dist, 'server.js'), external: nodeModules, plugins: [partsForNode, shortPages] }),
  ])
  return made.map(({ metafile }) => metafile)
}

/** Every file of which something is in a bundle. */
export function inputsOf(bundles: readonly Metafile[]): ReadonlySet<string> {
  return new Set(outputsOf(bundles).flatMap(([, { inputs }]) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file)))
}

/** What takes the room, largest first. */
export function sizesOf(bundles: readonly Metafile[]): string {
  return outputsOf(bundles).map(([file, { bytes, inputs }]) => {
    const largest = Object.entries(inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput).slice(0, 12)
    return `${file}: ${bytes}\n${largest.map(([name, { bytesInOutput }]) => `${String(bytesInOutput).padStart(9)} ${name}\n`).join('')}`
  }).join('')
}

function outputsOf(bundles: readonly Metafile[]): [string, Metafile['outputs'][string]][] {
  return bundles.flatMap(({ outputs }) => Object.entries(outputs))
}

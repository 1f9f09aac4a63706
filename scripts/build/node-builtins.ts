import { builtinModules } from 'node:module'
import type { Plugin } from 'esbuild'

const builtins: ReadonlySet<string> = new Set(builtinModules)
const commonJs = 'node-builtin-cjs'
const esModule = 'node-builtin-esm'

/**
 * Lets CommonJS packages `require` what Node has built in from an ES module bundle, where there is no `require`.
 * Only the chunks that hold such a package import anything of Node, so the chunks of the core stay fit for a browser.
 */
export const nodeBuiltins: Plugin = {
  name: 'node-builtins',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?[a-z_/]+$/ }, ({ path, kind, namespace }) => {
      const name = path.replace(/^node:/u, '')
      if (kind !== 'require-call' || !builtins.has(name)) return undefined
      return { path: name, namespace: namespace === commonJs ? esModule : commonJs }
    })
    build.onLoad({ filter: /./, namespace: commonJs }, ({ path }) => ({ contents: `module.exports = require(${JSON.stringify(path)}).builtin` }))
    build.onLoad({ filter: /./, namespace: esModule }, ({ path }) => ({ contents: `export { default as builtin } from ${JSON.stringify(`node:${path}`)}` }))
  },
}

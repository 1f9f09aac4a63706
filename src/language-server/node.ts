import { existsSync, realpathSync, unwatchFile, watchFile } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { startServer } from './server.js'

/** Starts the server in Node as soon as it is loaded: over standard input and output unless the client asks for another way. */

const everySoOften = 2000
const isStdio = !process.argv.some((flag) => flag === '--node-ipc' || flag.startsWith('--pipe'))
const connection = isStdio ? createConnection(ProposedFeatures.all, process.stdin, process.stdout) : createConnection(ProposedFeatures.all)

const pages = findPages()

startServer(connection, {
  readText: async (uri) => {
    const path = pathOf(uri)
    return path === null ? null : readFile(path, 'utf8').catch(() => null)
  },
  watch: (uris, changed) => {
    const paths = uris.map(pathOf).filter((path) => path !== null)
    for (const path of paths) watchFile(path, { interval: everySoOften, persistent: false }, changed)
    return () => { for (const path of paths) unwatchFile(path, changed) }
  },
  rulePage: (ruleId) => {
    const file = join(pages, `${ruleId}.md`)
    return pages !== '' && existsSync(file) ? pathToFileURL(file).href : null
  },
  today: () => {
    const now = new Date()
    return `${String(now.getFullYear()).padStart(4, '0')}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
  },
})

function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null
  } catch {
    return null
  }
}

/** The rules' pages that come with the package; empty where the server is shipped without them. */
function findPages(): string {
  try {
    const here = dirname(realpathSync(process.argv[1] ?? ''))
    return ['..', '../..'].map((up) => join(here, up, 'docs', 'rules')).find((folder) => existsSync(join(folder, 'jargon.md'))) ?? ''
  } catch {
    return ''
  }
}

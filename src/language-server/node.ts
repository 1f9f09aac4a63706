import { readFile } from 'node:fs/promises'
import { unwatchFile, watchFile } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { startServer } from './server.js'

/** Starts the server in Node as soon as it is loaded: over standard input and output unless the client asks for another way. */

const everySoOften = 2000
const isStdio = !process.argv.some((flag) => flag === '--node-ipc' || flag.startsWith('--pipe'))
const connection = isStdio ? createConnection(ProposedFeatures.all, process.stdin, process.stdout) : createConnection(ProposedFeatures.all)

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

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { startServer } from './server.js'

/** Starts the server in a worker as soon as it is loaded. Files come from the client, which answers `oversight/readFile`. */

/** A worker's own scope, which the types of Node do not know. */
const scope = globalThis as never

startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  readText: () => Promise.resolve(null),
  today: () => {
    const now = new Date()
    return `${String(now.getFullYear()).padStart(4, '0')}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
  },
})

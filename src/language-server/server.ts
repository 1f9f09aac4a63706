import type { Connection } from 'vscode-languageserver'
import type { ServerHost } from './host.js'

export type { ServerHost } from './host.js'

/**
 * Serves notes over a connection until it closes: everything but what differs between Node and a browser.
 *
 * @param connection to the client; it is listened to here.
 * @param host reads files, and knows the day.
 */
export function startServer(connection: Connection, host: ServerHost): void {
  void host
  connection.onInitialize(() => ({ capabilities: {} }))
  connection.listen()
}

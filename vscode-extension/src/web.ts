import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser'
import { start } from './extension.js'

/** Starts the extension in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const worker = Uri.joinPath(context.extensionUri, 'dist', 'server.js').toString(true)
  start(context, (id: string, name: string, options: LanguageClientOptions) => new LanguageClient(id, name, new Worker(worker), options))
}

export { stop as deactivate } from './extension.js'

import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node'
import { start } from './extension.js'

/** Starts the extension on the desktop or on a remote machine: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath
  start(context, (id: string, name: string, options: LanguageClientOptions) => new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options))
}

export { stop as deactivate } from './extension.js'

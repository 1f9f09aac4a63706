import { type ExtensionContext, Uri } from 'vscode'
import type { LanguageClientOptions } from 'vscode-languageclient'
import { start } from './extension.js'

/** Starts the extension on the desktop or on a remote machine: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath
  start(context, async (id: string, name: string, options: LanguageClientOptions) => {
    // It is large, and nobody is to wait for it while the editor opens.
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node')
    return new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options)
  })
}

export { stop as deactivate } from './extension.js'

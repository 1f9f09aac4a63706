import { type ExtensionContext, Uri } from 'vscode'
import type { LanguageClientOptions } from 'vscode-languageclient'
import { start } from './extension.js'

/** Starts the extension in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const worker = Uri.joinPath(context.extensionUri, 'dist', 'server.js').toString(true)
  start(context, async (id: string, name: string, options: LanguageClientOptions) => {
    // It is large, and nobody is to wait for it while the editor opens.
    const { LanguageClient } = await import('vscode-languageclient/browser')
    return new LanguageClient(id, name, new Worker(worker), options)
  })
}

export { stop as deactivate } from './extension.js'

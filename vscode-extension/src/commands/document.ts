import { commands, type Disposable, window } from 'vscode'
import { commands as serverCommands } from '../../../src/language-server/protocol.js'
import type { Server } from '../client.js'

/** Checks the open document whatever it is called, or stops that. */
export function registerDocumentCommands(server: Server): Disposable[] {
  const treat = async (isNote: boolean): Promise<void> => {
    const document = window.activeTextEditor?.document
    if (!document) return void window.showInformationMessage('Open the document first.')
    if (document.languageId !== 'markdown' && document.languageId !== 'plaintext') return void window.showInformationMessage('Only Markdown and plain text can be checked as a note.')
    await server.run(serverCommands.checkAsNote, { uri: document.uri.toString(), isNote })
  }
  return [
    commands.registerCommand('oversight.checkDocument', () => treat(true)),
    commands.registerCommand('oversight.stopCheckingDocument', () => treat(false)),
  ]
}

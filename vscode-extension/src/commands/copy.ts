import { commands, type Disposable, env, window } from 'vscode'
import { type PlainTextResult, requests } from '../../../src/language-server/protocol.js'
import type { Server } from '../client.js'

/** "Copy for the case system": the note without front matter and Markdown marks. */
export function registerCopy(server: Server): Disposable[] {
  return [commands.registerCommand('oversight.copyForCaseSystem', async () => {
    const document = window.activeTextEditor?.document
    const plain = document && await server.ask<PlainTextResult>(requests.plainText, { textDocument: { uri: document.uri.toString() } })
    if (!plain) return void window.showInformationMessage('There is no oversight note in the active editor to copy.')
    await env.clipboard.writeText(plain.text)
    window.setStatusBarMessage('$(check) Copied as plain text', 4000)
  })]
}

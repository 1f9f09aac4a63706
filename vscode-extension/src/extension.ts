import { commands, type ExtensionContext, workspace } from 'vscode'
import { ActiveNote } from './active-note.js'
import { registerChecklist } from './checklist/view.js'
import { type MakeClient, Server } from './client.js'
import { registerCopy } from './commands/copy.js'
import { registerDocumentCommands } from './commands/document.js'
import { registerExplain } from './commands/explain.js'
import { registerNewNote } from './commands/new-note.js'
import { registerProfile } from './commands/profile.js'
import { registerScore } from './commands/score.js'
import { registerToggles } from './commands/toggles.js'
import { registerPages } from './pages.js'
import { registerStatusBar } from './status-bar.js'

let server: Server | undefined

/**
 * Everything that the desktop and the browser share.
 *
 * @param makeClient makes the client of the language server, however that runs here.
 */
export function start(context: ExtensionContext, makeClient: MakeClient): void {
  const running = new Server(makeClient)
  server = running
  const note = new ActiveNote(running)
  const pages = registerPages(context, running)
  context.subscriptions.push(
    note,
    ...registerChecklist(note),
    ...registerStatusBar(note),
    ...registerNewNote(running),
    ...registerDocumentCommands(running),
    ...registerExplain(pages, note),
    ...registerScore(pages, note),
    ...registerCopy(running),
    ...registerToggles(),
    ...registerProfile(pages, note),
    note.onChanged(() => { void commands.executeCommand('setContext', 'oversight.isNote', note.current !== null) }),
    workspace.onDidChangeWorkspaceFolders(() => { void running.restart() }),
  )
  void running.start()
}

/** Stops the server with the editor. */
export async function stop(): Promise<void> {
  await server?.stop()
  server = undefined
}

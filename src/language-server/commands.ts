import { type Connection, MessageType, ShowMessageNotification, type WorkspaceEdit } from 'vscode-languageserver'
import { Document } from './document.js'
import { toWorkspaceEdit } from './edits.js'
import { scoreInFull } from './features/code-lens.js'
import { configName } from './profiles.js'
import { commands, type CommandParams } from './protocol.js'
import type { Session } from './session.js'
import { turnOffInNote, turnOffInProfile } from './turn-off.js'
import { joinUri, parentOf } from './uri.js'

/** What a command leaves to be done by whoever called it. */
export interface CommandHost {
  /** Reads a file as it is now. */
  readonly readText: (uri: string) => Promise<string | null>
  /** Checks again and tells the client. */
  readonly checkAgain: (uri: string) => void
}

/** Runs a command of `protocol.ts`. Arguments of another shape are passed over. */
export async function runCommand(connection: Connection, session: Session, host: CommandHost, command: string, given: unknown): Promise<void> {
  const params = readParams(given)
  if (!params) return
  if (command === commands.checkAsNote) {
    session.force(params.uri, params.isNote ?? true)
    host.checkAgain(params.uri)
  } else if (command === commands.turnOffHere) await turnOffHere(connection, session, params)
  else if (command === commands.turnOffInProfile) await offInProfile(connection, session, host, params)
  else if (command === commands.showScore) {
    const judged = await session.judged(params.uri)
    if (judged) say(connection, scoreInFull(judged.report))
  }
}

function readParams(given: unknown): CommandParams | null {
  if (typeof given === 'string') return { uri: given }
  if (typeof given !== 'object' || given === null) return null
  const { uri, ruleId, reason, isNote } = given as Readonly<Record<string, unknown>>
  if (typeof uri !== 'string') return null
  return {
    uri,
    ...(typeof ruleId === 'string' ? { ruleId } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(typeof isNote === 'boolean' ? { isNote } : {}),
  }
}

async function turnOffHere(connection: Connection, session: Session, { uri, ruleId, reason }: CommandParams): Promise<void> {
  const document = session.documents.get(uri)
  if (!document || ruleId === undefined) return
  const edit = turnOffInNote(document.text, ruleId, reason, document.lineBreak)
  await connection.workspace.applyEdit({ label: `Turn off ${ruleId} in this note`, edit: toWorkspaceEdit(document, [edit], session.client) })
}

async function offInProfile(connection: Connection, session: Session, host: CommandHost, { uri, ruleId, reason }: CommandParams): Promise<void> {
  if (ruleId === undefined) return
  const found = await session.profileOf(uri)
  const folder = session.folderOf(uri) ?? parentOf(uri)
  const file = found.uri ?? (folder === null ? null : joinUri(folder, configName))
  if (file === null) return say(connection, 'There is no folder to keep a profile in: save the note in one first.')
  const known = session.documents.get(file)?.text ?? (await host.readText(file))
  const changes = turnOffInProfile(known ?? '', ruleId, reason)
  if (!changes) return say(connection, `The profile was left as it is, for it already says something of “${ruleId}” or is laid out in a way of its own. Write “${ruleId}: off” under its severities.`)
  const version = session.documents.get(file)?.version ?? null
  const text = new Document(file, 'yaml', 0, known ?? '', session.client.encoding)
  const edits = changes.map(({ start, insert }) => ({ range: text.range({ start, end: start }), newText: insert }))
  const edit: WorkspaceEdit = session.client.takesVersionedEdits
    ? { documentChanges: [...(known === null && session.client.createsFiles ? [{ kind: 'create' as const, uri: file, options: { ignoreIfExists: true } }] : []), { textDocument: { uri: file, version }, edits }] }
    : { changes: { [file]: edits } }
  const { applied } = await connection.workspace.applyEdit({ label: `Turn off ${ruleId} in the profile`, edit })
  if (applied) say(connection, `“${ruleId}” is turned off in ${file.slice(file.lastIndexOf('/') + 1)}. It counts once the file is saved.`)
}

function say(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message })
}

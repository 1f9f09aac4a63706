import { type Connection, DiagnosticSeverity, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver'
import { source } from './diagnostics.js'
import type { ServerHost } from './host.js'
import { configName } from './profiles.js'
import { configurationSection } from './protocol.js'
import type { Publisher } from './publisher.js'
import type { Session } from './session.js'

/** Takes in what changes: documents, settings, workspace folders, profile files. */
export function keepUpToDate(connection: Connection, host: ServerHost, session: Session, publisher: Publisher): void {
  const { client } = session
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    session.open(uri, languageId, version, text)
    publisher.opened(uri)
    watch()
  })
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    session.documents.get(uri)?.apply(contentChanges, version)
    publisher.changed(uri)
  })
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    if (session.profiles.files.includes(uri)) profilesChanged()
    publisher.saved(uri)
  })
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session.close(uri)
    publisher.closed(uri)
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    session.forgetSettings(sectionOf(settings))
    publisher.checkAllAgain()
  })
  connection.onDidChangeWatchedFiles(() => profilesChanged())

  let told = new Set<string>()
  let stopWatching: (() => void) | null = null
  let watched = ''
  const profilesChanged = (): void => {
    session.forgetProfiles()
    publisher.checkAllAgain()
    watch()
  }
  /** Tells of mistakes in profile files and, where the client cannot, watches them. */
  const watch = (): void => {
    void (async () => {
      // A profile that is open is read though no note asks for it, so that its author sees what is wrong.
      await Promise.all([...session.documents.keys()].map((uri) => uri.endsWith(`/${configName}`) ? session.profileOf(uri) : session.judged(uri)))
      told = tellProblems(connection, session, told)
      if (client.registersWatchers || !host.watch) return
      const files = session.profiles.files
      if (watched === files.join('\n')) return
      stopWatching?.()
      watched = files.join('\n')
      stopWatching = host.watch(files, profilesChanged)
    })()
  }

  connection.onInitialized(() => {
    if (client.registersConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: configurationSection })
    if (client.registersWatchers) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${configName}` }, { globPattern: '**/*oversight*.{yml,yaml}' }] })
    if (client.hasFolders) connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri))
      session.folders = [...session.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)]
      session.forgetProfiles()
      session.forgetSettings()
      publisher.checkAllAgain()
    })
  })
  connection.onShutdown(() => stopWatching?.())
}

/** Settings that a client pushes stand under the section's name, or by themselves. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined
  return configurationSection in settings ? (settings as Readonly<Record<string, unknown>>)[configurationSection] : settings
}

/** Puts the mistakes of each profile file on that file, and takes away those of files that are read no more. */
function tellProblems(connection: Connection, session: Session, before: ReadonlySet<string>): Set<string> {
  const now = new Set<string>()
  for (const [uri, problems] of session.profiles.problems) {
    if (problems.length === 0 && !before.has(uri)) continue
    if (problems.length > 0) now.add(uri)
    void connection.sendDiagnostics({
      uri,
      diagnostics: problems.map(({ line, column, message, suggestion }) => {
        const at = { line: line - 1, character: column - 1 }
        return { range: { start: at, end: { line: line - 1, character: column } }, severity: DiagnosticSeverity.Error, source, code: 'profile', message: `${message}${suggestion === null ? '' : ` Did you mean “${suggestion}”?`}` }
      }),
    })
  }
  for (const uri of before) if (!session.profiles.problems.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] })
  return now
}

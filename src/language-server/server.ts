import { type CancellationToken, type CodeAction, type Connection, type Diagnostic, DocumentDiagnosticReportKind, type DocumentDiagnosticReport, type HandlerResult } from 'vscode-languageserver'
import { fromIso } from '../note/calendar.js'
import { rulePages } from '../rules/pages.generated.js'
import { allMetas } from '../rules/metas.js'
import { type Client, offer, readClient } from './capabilities.js'
import { runCommand } from './commands.js'
import type { Document } from './document.js'
import { toDiagnostics } from './diagnostics.js'
import { actionsForOther, codeActions } from './features/code-actions.js'
import { codeLens } from './features/code-lens.js'
import { completeElsewhere, completeInNote } from './features/completion.js'
import type { Scene } from './features/fixes.js'
import { foldingRanges } from './features/folding.js'
import { hover } from './features/hover.js'
import { inlayHints } from './features/inlay-hints.js'
import { documentSymbols, symbolList } from './features/symbols.js'
import type { ServerHost } from './host.js'
import { eventOf, type Judged, noteOf } from './judging.js'
import { toPlainText } from './plain-text.js'
import { type DocumentParams, type ExplainParams, type ExplainResult, type PlainTextResult, type ReportResult, requests, type StarterItem, type StarterParams, type StarterResult, type StartersParams } from './protocol.js'
import { Publisher } from './publisher.js'
import { Session } from './session.js'
import { listStarters, writeStarter } from './starters.js'
import { keepUpToDate } from './up-to-date.js'

export type { ServerHost } from './host.js'

/** A served document, and how its note was judged. */
interface Served {
  readonly document: Document
  readonly judged: Judged
}

/**
 * Serves notes over a connection until it closes: everything but what differs between Node and a browser.
 *
 * Nothing of a note's text is logged or kept after its document is closed, and nothing leaves but what the client asked for.
 *
 * @param connection to the client; it is listened to here.
 * @param host reads files, and knows the day.
 */
export function startServer(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params) => {
    const client = readClient(params)
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that older clients send
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : [])
    const session = new Session(connection, host, client, folders)
    serve(connection, host, client, session)
    return offer(client)
  })
  connection.listen()
}

function serve(connection: Connection, host: ServerHost, client: Client, session: Session): void {
  const publisher = new Publisher(connection, session, (ruleId) => host.rulePage?.(ruleId) ?? null)
  keepUpToDate(connection, host, session, publisher)
  serveDiagnostics(connection, client, session, publisher)
  serveFeatures(connection, host, client, session)
  serveRequests(connection, session)
  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    await runCommand(connection, session, { readText: (uri) => session.readText(uri), checkAgain: (uri) => publisher.checkAgain(uri) }, command, given?.[0])
    return null
  })
}

function serveDiagnostics(connection: Connection, client: Client, session: Session, publisher: Publisher): void {
  if (!client.pulls) return
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
    await session.judgedFor(textDocument.uri, token)
    const { id, items } = await publisher.diagnosticsOf(textDocument.uri)
    if (previousResultId === id) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: [...items] }
  })
}

function serveFeatures(connection: Connection, host: ServerHost, client: Client, session: Session): void {
  const served = async (uri: string, token: CancellationToken): Promise<Served | null> => {
    const judged = await session.judgedFor(uri, token)
    const document = session.documents.get(uri)
    return judged && document ? { document, judged } : null
  }
  const pageOf = (ruleId: string): string | null => host.rulePage?.(ruleId) ?? null

  connection.onCodeAction(async ({ textDocument, range, context }, token): Promise<CodeAction[]> => {
    const found = await served(textDocument.uri, token)
    if (!found) return session.documents.has(textDocument.uri) ? actionsForOther(textDocument.uri, context) : []
    const { document, judged } = found
    const today = host.today()
    const scene: Scene = { text: judged.checked, report: judged.report, today: noteOf(judged).today ?? (today === null ? null : fromIso(today)), lineBreak: document.lineBreak }
    const shown: readonly Diagnostic[] = context.diagnostics
    return codeActions(document, judged, scene, { span: document.span(range), context }, client, (message) => {
      const own = toDiagnostics(document, judged, [message], pageOf)[0]
      return shown.find(({ code, range: at }) => code === message.ruleId && JSON.stringify(at) === JSON.stringify(own?.range)) ?? null
    })
  })
  connection.onHover(async ({ textDocument, position }, token) => {
    const found = await served(textDocument.uri, token)
    return found && hover(found.document, found.judged, found.document.offset(position), client.readsMarkdown, pageOf)
  })
  connection.onCompletion(async ({ textDocument, position }, token) => {
    const judged = await session.judgedFor(textDocument.uri, token)
    const document = session.documents.get(textDocument.uri)
    if (!document) return null
    const { enable } = await session.settingsOf(document.uri)
    const { profile } = await session.profileOf(document.uri)
    const place = { document, offset: document.offset(position), client, profile, today: host.today() }
    const items = !enable ? [] : judged ? completeInNote(place, judged) : completeElsewhere(place)
    // The list depends on every letter, so the client is to ask again.
    return { isIncomplete: true, items }
  })
  connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    const found = await served(textDocument.uri, token)
    return found?.judged.settings.inlayHints ? inlayHints(found.document, found.judged, found.document.span(range)) : []
  })
  connection.onDocumentSymbol(async ({ textDocument }, token) => {
    const found = await served(textDocument.uri, token)
    if (!found) return []
    return client.readsSymbolTrees ? documentSymbols(found.document, found.judged) : symbolList(found.document, found.judged)
  })
  connection.onCodeLens(async ({ textDocument }, token) => {
    const found = await served(textDocument.uri, token)
    return found?.judged.settings.codeLens ? codeLens(found.document, found.judged) : []
  })
  connection.onFoldingRanges(async ({ textDocument }, token) => {
    const found = await served(textDocument.uri, token)
    return found ? foldingRanges(found.document, found.judged, client.showsFoldText) : []
  })
}

function serveRequests(connection: Connection, session: Session): void {
  connection.onRequest(requests.report, async ({ textDocument }: DocumentParams, token: CancellationToken): Promise<ReportResult | null> => {
    const judged = await session.judgedFor(textDocument.uri, token)
    if (!judged) return null
    const { profile, uri } = judged.found
    return { version: judged.version, report: judged.report, isTooLarge: judged.checked.length < judged.text.length, profile: { name: profile.name, title: profile.title, uri }, event: eventOf(judged) }
  })
  connection.onRequest(requests.starters, async ({ query, textDocument }: StartersParams): Promise<readonly StarterItem[]> => {
    const { profile } = await session.profileOf(textDocument?.uri ?? session.folders[0] ?? '')
    return listStarters(query ?? '', profile)
  })
  connection.onRequest(requests.starter, async (params: StarterParams): Promise<StarterResult | null> => {
    const { profile } = await session.profileOf(params.textDocument?.uri ?? session.folders[0] ?? '')
    return writeStarter(params, profile)
  })
  connection.onRequest(requests.plainText, ({ textDocument }: DocumentParams): HandlerResult<PlainTextResult | null, void> => {
    const document = session.documents.get(textDocument.uri)
    return document ? { text: toPlainText(document.text) } : null
  })
  connection.onRequest(requests.explain, ({ ruleId }: ExplainParams): HandlerResult<ExplainResult | null, void> => {
    const meta = allMetas.find(({ id }) => id === ruleId)
    const markdown = Object.hasOwn(rulePages, ruleId) ? rulePages[ruleId] : undefined
    return meta && markdown !== undefined ? { title: meta.title, markdown } : null
  })
}

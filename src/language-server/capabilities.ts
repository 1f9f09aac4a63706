import { CodeActionKind, type InitializeParams, type InitializeResult, MarkupKind, TextDocumentSyncKind } from 'vscode-languageserver'
import { version } from '../version.generated.js'
import type { Encoding } from './document.js'
import { commands, type InitializationOptions } from './protocol.js'

/** The kind of the fix-all action. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.oversight`
/** The kind of the action that makes a document a note. */
export const asNoteKind = `${CodeActionKind.Source}.checkAsNote.oversight`

/** What the client can do, as far as the server cares. */
export interface Client {
  readonly encoding: Encoding
  /** Asks for diagnostics itself; otherwise they are sent to it. */
  readonly pulls: boolean
  readonly refreshesDiagnostics: boolean
  readonly refreshesHints: boolean
  readonly refreshesLenses: boolean
  readonly answersConfiguration: boolean
  readonly registersConfiguration: boolean
  readonly registersWatchers: boolean
  readonly hasFolders: boolean
  readonly takesSnippets: boolean
  readonly takesSnippetEdits: boolean
  readonly takesVersionedEdits: boolean
  readonly createsFiles: boolean
  readonly readsMarkdown: boolean
  readonly readsSymbolTrees: boolean
  readonly showsFoldText: boolean
  readonly options: InitializationOptions
}

/** Reads what the client says of itself. */
export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { general, textDocument, workspace } = capabilities
  const wanted = general?.positionEncodings ?? []
  const edits = workspace?.workspaceEdit
  const options = typeof initializationOptions === 'object' && initializationOptions !== null ? (initializationOptions as InitializationOptions) : {}
  return {
    encoding: wanted.find((one): one is Encoding => one === 'utf-8' || one === 'utf-16') ?? 'utf-16',
    pulls: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    takesSnippetEdits: edits?.snippetEditSupport === true && edits.documentChanges === true,
    takesVersionedEdits: edits?.documentChanges === true,
    createsFiles: edits?.documentChanges === true && edits.resourceOperations?.includes('create') === true,
    readsMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? true,
    readsSymbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    showsFoldText: textDocument?.foldingRange?.foldingRange?.collapsedText === true,
    options,
  }
}

/** What the server offers to such a client. */
export function offer(client: Client): InitializeResult {
  return {
    serverInfo: { name: 'oversight', version },
    capabilities: {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      ...(client.pulls ? { diagnosticProvider: { identifier: 'oversight', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, asNoteKind] },
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['/', ' '], resolveProvider: false },
      inlayHintProvider: { resolveProvider: false },
      documentSymbolProvider: { label: 'Oversight' },
      codeLensProvider: { resolveProvider: false },
      foldingRangeProvider: true,
      executeCommandProvider: { commands: Object.values(commands) },
      workspace: { workspaceFolders: { supported: true, changeNotifications: client.hasFolders } },
    },
  }
}

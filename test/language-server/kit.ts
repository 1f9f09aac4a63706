import { type ChildProcess, spawn } from 'node:child_process'
import { createProtocolConnection, type Diagnostic, type InitializeParams, type InitializeResult, type ProtocolConnection, type PublishDiagnosticsParams, StreamMessageReader, StreamMessageWriter, type TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol/node'

/** A server in a process of its own, spoken to as an editor does. */
export interface TestServer {
  readonly connection: ProtocolConnection
  readonly process: ChildProcess
  readonly offered: InitializeResult
  /** All that the server wrote to standard error. */
  readonly errors: () => string
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>
  readonly change: (uri: string, ...changes: TextDocumentContentChangeEvent[]) => Promise<void>
  readonly close: (uri: string) => Promise<void>
  /** Listens to all diagnostics that are pushed; gives what ends that. */
  readonly listen: (listener: (params: PublishDiagnosticsParams) => void) => () => void
  /** The diagnostics that the server pushes next for the document's newest version. */
  readonly pushed: (uri: string) => Promise<readonly Diagnostic[]>
  readonly ask: <Answer>(method: string, params: unknown) => Promise<Answer>
  /** Shuts down as the protocol asks; gives the exit code. */
  readonly stop: () => Promise<number | null>
}

export interface Given {
  readonly capabilities?: InitializeParams['capabilities']
  readonly folders?: readonly string[]
  readonly options?: unknown
  /** Registered before anything is sent. */
  readonly prepare?: (connection: ProtocolConnection) => void
}

/** Starts `oversight lsp --stdio` from its source, and initializes it. */
export async function startTestServer({ capabilities = {}, folders = [], options, prepare }: Given = {}): Promise<TestServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] })
  const errors: string[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  const versions = new Map<string, number>()
  const arrived = new Map<string, PublishDiagnosticsParams>()
  const listeners = new Set<(params: PublishDiagnosticsParams) => void>()
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>()
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    for (const listener of listeners) listener(params)
    if (params.version === undefined) return
    arrived.set(params.uri, params)
    if (params.version === versions.get(params.uri)) waiting.get(params.uri)?.(params.diagnostics)
  })
  prepare?.(connection)
  connection.listen()
  const workspaceFolders = folders.map((uri) => ({ uri, name: uri }))
  const offered = await connection.sendRequest<InitializeResult>('initialize', { processId: process.pid, rootUri: folders[0] ?? null, workspaceFolders, capabilities, initializationOptions: options })
  await connection.sendNotification('initialized', {})
  return {
    connection,
    process: child,
    offered,
    errors: () => errors.join(''),
    open: async (uri, text, languageId = 'markdown') => {
      versions.set(uri, 1)
      arrived.delete(uri)
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
    },
    change: async (uri, ...contentChanges) => {
      const version = (versions.get(uri) ?? 0) + 1
      versions.set(uri, version)
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
    },
    close: async (uri) => {
      versions.delete(uri)
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    pushed: (uri) => {
      const now = arrived.get(uri)
      if (now && now.version === versions.get(uri)) return Promise.resolve(now.diagnostics)
      return new Promise((resolve) => waiting.set(uri, resolve))
    },
    ask: (method, params) => connection.sendRequest(method, params),
    stop: async () => {
      const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      return gone
    },
  }
}

/** The range of words in a text, in UTF-16 positions. */
export function rangeOf(text: string, words: string, from = 0): { start: { line: number; character: number }; end: { line: number; character: number } } {
  const at = text.indexOf(words, from)
  if (at < 0) throw new Error(`"${words}" is not in the text`)
  return { start: positionOf(text, at), end: positionOf(text, at + words.length) }
}

/** The position of an offset in a text whose lines end with LF or CRLF, in UTF-16. */
export function positionOf(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset)
  const line = before.split('\n').length - 1
  return { line, character: offset - (before.lastIndexOf('\n') + 1) }
}

/** Applies plain text edits, all in positions of the text as it is. */
export function applyEdits(text: string, edits: readonly { readonly range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } }; readonly newText: string }[]): string {
  const lines = text.split('\n')
  const starts: number[] = [0]
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1)
  const offset = ({ line, character }: { line: number; character: number }): number => (starts[line] ?? 0) + character
  let out = text
  for (const { range, newText } of [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start))) out = out.slice(0, offset(range.start)) + newText + out.slice(offset(range.end))
  return out
}

/** A note with one of everything, for an invented child. */
export const note = `Management oversight 14/04/2023

Spoke with SW re Liam. Visits are out of timescale as SW was on leave. Mum was very hostile on the phone.

Actions:
- SW to visit Liam ASAP
- Monitor school attendance
- Priya to ring Liam's gran within 5 working days
- Write up the visit by 31/04/2023

Agreed with SW recommendation.
`

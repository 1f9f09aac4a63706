import { commands, type Diagnostic, type DocumentFilter, EventEmitter, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { type CheckedParams, type CommandParams, commands as serverCommands, type InitializationOptions, notifications, type ReadFileParams, type ReadFileResult, requests } from '../../src/language-server/protocol.js'
import { askReason } from './commands/reason.js'
import { pageLink, ruleOf } from './links.js'

export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => Promise<BaseLanguageClient>

/** Kinds of documents that people write in; what other extensions make up (differences, output, chat) is left alone. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-userdata']
const languages = ['markdown', 'plaintext']
const profilePattern = '**/oversight.config.yml'

/** The language server, and what it tells of each check. */
export class Server {
  readonly #makeClient: MakeClient
  readonly #checked = new EventEmitter<CheckedParams>()
  #client: BaseLanguageClient | null = null
  #starting: Promise<void> = Promise.resolve()

  /** After each check, and when a document stops being a note. */
  readonly onChecked = this.#checked.event

  constructor(makeClient: MakeClient) {
    this.#makeClient = makeClient
  }

  /** Starts the server. Says so where it cannot. */
  start(): Promise<void> {
    this.#starting = this.#begin().catch((error: unknown) => {
      void window.showErrorMessage(`Oversight could not start its checker: ${error instanceof Error ? error.message : String(error)}`)
    })
    return this.#starting
  }

  async #begin(): Promise<void> {
    // What asks for the client's code comes after what the editor waits for.
    await new Promise((resolve) => { setTimeout(resolve, 0) })
    const client = await this.#makeClient('oversight', 'Oversight', optionsFor())
    client.onNotification(notifications.checked, (checked: CheckedParams) => { this.#checked.fire(checked) })
    client.onRequest(requests.readFile, readFile)
    this.#client = client
    await client.start()
  }

  /**
   * Asks the server something.
   *
   * @returns null where the server is not there, or cannot answer.
   */
  async ask<Answer>(method: string, params: object): Promise<Answer | null> {
    await this.#starting
    if (!this.#client?.isRunning()) return null
    return await this.#client.sendRequest<Answer | null>(method, params)
  }

  /** Runs one of the server's commands. */
  async run(command: string, params: CommandParams): Promise<void> {
    await this.ask('workspace/executeCommand', { command, arguments: [params] })
  }

  async stop(): Promise<void> {
    await this.#starting
    const client = this.#client
    this.#client = null
    await client?.dispose()
  }

  /** Begins anew where folders of another kind came in: what is listened to depends on them. */
  async restart(): Promise<void> {
    if (workspace.workspaceFolders?.every(({ uri }) => knownSchemes().has(uri.scheme)) ?? true) return
    await this.stop()
    await this.start()
  }
}

let listened = new Set<string>()
const knownSchemes = (): ReadonlySet<string> => listened

function optionsFor(): LanguageClientOptions {
  listened = new Set([...schemes, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])
  const notes: DocumentFilter[] = [...listened].flatMap((scheme) => languages.map((language) => ({ scheme, language })))
  const initializationOptions: InitializationOptions = { canReadFiles: true, wantsChecked: true }
  return {
    documentSelector: [...notes, { pattern: profilePattern }] as NonNullable<LanguageClientOptions['documentSelector']>,
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onTabs: true },
    middleware: {
      executeCommand: async (command, args: unknown[], next) => {
        if (command === serverCommands.showScore) return commands.executeCommand('oversight.score')
        const filled = await askReason(command, args)
        return filled ? (next(command, filled) as unknown) : undefined
      },
      provideDiagnostics: async (document, previous, token, next) => {
        const report = await next(document, previous, token)
        if (report && 'items' in report) for (const item of report.items) linkToPage(item)
        return report
      },
      handleDiagnostics: (uri, diagnostics, next) => {
        for (const diagnostic of diagnostics) linkToPage(diagnostic)
        next(uri, diagnostics)
      },
    },
  }
}

/** The rule's page opens inside the editor, so that it can be read without a network. */
function linkToPage(diagnostic: Diagnostic): void {
  const rule = ruleOf(diagnostic)
  if (rule) diagnostic.code = { value: rule, target: Uri.parse(pageLink(rule)) }
}

/** A file as it was saved: what is only half typed counts for nothing yet. */
async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri, true))) }
  } catch {
    return { text: null }
  }
}

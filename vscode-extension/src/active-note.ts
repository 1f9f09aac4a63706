import { type Disposable, EventEmitter, type TextDocument, window, workspace } from 'vscode'
import { requests, type ReportResult } from '../../src/language-server/protocol.js'
import type { Server } from './client.js'

/** What is said of a document that is larger than the checker takes. */
export const partOnly = 'This document is too large for one note: only its first part is checked.'

/** A note that is being looked at, and what was found in it. */
export interface CheckedNote {
  readonly document: TextDocument
  readonly result: ReportResult
}

/** The note in the active editor. A view or a panel that takes the focus does not change it. */
export class ActiveNote implements Disposable {
  readonly #server: Server
  readonly #changed = new EventEmitter<CheckedNote | null>()
  readonly #listening: Disposable[]
  #asked = 0
  #current: CheckedNote | null = null

  readonly onChanged = this.#changed.event

  constructor(server: Server) {
    this.#server = server
    this.#listening = [
      server.onChecked(({ uri }) => { if (uri === uriOf(window.activeTextEditor?.document)) void this.#refresh() }),
      window.onDidChangeActiveTextEditor((editor) => { if (editor || window.visibleTextEditors.length === 0) void this.#refresh() }),
      workspace.onDidCloseTextDocument((document) => { if (document === this.#current?.document) void this.#refresh() }),
      workspace.onDidChangeConfiguration((change) => { if (change.affectsConfiguration('oversight')) void this.#refresh() }),
    ]
    void this.#refresh()
  }

  /** Null where the active editor holds no note. */
  get current(): CheckedNote | null {
    return this.#current
  }

  dispose(): void {
    for (const one of this.#listening) one.dispose()
    this.#changed.dispose()
  }

  async #refresh(): Promise<void> {
    const asked = ++this.#asked
    const document = window.activeTextEditor?.document
    const result = document ? await this.#server.ask<ReportResult>(requests.report, { textDocument: { uri: document.uri.toString() } }).catch(() => null) : null
    // An answer to an earlier question must not stand over a later one.
    if (asked !== this.#asked) return
    this.#current = document && result ? { document, result } : null
    this.#changed.fire(this.#current)
  }
}

function uriOf(document: TextDocument | undefined): string | null {
  return document ? document.uri.toString() : null
}

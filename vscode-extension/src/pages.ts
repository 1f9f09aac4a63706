import { commands, EventEmitter, type ExtensionContext, Uri, window, workspace } from 'vscode'
import { type ExplainResult, requests } from '../../src/language-server/protocol.js'
import type { Server } from './client.js'

const scheme = 'oversight'

/** Pages to read inside the editor, offline: the rules' own, and what is made for the moment, such as a score. */
export class Pages {
  readonly #server: Server
  readonly #folder: Uri
  readonly #made = new Map<string, string>()
  readonly #changed = new EventEmitter<Uri>()

  readonly onDidChange = this.#changed.event

  /** @param folder holds the files that came with the extension. */
  constructor(server: Server, folder: Uri) {
    this.#server = server
    this.#folder = folder
  }

  /** Shows the page of a rule. */
  async showRule(ruleId: string): Promise<void> {
    await show(Uri.from({ scheme, path: `/rules/${ruleId}.md` }))
  }

  /** Shows a page made now, in Markdown, in place of an earlier one of that name. */
  async showMade(name: string, markdown: string): Promise<void> {
    const uri = Uri.from({ scheme, path: `/${name}.md` })
    this.#made.set(uri.path, markdown)
    this.#changed.fire(uri)
    await show(uri)
  }

  /** The text of a page. */
  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const made = this.#made.get(uri.path)
    if (made !== undefined) return made
    const ruleId = /^\/rules\/([a-z-]+)\.md$/u.exec(uri.path)?.[1]
    const page = ruleId === undefined ? null : await this.#server.ask<ExplainResult>(requests.explain, { ruleId })
    return page?.markdown ?? 'There is no such page.'
  }

  /**
   * Reads a file that came with the extension.
   *
   * @returns null where there is none.
   */
  async read(name: string): Promise<string | null> {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(this.#folder, ...name.split('/'))))
    } catch {
      return null
    }
  }

  dispose(): void {
    this.#changed.dispose()
  }
}

/** Makes the pages, and tells the editor of them. */
export function registerPages(context: ExtensionContext, server: Server): Pages {
  const pages = new Pages(server, Uri.joinPath(context.extensionUri, 'resources'))
  context.subscriptions.push(pages, workspace.registerTextDocumentContentProvider(scheme, pages))
  return pages
}

async function show(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreviewToSide', uri)
  } catch {
    // The preview is an extension of its own, and may be turned off.
    await window.showTextDocument(uri, { preview: true, preserveFocus: true })
  }
}

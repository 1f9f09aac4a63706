import { type Connection, type DocumentUri, ResponseError, LSPErrorCodes, type CancellationToken } from 'vscode-languageserver'
import type { Client } from './capabilities.js'
import { Document } from './document.js'
import type { ServerHost } from './host.js'
import { isNote } from './is-note.js'
import { judge, type Judged } from './judging.js'
import { type FoundProfile, Profiles } from './profiles.js'
import { configurationSection, type ReadFileResult, requests, type Settings } from './protocol.js'
import { readSettings } from './settings.js'
import { pathBelow, schemeOf } from './uri.js'

/** Lets whatever has arrived meanwhile (edits, cancellations) be taken in first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else setTimeout(resolve, 0)
  })
}

/** What a client answers, or something else where it does not answer at all: no note waits for that. */
function inTime<Answer>(asked: Promise<Answer>, otherwise: Answer): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Answer>((resolve) => { timer = setTimeout(() => { resolve(otherwise) }, longestAnswer) })
  return Promise.race([asked, late]).finally(() => { clearTimeout(timer) })
}

/** A check that takes longer than this many milliseconds waits for a pause in typing, so that it never holds up the keys. */
const slowCheck = 40
const longestPause = 2000
const longestAnswer = 5000

/** What the server holds: open documents, settings, profiles, and the last judgement of each note. Nothing outlives a document's closing. */
export class Session {
  readonly documents = new Map<DocumentUri, Document>()
  readonly profiles: Profiles
  readonly client: Client
  folders: readonly DocumentUri[]
  /** Rises when settings or profiles change, so that what was judged before counts no more. */
  generation = 0
  readonly #connection: Connection
  readonly #host: ServerHost
  readonly #forced = new Set<DocumentUri>()
  readonly #settings = new Map<DocumentUri, Promise<Settings>>()
  readonly #judged = new Map<DocumentUri, { readonly generation: number; readonly version: number; readonly judged: Promise<Judged | null> }>()
  #given: unknown

  constructor(connection: Connection, host: ServerHost, client: Client, folders: readonly DocumentUri[]) {
    this.#connection = connection
    this.client = client
    this.folders = folders
    this.#given = client.options.settings
    this.profiles = new Profiles((uri) => this.readText(uri))
    this.#host = host
  }

  open(uri: DocumentUri, languageId: string, version: number, text: string): Document {
    const document = new Document(uri, languageId, version, text, this.client.encoding)
    this.documents.set(uri, document)
    this.#judged.delete(uri)
    return document
  }

  close(uri: DocumentUri): void {
    this.documents.delete(uri)
    this.#forced.delete(uri)
    this.#settings.delete(uri)
    this.#judged.delete(uri)
  }

  /** Treats a document as a note, or no more, whatever it says of itself. */
  force(uri: DocumentUri, isForced: boolean): void {
    if (isForced) this.#forced.add(uri)
    else this.#forced.delete(uri)
    this.#judged.delete(uri)
  }

  /** Forgets settings; `given` is what the client pushed, for those that cannot be asked. */
  forgetSettings(given?: unknown): void {
    if (given !== undefined) this.#given = given
    this.#settings.clear()
    this.generation++
  }

  forgetProfiles(): void {
    this.profiles.forget()
    this.generation++
  }

  settingsOf(uri: DocumentUri): Promise<Settings> {
    const known = this.#settings.get(uri)
    if (known) return known
    const asked = this.#askSettings(uri)
    if (this.documents.has(uri)) this.#settings.set(uri, asked)
    return asked
  }

  /** The profile in force for a document, open or not. */
  async profileOf(uri: DocumentUri): Promise<FoundProfile> {
    const settings = await this.settingsOf(uri)
    return this.profiles.of(uri, settings.profile, this.folderOf(uri))
  }

  /** The workspace folder that a document is in, else the first; null where there is none. */
  folderOf(uri: DocumentUri): DocumentUri | null {
    const inside = this.folders.filter((folder) => pathBelow(uri, folder) !== null)
    return inside.sort((a, b) => b.length - a.length)[0] ?? this.folders[0] ?? null
  }

  /**
   * The judgement of the document as it stands now; null where it is no note, or is not open. What was overtaken by an
   * edit while it was worked out is dropped and worked out anew.
   */
  async judged(uri: DocumentUri): Promise<Judged | null> {
    for (;;) {
      const document = this.documents.get(uri)
      if (!document) return null
      const { version } = document
      const { generation } = this
      const known = this.#judged.get(uri)
      if (known?.version === version && known.generation === generation) {
        const judged = await known.judged
        if (this.#isCurrent(document, version, generation)) return judged
        continue
      }
      const judged = this.#judge(document)
      this.#judged.set(uri, { version, generation, judged })
      const result = await judged
      if (this.#isCurrent(document, version, generation)) return result
    }
  }

  /**
   * As `judged`, for a request: waits until what has arrived is taken in.
   *
   * @throws ResponseError where the client has cancelled it.
   */
  async judgedFor(uri: DocumentUri, token: CancellationToken): Promise<Judged | null> {
    await nextTurn()
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    return this.judged(uri)
  }

  #isCurrent(document: Document, version: number, generation: number): boolean {
    return this.documents.get(document.uri) === document && document.version === version && this.generation === generation
  }

  async #judge(document: Document): Promise<Judged | null> {
    const { uri, languageId, version, text } = document
    const settings = await this.settingsOf(uri)
    if (!settings.enable) return null
    if (!this.#forced.has(uri) && !isNote(text, { uri, languageId, settings, folders: this.folders })) return null
    const found = await this.profileOf(uri)
    if (!(await this.#hasPaused(document, version))) return null
    const judged = await judge(uri, version, text, found, settings)
    document.took = judged.took
    return judged
  }

  /** Waits, where a check is slow, until nothing has been typed for a while; false where something was typed meanwhile. */
  async #hasPaused(document: Document, version: number): Promise<boolean> {
    const pause = document.took < slowCheck ? 0 : Math.min(document.took * 2, longestPause)
    const wait = pause - (performance.now() - document.changedAt)
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    return document.version === version
  }

  async #askSettings(uri: DocumentUri): Promise<Settings> {
    if (!this.client.answersConfiguration) return readSettings(this.#given)
    try {
      const asked = this.#connection.workspace.getConfiguration([{ scopeUri: uri, section: configurationSection }]) as Promise<unknown[]>
      const [given] = await inTime(asked, [])
      return readSettings(given ?? this.#given)
    } catch {
      return readSettings(this.#given)
    }
  }

  /** Reads a file, by the host where it is on its disk, else by the client. */
  async readText(uri: DocumentUri): Promise<string | null> {
    if (schemeOf(uri) === 'file') {
      const text = await this.#host.readText(uri)
      if (text !== null) return text
    }
    if (this.client.options.canReadFiles !== true) return null
    const { text } = await inTime(this.#connection.sendRequest<ReadFileResult>(requests.readFile, { uri }), { text: null })
    return text
  }
}

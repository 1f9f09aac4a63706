import type { Connection, Diagnostic } from 'vscode-languageserver'
import type { Report } from '../report/types.js'
import { toDiagnostics, type RulePage } from './diagnostics.js'
import { isHeld, unfinishedSentence } from './focus.js'
import type { Judged } from './judging.js'
import { type CheckedParams, notifications } from './protocol.js'
import { nextTurn, type Session } from './session.js'

/** How long after a key a note is checked, in milliseconds: keys that come together are checked together. */
const wait = 8

/** The diagnostics of a document, and an id that changes whenever they may. */
export interface Shown {
  readonly id: string
  readonly items: readonly Diagnostic[]
}

interface State {
  /** Waits for a pause in typing. */
  timer: ReturnType<typeof setTimeout> | null
  /** Waits for the end of focus mode's patience. */
  focusTimer: ReturnType<typeof setTimeout> | null
  /** The sentence being typed is left alone until this is over. */
  isTyping: boolean
  wasNote: boolean
  /** What was shown last; kept between saves where only saved text is checked. */
  shown: Shown | null
  isSaved: boolean
}

/** Decides when a document is checked, and tells the client what was found. */
export class Publisher {
  readonly #connection: Connection
  readonly #session: Session
  readonly #pageOf: RulePage
  readonly #states = new Map<string, State>()

  constructor(connection: Connection, session: Session, pageOf: RulePage) {
    this.#connection = connection
    this.#session = session
    this.#pageOf = pageOf
  }

  opened(uri: string): void {
    this.#states.set(uri, { timer: null, focusTimer: null, isTyping: false, wasNote: false, shown: null, isSaved: true })
    this.#schedule(uri, 0)
  }

  changed(uri: string): void {
    const state = this.#states.get(uri)
    if (!state) return
    state.isSaved = false
    state.isTyping = true
    this.#schedule(uri, wait)
  }

  saved(uri: string): void {
    const state = this.#states.get(uri)
    if (!state) return
    state.isSaved = true
    state.isTyping = false
    this.#schedule(uri, 0)
    void this.#session.settingsOf(uri).then(({ run }) => { if (run === 'onSave') this.#refresh() })
  }

  closed(uri: string): void {
    const state = this.#states.get(uri)
    if (!state) return
    if (state.timer) clearTimeout(state.timer)
    if (state.focusTimer) clearTimeout(state.focusTimer)
    this.#states.delete(uri)
    if (!this.#session.client.pulls) void this.#connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  /** Checks a document again though its text is the same: what it is judged by has changed. */
  checkAgain(uri: string): void {
    const state = this.#states.get(uri)
    if (state) state.shown = null
    this.#schedule(uri, 0)
    this.#refresh()
  }

  checkAllAgain(): void {
    for (const [uri, state] of this.#states) {
      state.shown = null
      this.#schedule(uri, 0)
    }
    this.#refresh()
  }

  /** What is to be shown of a document now. */
  async diagnosticsOf(uri: string): Promise<Shown> {
    const state = this.#states.get(uri)
    const { run } = await this.#session.settingsOf(uri)
    if (run === 'onSave' && state?.shown && !state.isSaved) return state.shown
    const judged = await this.#session.judged(uri)
    const document = this.#session.documents.get(uri)
    if (!judged || !document || !state) return { id: `none ${this.#session.generation}`, items: [] }
    const sentence = this.#heldSentence(uri, judged, state)
    const messages = sentence ? judged.report.messages.filter((message) => !isHeld(message, sentence)) : judged.report.messages
    const id = `${judged.version} ${this.#session.generation}${messages.length === judged.report.messages.length ? '' : ` ${messages.length}`}`
    state.shown = { id, items: toDiagnostics(document, judged, messages, this.#pageOf) }
    return state.shown
  }

  #heldSentence(uri: string, judged: Judged, state: State) {
    const { focusMode, focusMs } = judged.settings
    const document = this.#session.documents.get(uri)
    if (!focusMode || !state.isTyping || !document) return null
    const sentence = unfinishedSentence(document.text, document.lastEdit)
    if (state.focusTimer) clearTimeout(state.focusTimer)
    state.focusTimer = sentence ? setTimeout(() => {
      state.isTyping = false
      state.focusTimer = null
      this.checkAgain(uri)
    }, focusMs) : null
    return sentence
  }

  #schedule(uri: string, wait: number): void {
    const state = this.#states.get(uri)
    const { pulls, options } = this.#session.client
    if (!state || (pulls && options.wantsChecked !== true)) return
    if (state.timer) clearTimeout(state.timer)
    state.timer = setTimeout(() => {
      state.timer = null
      // Nobody waits for the answer; a client that has gone needs none.
      this.#check(uri, state).catch(() => undefined)
    }, wait)
  }

  async #check(uri: string, state: State): Promise<void> {
    await nextTurn()
    const version = this.#session.documents.get(uri)?.version
    const shown = await this.#shownOrNull(uri)
    const judged = await this.#session.judged(uri)
    // An edit that came meanwhile has set a timer of its own.
    if (!shown || version === undefined || this.#session.documents.get(uri)?.version !== version || this.#states.get(uri) !== state) return
    if (!this.#session.client.pulls) void this.#connection.sendDiagnostics({ uri, version, diagnostics: [...shown.items] })
    if (this.#session.client.options.wantsChecked === true && (judged || state.wasNote)) void this.#connection.sendNotification(notifications.checked, toChecked(uri, version, judged))
    state.wasNote = judged !== null
  }

  /** Null where what was shown before is to stay as it is, for the client has moved it along with the text. */
  async #shownOrNull(uri: string): Promise<Shown | null> {
    const before = this.#states.get(uri)?.shown
    const shown = await this.diagnosticsOf(uri)
    const { run } = await this.#session.settingsOf(uri)
    return run === 'onSave' && shown === before ? null : shown
  }

  #refresh(): void {
    const { client } = this.#session
    if (client.pulls && client.refreshesDiagnostics) ask(this.#connection.languages.diagnostics.refresh())
    if (client.refreshesHints) ask(this.#connection.languages.inlayHint.refresh())
    if (client.refreshesLenses) ask(this.#connection.sendRequest('workspace/codeLens/refresh'))
  }
}

/** A client that refuses a refresh goes without. */
function ask(asked: Promise<unknown>): void {
  asked.catch(() => undefined)
}

function toChecked(uri: string, version: number, judged: Judged | null): CheckedParams {
  if (!judged) return { uri, version, isNote: false, isTooLarge: false, score: null, elements: null, messages: null }
  const { report } = judged
  const { points, outOf, band } = report.score
  return { uri, version, isNote: true, isTooLarge: judged.checked.length < judged.text.length, score: { points, outOf, band }, elements: countLevels(report), messages: countSeverities(report) }
}

function countLevels({ elements }: Report): { full: number; part: number } {
  return { full: elements.filter(({ level }) => level === 2).length, part: elements.filter(({ level }) => level === 1).length }
}

function countSeverities({ messages }: Report): { error: number; warning: number; info: number } {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of messages) counts[severity]++
  return counts
}

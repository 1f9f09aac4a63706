import type { Report } from '../report/types.js'

/**
 * What the server offers beyond the Language Server Protocol: names and shapes, for clients. Nothing here runs.
 *
 * Offsets in a report are UTF-16 code units of the document's text, whatever position encoding was agreed.
 */

/** The section of a client's configuration that the server asks for. */
export const configurationSection = 'oversight'

/** What may be set. Whatever a client leaves out, or gives in another type, is as in `defaultSettings`. */
export interface Settings {
  /** Whether anything is checked at all. */
  readonly enable: boolean
  /** Globs of notes, matched against the path below the workspace folder and against the whole path; `*`, `**`, `?` and `{a,b}`. */
  readonly files: readonly string[]
  /** Folders in which every .md, .markdown and .txt file is a note: below a workspace folder, or absolute. */
  readonly folders: readonly string[]
  /** A built-in profile's name, or a file: absolute, or below a workspace folder. Empty: the nearest `oversight.config.yml` upward, else the default. */
  readonly profile: string
  /** The event that notes answer where they do not say so themselves: an id or plain words. Empty: none. */
  readonly event: string
  /** The author's role where a note does not say so. Empty: none. */
  readonly role: string
  /** When to check: as the text changes, or when it is saved. */
  readonly run: 'onType' | 'onSave'
  /** Whether findings in the sentence being typed wait until it ends. */
  readonly focusMode: boolean
  /** How long, in milliseconds after the last key, findings in an unfinished sentence wait at most. */
  readonly focusMs: number
  /** Whether worked-out days are shown beside deadlines. */
  readonly inlayHints: boolean
  /** Whether the score stands above a note. */
  readonly codeLens: boolean
}

export const defaultSettings: Settings = {
  enable: true,
  files: ['**/*.oversight.md', '**/*.oversight.txt'],
  folders: [],
  profile: '',
  event: '',
  role: '',
  run: 'onType',
  focusMode: false,
  focusMs: 4000,
  inlayHints: true,
  codeLens: true,
}

/** What a client may hand over when it starts the server. */
export interface InitializationOptions {
  /** For clients that cannot answer `workspace/configuration`. */
  readonly settings?: Partial<Settings>
  /** True where the client answers `oversight/readFile`: needed in a browser, and for files that are on no disk. */
  readonly canReadFiles?: boolean
  /** True where the client wants `oversight/checked` after each check. */
  readonly wantsChecked?: boolean
}

/** Requests from the client to the server, and `readFile` from the server to the client. */
export const requests = {
  /** `DocumentParams` -> `ReportResult | null`. */
  report: 'oversight/report',
  /** `StartersParams` -> `readonly StarterItem[]`. */
  starters: 'oversight/starters',
  /** `StarterParams` -> `StarterResult | null`. */
  starter: 'oversight/starter',
  /** `PlainTextParams` -> `PlainTextResult | null`. */
  plainText: 'oversight/plainText',
  /** `ExplainParams` -> `ExplainResult | null`. */
  explain: 'oversight/explain',
  /** Server to client. `ReadFileParams` -> `ReadFileResult`. */
  readFile: 'oversight/readFile',
} as const

/** Notifications from the server to the client. */
export const notifications = {
  /** `CheckedParams`, only where `wantsChecked` was set. */
  checked: 'oversight/checked',
} as const

/**
 * Commands that the server runs (`workspace/executeCommand`). Each takes one `CommandParams`. A client may ask for the
 * reason first and put it in before it sends the command on.
 */
export const commands = {
  /** Treats the document as a note until it is closed; `isNote: false` stops that. */
  checkAsNote: 'oversight.checkAsNote',
  /** Turns a rule off in this note, with a reason: in its front matter. */
  turnOffHere: 'oversight.turnOffHere',
  /** Turns a rule off in the profile file that is in force for this note. */
  turnOffInProfile: 'oversight.turnOffInProfile',
  /** Shows the score and what it is made of, through `window/showMessage`; clients with something better take it over. */
  showScore: 'oversight.showScore',
} as const

export interface CommandParams {
  readonly uri: string
  readonly ruleId?: string
  /** Why the rule is turned off. Where it is left out, a place for it is left in the text. */
  readonly reason?: string
  readonly isNote?: boolean
}

export interface DocumentParams {
  readonly textDocument: { readonly uri: string }
}

/** The answer to `oversight/report`; null for a document that is no note, or none that is open. */
export interface ReportResult {
  /** The version of the document that was judged. */
  readonly version: number
  readonly report: Report
  /** True where only the first 256 KB were checked. */
  readonly isTooLarge: boolean
  /** The profile in force. */
  readonly profile: { readonly name: string; readonly title: string; readonly uri: string | null }
  /** The id of the event that the note answers, or null. */
  readonly event: string | null
}

export interface StartersParams {
  /** Words to search by; everything, in the order of the guidance, where left out or empty. */
  readonly query?: string
  /** The document, open or not, whose profile is to be used. */
  readonly textDocument?: { readonly uri: string }
}

/** A starter to choose. */
export interface StarterItem {
  readonly id: string
  /** The event's caring plain name. */
  readonly name: string
  /** The group it is listed under. */
  readonly family: string
  /** Words people search by. */
  readonly search: readonly string[]
  /** What of it fitted the query, or its wording in the guidance. */
  readonly detail: string
}

export interface StarterParams {
  readonly id: string
  /** First name, or names with `,` or `and` between. */
  readonly child?: string
  /** `YYYY-MM-DD`; left open for the author where left out. */
  readonly date?: string
  readonly role?: string
  readonly pronoun?: 'she' | 'he' | 'they'
  /** Answers by field. */
  readonly fields?: Readonly<Record<string, string>>
  /** `snippet` is Markdown whose questions are tab stops, in the syntax of LSP snippets. */
  readonly format?: 'md' | 'txt' | 'snippet'
  readonly textDocument?: { readonly uri: string }
}

export interface StarterResult {
  readonly text: string
  /** Questions that are still open in the text, in order. */
  readonly prompts: readonly { readonly field: string; readonly label: string; readonly question: string }[]
}

export interface PlainTextParams {
  readonly textDocument: { readonly uri: string }
}

export interface PlainTextResult {
  /** The note without front matter and Markdown marks, ready to paste into a case system. */
  readonly text: string
}

export interface ExplainParams {
  readonly ruleId: string
}

/** A rule's page: what it flags, why, when it is wrong, examples. */
export interface ExplainResult {
  readonly title: string
  readonly markdown: string
}

export interface ReadFileParams {
  readonly uri: string
}

/** `text` is null where there is no such file. */
export interface ReadFileResult {
  readonly text: string | null
}

/** Sent after each check, and with `isNote: false` when a document stops being a note. Holds no words of the note. */
export interface CheckedParams {
  readonly uri: string
  readonly version: number
  readonly isNote: boolean
  /** True where only the first 256 KB were checked. */
  readonly isTooLarge: boolean
  readonly score: { readonly points: number; readonly outOf: number; readonly band: string } | null
  /** How many of the six elements are there in full, and how many in part. */
  readonly elements: { readonly full: number; readonly part: number } | null
  readonly messages: { readonly error: number; readonly warning: number; readonly info: number } | null
}

/**
 * The parts of a note once it has been read: what every judge and rule works on.
 *
 * All offsets are UTF-16 code units into the text exactly as it was given, `end` exclusive.
 */

/** A stretch of the text. */
export interface Span {
  /** Offset of the first code unit. */
  readonly start: number
  /** Offset just after the last code unit. */
  readonly end: number
}

/** What is known about a note besides its text. Nothing here is required. */
export interface Context {
  /** The day the note was saved, `YYYY-MM-DD`. */
  readonly recordedOn?: string
  /** Names of the children that the note is filed under. */
  readonly children?: readonly string[]
  /** The event that the note answers: an event id, or plain words. */
  readonly event?: string
  /** The author's role, as an abbreviation or in full. */
  readonly role?: string
}

/** A calendar day without clock or time zone. `month` and `day` count from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

export type TokenKind = 'word' | 'number' | 'punctuation'

/** How a word is written. `capital`: first letter only; `mixed`: anything else (McKay, iPad). */
export type Shape = 'lower' | 'capital' | 'upper' | 'mixed' | 'none'

/**
 * A word, a run of digits, or a run of one punctuation character.
 *
 * Words and digits never share a token (`S47` is `S`, `47`), hyphens split words, and a trailing
 * `'s` is a token of its own; `glued` tells whether white space stood before it.
 */
export interface Token extends Span {
  readonly index: number
  readonly kind: TokenKind
  /** Lower case, typographic apostrophes as `'`; diacritics kept. */
  readonly lower: string
  readonly shape: Shape
  /** True when no white space stands between this token and the one before it on the line. */
  readonly glued: boolean
  /** Index of the line it stands on. */
  readonly line: number
}

export type LineKind = 'blank' | 'heading' | 'bullet' | 'numbered' | 'table-row' | 'table-rule' | 'quoted' | 'text'

/** One line of the text, as people type and paste them. */
export interface Line extends Span {
  readonly index: number
  readonly kind: LineKind
  /** The words, without indent, list mark, heading marks or trailing white space. */
  readonly content: Span
  /** Columns of white space before the content's mark; a tab counts as four. */
  readonly indent: number
  /** Words before the colon of a label line (`Rationale` of `Rationale: she...`), marks left out. */
  readonly label: Span | null
  /** What follows the label, or the whole content where there is none. May be empty. */
  readonly body: Span
  /** Index of the heading (or label line with nothing after it) that governs this line, or -1. */
  readonly heading: number
  /** Cells of a table row, trimmed. Empty for other kinds. */
  readonly cells: readonly Span[]
  /** Tokens of the line: from `firstToken` up to, not including, `endToken`. */
  readonly firstToken: number
  readonly endToken: number
}

/** A sentence, or a piece of a line that stands as one (a bullet, a table cell row, a heading). Never spans two paragraphs. */
export interface Sentence extends Span {
  readonly index: number
  /** Line on which it starts. */
  readonly line: number
  readonly kind: LineKind
  readonly firstToken: number
  readonly endToken: number
  /** True inside a pasted email: not the manager's own words. */
  readonly inEmail: boolean
}

/** A pasted email or a part of one. */
export interface Email extends Span {
  /** The cues that gave it away, for the explanation: `header`, `greeting`, `sign-off`, ... */
  readonly cues: readonly string[]
}

export type TimeKind = 'date' | 'relative' | 'recurring' | 'vague'

/** Why a written date cannot be relied on. */
export type DateProblem = 'no-year' | 'impossible' | 'wrong-weekday'

/**
 * A date, a deadline phrase or a frequency.
 *
 * `date`: a calendar date as written. `relative`: becomes a date from the entry's date.
 * `recurring`: a frequency. `vague`: words that name no day ("ASAP", "in due course").
 */
export interface TimePhrase extends Span {
  readonly kind: TimeKind
  /** The day meant, worked out from the entry's date where needed; null where it cannot be. */
  readonly day: Day | null
  readonly problems: readonly DateProblem[]
  /** For `date`: whether a year was written. */
  readonly hasYear: boolean
  readonly firstToken: number
  readonly endToken: number
}

export type PersonKind = 'child' | 'adult' | 'worker' | 'unknown'

/** A name, initials or code that stands for a person. */
export interface Person extends Span {
  readonly kind: PersonKind
  /** `given`: a first name is there; `initials`, `surname` (or family), `code` (Child A): weaker ways of naming. */
  readonly form: 'given' | 'initials' | 'surname' | 'code' | 'unborn'
  readonly firstToken: number
  readonly endToken: number
  /** The same for every mention of one person; in small letters without diacritics. */
  readonly key: string
  /** How sure the kind is, 0 to 1. */
  readonly certainty: number
}

/** The date of the entry itself, as the standard judges it. */
export interface EntryDate extends Span {
  readonly level: 1 | 2
  /** The best reading of the day, also where it cannot be relied on; null where there is none. */
  readonly day: Day | null
  readonly problems: readonly (DateProblem | 'no-day' | 'after-recorded')[]
  /** False where another reader could take the date for another thing's. */
  readonly isSure: boolean
}

/** A note that has been read. */
export interface Note {
  readonly text: string
  readonly context: Context
  readonly lines: readonly Line[]
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly emails: readonly Email[]
  /** Stretches inside quotation marks, marks left out. */
  readonly quotations: readonly Span[]
  /** Placeholders left unfilled: `[Name]`, `DD/MM/YYYY`, `xxx`. */
  readonly placeholders: readonly Span[]
  readonly times: readonly TimePhrase[]
  readonly people: readonly Person[]
  readonly entryDate: EntryDate | null
  /** The day that "today" means: the entry's date, else `recordedOn`; null where neither is known. */
  readonly today: Day | null
}

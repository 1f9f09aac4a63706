/**
 * What calls for a note: the events of the guidance documents, as facts with their sources.
 *
 * Everything here is plain data, so that a profile can be printed, compared and embedded.
 */

/** Who must write or sign: a role, several together, one of several, or one after another. */
export type LevelExpression =
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'all' | 'any' | 'sequence'; readonly of: readonly LevelExpression[] }

/** A place to record, told apart by the children it is for where the guidance does so. */
export interface RecordingPlace {
  /** Id of a place of the profile: `case-note`. */
  readonly place: string
  /** For whom or what only, in plain words; null where it holds for all. */
  readonly for: string | null
}

export type TimeUnit = 'hour' | 'day' | 'week' | 'month'

/** How days are counted. `unstated`: the source says only "days". */
export type Counting = 'working' | 'calendar' | 'unstated'

/** How soon, or how often, something must be done. */
export interface Timescale {
  /** What must be done, as a clause: "the child is seen". */
  readonly what: string
  readonly amount: number
  readonly unit: TimeUnit
  readonly counting: Counting
  /** Whether a bank holiday is left out of the count. */
  readonly bankHolidays: 'skipped' | 'counted'
  /** `within` an amount of time, `every` such time, or `after` it (a mark that is passed). */
  readonly limit: 'within' | 'every' | 'after'
  /** What the count starts from, as a noun: "the strategy discussion". */
  readonly from: string
  /** Words by which the start is known in a note. */
  readonly fromWords: readonly string[]
  /** Words by which the thing to be done is known in a note. */
  readonly whatWords: readonly string[]
  /** For whom only, or null. */
  readonly for: string | null
  /** Title of the document that says so. */
  readonly document: string
  /** The law or guidance that says how the days are counted, where the document does not. */
  readonly countingFrom?: string
}

/** Where the guidance names the event, in the document's own few words. */
export interface EventSource {
  /** Title of the document. */
  readonly document: string
  /** The document's wording of the event. */
  readonly words: string
  /** Where in the document: a heading, a table. */
  readonly section: string
  /** The level that this document asks for, or null. */
  readonly level: LevelExpression | null
  /** Where this document has it recorded; empty where it does not say. */
  readonly places: readonly RecordingPlace[]
}

/** The three kinds of entry that the guidance tells apart. */
export type EntryKind = 'oversight' | 'decision' | 'supervision'

/** Something the note must say besides the six elements. */
export interface MustSay {
  readonly id: string
  /** What, as a clause: "why the child is safe in the meantime". */
  readonly what: string
  /** The question to ask oneself. */
  readonly question: string
  /** Titles of the documents that ask for it. */
  readonly documents: readonly string[]
  /** Words any of which show that it may be there. Each is a run of whole words; `*` ends a stem. */
  readonly cues: readonly string[]
  /** True where a rule of its own looks for it, so that the general rule need not. */
  readonly ownRule: boolean
}

/** What calls for a note, with all that the guidance says of it. */
export interface OversightEvent {
  readonly id: string
  /** A caring plain name. */
  readonly name: string
  /** The group it is listed under. */
  readonly family: string
  readonly kind: EntryKind
  /** Words people search by, council wording included. */
  readonly search: readonly string[]
  /** Ids of what the note must say besides the six elements. */
  readonly mustSay: readonly string[]
  readonly timescales: readonly Timescale[]
  readonly sources: readonly EventSource[]
  /** Id of the starter to write from. */
  readonly starter: string
}

/** An event as one profile has it. */
export interface ProfileEvent extends OversightEvent {
  /** Who must write or sign, or null where the profile does not say. */
  readonly level: LevelExpression | null
  /** Where to record it; empty where the profile does not say. */
  readonly places: readonly RecordingPlace[]
}

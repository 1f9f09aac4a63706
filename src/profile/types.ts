import type { EntryKind, ProfileEvent, Timescale } from '../events/types.js'
import type { Severity } from '../report/types.js'

/** A step in a council's ladder of managers, lowest first. */
export interface Role {
  /** Short form: `ATM`. */
  readonly id: string
  /** In full: "assistant team manager". */
  readonly title: string
  /** Other words for the same role. */
  readonly aliases: readonly string[]
  /** Place in the ladder; equal ranks may stand in for each other. */
  readonly rank: number
  /** True where nobody else may stand in, however senior: the agency decision maker. */
  readonly alone?: boolean
}

export interface AllowedAcronym {
  readonly term: string
  readonly full: string
}

/** Somewhere that a note may be recorded. */
export interface Place {
  /** Short form: `case-note`. */
  readonly id: string
  /** Plain words: "a case note". */
  readonly name: string
  /** Other words by which a note may mention it. */
  readonly aliases: readonly string[]
}

/** A kind of entry that is told apart by its heading. */
export interface Entry {
  readonly kind: EntryKind
  readonly heading: string
  /** When this kind is used, in plain words. */
  readonly when: string
}

/** A heading that this council does not use, and the one it does. */
export interface AvoidedHeading {
  readonly heading: string
  readonly use: string
}

/** Something that the guidance documents do not agree on, named so that a council can choose. */
export interface Disagreement {
  readonly about: string
  readonly positions: readonly { readonly document: string; readonly says: string }[]
  /** What this profile does about it. */
  readonly here: string
}

/** One council's way: what differs between councils is data here, never code. */
export interface Profile {
  readonly name: string
  readonly title: string
  /** Titles of the guidance documents it follows. */
  readonly follows: readonly string[]
  /** Headings that a note may stand under; empty where any will do. */
  readonly headings: readonly string[]
  readonly avoidedHeadings: readonly AvoidedHeading[]
  /** The kinds of entry told apart; empty where they are not. */
  readonly entries: readonly Entry[]
  readonly roles: readonly Role[]
  /** Where notes are recorded; where an event says nothing else, the first is the first choice. */
  readonly places: readonly Place[]
  /** How soon an oversight or decision is recorded, or null where nothing is said. */
  readonly recordWithin: Timescale | null
  /** Whether every note needs a review point, or only one that gives direction. */
  readonly review: 'always' | 'with-direction'
  /** The age of the reader that readability is judged for, in years. */
  readonly readingAge: number
  /** Severity by rule id, where it differs from the rule's own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
  /** Acronyms that this council's readers know: never flagged. */
  readonly allowedAcronyms: readonly string[]
  /** Acronyms of this council's own, with what they stand for: flagged, with this suggestion. */
  readonly acronyms: readonly AllowedAcronym[]
  /** Events that call for a note, by id. */
  readonly events: Readonly<Record<string, ProfileEvent>>
  readonly disagreements: readonly Disagreement[]
}

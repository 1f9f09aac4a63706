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
}

export interface AllowedAcronym {
  readonly term: string
  readonly full: string
}

/** One council's way: what differs between councils is data here, never code. */
export interface Profile {
  readonly name: string
  readonly title: string
  /** Headings that a note may stand under; empty where any will do. */
  readonly headings: readonly string[]
  readonly roles: readonly Role[]
  /** The age of the reader that readability is judged for, in years. */
  readonly readingAge: number
  /** Severity by rule id, where it differs from the rule's own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
  /** Acronyms that this council's readers know: never flagged. */
  readonly allowedAcronyms: readonly string[]
  /** Acronyms of this council's own, with what they stand for: flagged, with this suggestion. */
  readonly acronyms: readonly AllowedAcronym[]
}

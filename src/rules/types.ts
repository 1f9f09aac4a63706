import type { Note } from '../note/types.js'
import type { Profile } from '../profile/types.js'
import type { Action, ElementId, ElementResult, Severity } from '../report/types.js'

/** A note with its elements and actions judged: what a rule sees. */
export interface Judged {
  readonly note: Note
  readonly elements: Readonly<Record<ElementId, ElementResult>>
  readonly actions: readonly Action[]
  readonly profile: Profile
}

/** The four questions a manager is answered under. */
export type Group = 'missing' | 'unclear' | 'language' | 'private'

export interface RuleMeta {
  /** Stable kebab-case id. */
  readonly id: string
  /** A short plain-English name, for lists. */
  readonly title: string
  readonly severity: Severity
  readonly group: Group
  /** Titles of the guidance documents (or published lists) that the rule follows. At least one. */
  readonly sources: readonly string[]
}

/** A finding before it is dressed as a message. */
export interface Finding {
  readonly start: number
  readonly end: number
  readonly message: string
  /** Why it matters and what to do; the rule's source is added by the runner. */
  readonly note: string
  readonly suggestions?: readonly string[]
  /** Only where it differs from the rule's own. */
  readonly severity?: Severity
  readonly keepRisk?: true
}

export interface Rule {
  readonly meta: RuleMeta
  /**
   * Looks at a judged note and gives its findings in the order of the text.
   * Pure, linear in the length of the note, never throws.
   */
  readonly check: (judged: Judged) => readonly Finding[]
}

/** The report: the contract, version 1, that every face of the linter reads. */

export type Severity = 'error' | 'warning' | 'info'

export type ElementId = 'date' | 'child-name' | 'rationale' | 'impact' | 'actions' | 'review-point'

/** 0 absent, 1 partial, 2 full. */
export type Level = 0 | 1 | 2

export interface Evidence {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** How sure the linter is of a level: near the line it asks instead of telling. */
export type Confidence = 'sure' | 'unsure'

export interface ElementResult {
  readonly id: ElementId
  readonly level: Level
  /** The words that made the level so, first the best; empty at level 0. */
  readonly evidence: readonly Evidence[]
  /** Plain English: what was found, or what to ask oneself. */
  readonly why: string
  readonly confidence: Confidence
  /** For `date` the day (`YYYY-MM-DD`), for `child-name` the name. */
  readonly value?: string
}

export type DeadlineKind = 'date' | 'relative' | 'recurring' | 'vague' | 'past' | 'invalid' | 'none'

export interface Deadline {
  readonly kind: DeadlineKind
  readonly text: string | null
  /** `YYYY-MM-DD` for `date` and `relative` where the day can be worked out. */
  readonly due: string | null
}

export interface Action extends Evidence {
  /** The words that name who does it, or null. */
  readonly owner: string | null
  readonly deadline: Deadline
  /** False where nothing in it could be checked ("monitor", "progress the case"). */
  readonly specific: boolean
}

export interface Message {
  readonly ruleId: string
  readonly severity: Severity
  readonly start: number
  readonly end: number
  readonly text: string
  /** What, in one sentence. */
  readonly message: string
  /** Why, with the guidance it comes from, and what to do. */
  readonly note: string
  /** Words that could stand in place of `text`; empty where there are none. */
  readonly suggestions: readonly string[]
  readonly url: string
  /** Present and true where any rewording must keep the risk as explicit as it was. */
  readonly keepRisk?: true
}

export interface ScorePart {
  readonly id: string
  readonly points: number
  readonly outOf: number
  readonly why: string
}

export interface Score {
  readonly points: number
  readonly outOf: number
  readonly band: string
  readonly parts: readonly ScorePart[]
}

/** A rule that the note's own front matter turned off. */
export interface OffRule {
  readonly ruleId: string
  /** Why, in the author's words. */
  readonly reason: string
}

export interface Report {
  readonly version: 1
  readonly id?: string
  readonly elements: readonly ElementResult[]
  readonly actions: readonly Action[]
  readonly messages: readonly Message[]
  readonly score: Score
  /** Rules that the note turned off, each with its reason; left out where there are none. */
  readonly off?: readonly OffRule[]
}

import type { Context } from '../note/types.js'
import type { ElementId, Level } from '../report/types.js'

/** The flags that people mark when they score a note, as `docs/standard.md` says. */
export const flagIds = ['jargon', 'judgemental', 'pasted-email', 'bare-agreed', 'private-details'] as const
export type FlagId = (typeof flagIds)[number]

export const elementOrder: readonly ElementId[] = ['date', 'child-name', 'rationale', 'impact', 'actions', 'review-point']

/** The level that the key gives to an element. */
export interface KeyElement {
  readonly level: Level
  /** The words that made it so: an exact part of the text. Absent at level 0. */
  readonly quote?: string
  /** Why, where more than the standard's own words can be said. */
  readonly why?: string
}

export interface KeyFlag {
  readonly rule: FlagId
  /** An exact part of the text. */
  readonly quote: string
}

/**
 * Where the answers come from. `people`: careful readers who labelled the note. `exercise`: a good note in which one thing
 * was changed, so the answer is known. `linter`: nobody has read it yet, so this is only the linter's own reading.
 */
export type KeySource = 'people' | 'exercise' | 'linter'

/** The one thing that was changed in a good note. */
export interface Fault {
  readonly kind: string
  /** What was done, in plain words. */
  readonly says: string
  /** The words as they were, or empty where something was put in. */
  readonly was: string
  /** The words that now stand there, or empty where something was taken out. */
  readonly now: string
}

/** The answers to one note. */
export interface Key {
  readonly source: KeySource
  readonly elements: Readonly<Record<ElementId, KeyElement>>
  readonly flags: readonly KeyFlag[]
  /** The readers' own line on the note. */
  readonly why?: string
  readonly fault?: Fault
}

/** A note to score. All people in built-in notes are invented. */
export interface SampleNote {
  readonly id: string
  readonly text: string
  readonly context?: Context
  readonly key: Key
}

/** Notes to score together, with their key: the file that the page opens. */
export interface Pack {
  readonly version: 1
  readonly kind: 'oversight-pack'
  readonly title: string
  readonly notes: readonly SampleNote[]
}

/** What one person gave one note. A level that is not there was left open. */
export interface Answer {
  readonly note: string
  readonly levels: Readonly<Partial<Record<ElementId, Level>>>
  readonly flags: readonly FlagId[]
  /** In their own words, or empty. */
  readonly remark: string
}

/** What one person gave a pack: the file that the page saves. */
export interface AnswerSheet {
  readonly version: 1
  readonly kind: 'oversight-answers'
  readonly pack: string
  /** Empty unless the person gave a name. */
  readonly person: string
  readonly answers: readonly Answer[]
}

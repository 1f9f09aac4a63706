import type { Context } from '../../note/types.js'
import type { ElementId, Report } from '../../report/types.js'

/** The linter, passed in so that whoever makes exercises decides which rules take part. */
export type CheckNote = (text: string, context: Context) => Report

/** A good note to make exercises from. */
export interface GoodNote {
  readonly name: string
  readonly text: string
  readonly context: Context
}

/** A good note with its report, ready to be spoiled. */
export interface Checked extends GoodNote {
  readonly report: Report
  readonly check: CheckNote
  /** A number that chooses between variants: the same number, the same exercise. */
  readonly turn: number
}

/** A note in which one thing was changed. */
export interface Spoiled {
  readonly text: string
  /** The words as they were, or empty. */
  readonly was: string
  /** The words that now stand there, or empty. */
  readonly now: string
}

/** A way to spoil a good note. */
export interface Kind {
  readonly id: string
  /** What was done, for the key: a whole sentence. */
  readonly says: string
  /** The element that falls, or null where all stay full. */
  readonly falls: ElementId | null
  /** The rules that must newly fire, each once, and none besides. */
  readonly fires: readonly string[]
  /** Every way in which it can be done here, the best first; each is proved before it is used. */
  readonly ways: (note: Checked) => Iterable<Spoiled>
}

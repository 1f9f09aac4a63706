import type { Context } from '../../note/types.js'
import type { Profile } from '../../profile/types.js'
import type { Report } from '../../report/types.js'

/** Sent once, before anything is checked. A null profile is the default one. */
export interface Setup {
  readonly kind: 'setup'
  readonly profile: Profile | null
}

export interface Question {
  readonly kind: 'check'
  /** Rises with every question. */
  readonly number: number
  readonly text: string
  readonly context: Context
  /** `YYYY-MM-DD` by the computer's clock, or empty. */
  readonly today: string
}

export interface Answer {
  readonly number: number
  readonly report: Report
}

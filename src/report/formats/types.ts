import type { Report } from '../types.js'

/** A note that has been checked, as the formatters take it. */
export interface Checked {
  /** The file it came from, or `-`. */
  readonly name: string
  readonly text: string
  readonly report: Report
}

/** What `pretty` needs to know of the place it prints to. */
export interface Terminal {
  /** Columns; lines are wrapped to fit. */
  readonly width: number
  readonly colour: boolean
}

import type { TimeKind } from '../types.js'
import type { Match, TimeRule } from './types.js'

/** A phrase with a day to be worked out from the entry's date. */
export function relative(rule: TimeRule, first: number, end: number, next: number = end): Match {
  return { kind: 'relative', rule, hasYear: false, first, end, next }
}

/** A phrase that names no day: a frequency, or vague words. */
export function dayless(kind: Extract<TimeKind, 'recurring' | 'vague'>, first: number, end: number): Match {
  return { kind, rule: { type: 'none' }, hasYear: false, first, end, next: end }
}

import type { Span, TimeKind } from '../types.js'

/** What a duration is counted in. Hours round up to days; a school day counts as a working day. */
export type Unit = 'hour' | 'day' | 'working-day' | 'week' | 'month' | 'year'

/**
 * What a time phrase says, before it is known from which day it counts.
 *
 * - `date`: day and month, perhaps year and weekday.
 * - `day-of-month`: `the 21st`; `months` ahead where the words say so (`of next month` is 1), else null.
 * - `month`: a month, or a part of it.
 * - `weekday`: `weeks` 0 is the next such day after the entry's; more adds whole weeks; `calendar` counts
 *   `weeks` from the entry's own Monday-to-Sunday week instead (`Friday next week`).
 * - `count`: so many units on from `from` (before it where `amount` is negative).
 * - `period`: the last day of a week (Friday), weekend (Sunday), month or year, `offset` periods on.
 * - `feast`: Easter Sunday, or a fixed day at Christmas and New Year.
 * - `same`: the day that another phrase names; with `isAhead` it must lie on or after the entry's (`before the hearing`).
 * - `none`: no day (recurring and vague phrases).
 */
export type TimeRule =
  | { readonly type: 'date'; readonly year: number | null; readonly month: number; readonly day: number; readonly weekday: number | null }
  | { readonly type: 'day-of-month'; readonly day: number; readonly weekday: number | null; readonly months: number | null }
  | { readonly type: 'month'; readonly month: number; readonly year: number | null; readonly part: 'start' | 'middle' | 'end' }
  | { readonly type: 'weekday'; readonly weekday: number; readonly weeks: number; readonly calendar: boolean }
  | { readonly type: 'count'; readonly amount: number; readonly unit: Unit; readonly from: Base }
  | { readonly type: 'period'; readonly unit: 'week' | 'weekend' | 'month' | 'year'; readonly offset: number }
  | { readonly type: 'feast'; readonly month: number; readonly day: number; readonly easter: number | null }
  | { readonly type: 'same'; readonly as: Base; readonly isAhead: boolean }
  | { readonly type: 'none' }

/**
 * The day that something is counted from: the entry's, the one that another phrase names,
 * or an event by its words until it is known whether the note dates it.
 */
export type Base = 'entry' | TimeRule | EventWords

/** Words that name an event, lower case, the head last: `['transfer', 'meeting']`. */
export interface EventWords {
  readonly type: 'event'
  readonly words: readonly string[]
  /** True where the words make a time only if the note dates them: `before he goes`. */
  readonly isWeak: boolean
}

/** A time phrase as found, not yet worked out. */
export interface RawTime extends Span {
  readonly kind: TimeKind
  readonly rule: TimeRule
  /** For `date`: whether a year was written. */
  readonly hasYear: boolean
  readonly firstToken: number
  readonly endToken: number
}

/** What a matcher gives: the phrase's tokens, and where to go on (which may lie beyond them). */
export interface Match {
  readonly kind: TimeKind
  readonly rule: TimeRule
  readonly hasYear: boolean
  readonly first: number
  readonly end: number
  readonly next: number
}


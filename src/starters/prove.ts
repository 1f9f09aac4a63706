import type { CheckOptions } from '../check.js'
import type { ElementId, Report } from '../report/types.js'

/** The linter, passed in so that starters do not depend on it. */
export type Check = (text: string, options?: CheckOptions) => Report

/**
 * The elements that a starter surely has before anybody has written a word: there should be none, for a starter asks and
 * never answers. What the linter is unsure of is not held against it.
 *
 * @param unfilled the starter's text with every prompt open.
 * @param check the linter.
 */
export function answeredBeforehand(unfilled: string, check: Check): readonly ElementId[] {
  return check(unfilled).elements.filter(({ level, confidence }) => level > 0 && confidence === 'sure').map(({ id }) => id)
}

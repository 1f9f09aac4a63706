import { check } from '../../check.js'
import type { Context } from '../../note/types.js'
import type { Profile } from '../../profile/types.js'
import type { Report } from '../../report/types.js'

/** The one check that the page makes, whether in a worker or not. */
export function judge(text: string, context: Context, profile: Profile): Report {
  return check(text, { context, profile })
}

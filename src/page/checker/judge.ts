import { check } from '../../check.js'
import type { Context } from '../../note/types.js'
import type { Profile } from '../../profile/types.js'
import type { Report } from '../../report/types.js'

/**
 * The one check that the page makes, whether in a worker or not.
 *
 * @param today `YYYY-MM-DD` by the computer's clock, or empty. It stands in for the day of recording only where nobody
 *   gave one and the note has no date of its own, or one that is still to come: an older draft is not called late.
 */
export function judge(text: string, context: Context, profile: Profile, today: string): Report {
  const report = check(text, { context, profile })
  if (context.recordedOn !== undefined || today === '') return report
  const date = report.elements.find(({ id }) => id === 'date')
  const isOwn = date?.value !== undefined && date.value <= today
  return isOwn ? report : check(text, { context: { ...context, recordedOn: today }, profile })
}

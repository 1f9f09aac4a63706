import { parseDuration } from '../events/timescale.js'
import type { Timescale } from '../events/types.js'
import type { TimescaleFile } from './file.js'

/**
 * A timescale out of a file's words.
 *
 * @param file the words.
 * @param document title of the document that says so, where the file does not name one.
 * @throws Error where no amount of time is given, or more than one.
 */
export function readTimescale(file: TimescaleFile, document: string): Timescale {
  const limits = (['within', 'every', 'after'] as const).filter((key) => file[key] !== undefined)
  const limit = limits[0]
  const duration = limit && limits.length === 1 ? parseDuration(file[limit] ?? '') : null
  if (!limit || !duration) throw new Error(`"${file.what}" needs one of within, every or after, with an amount of time such as "10 working days"`)
  return {
    what: file.what,
    ...duration,
    bankHolidays: file['bank-holidays'] ?? (duration.unit === 'day' && duration.counting !== 'calendar' ? 'skipped' : 'counted'),
    limit,
    from: file.from ?? '',
    fromWords: file['from-words'] ?? [],
    whatWords: file['what-words'] ?? [],
    for: file.for ?? null,
    document,
    ...(file['counting-from'] === undefined ? {} : { countingFrom: file['counting-from'] }),
  }
}

/** Ids out of a list, or a text with commas between. */
export function readIds(ids: string | readonly string[] | undefined): readonly string[] {
  if (ids === undefined) return []
  return (typeof ids === 'string' ? ids.split(',') : ids).map((id) => id.trim()).filter((id) => id !== '')
}

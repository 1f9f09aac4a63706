import type { Profile } from '../profile/types.js'
import { judgeRow } from './judge.js'
import type { Mask } from './mask.js'
import { addResult, emptySummary, type Summary } from './summary.js'
import type { Reject, Result, Row } from './types.js'
import { resultsToCsv, resultsToNdjson } from './write/rows.js'

/** What comes back of a batch: its rows as bytes that only have to be written, and what they add to the summary. */
export interface Judged {
  readonly reports: number
  readonly rejects: readonly Reject[]
  readonly ndjson: Uint8Array
  readonly csv: Uint8Array
  readonly summary: Summary
}

const encoder = new TextEncoder()

/**
 * Judges a batch where it stands, and makes of it all that a worker can make, so that the one thread that reads and
 * writes has little left to do.
 */
export function judgeBatch(rows: readonly Row[], profile: Profile, mask: Mask): Judged {
  const summary = emptySummary()
  const results: Result[] = []
  const rejects: Reject[] = []
  for (const row of rows) {
    try {
      const result = judgeRow(row, profile, mask)
      addResult(summary, result)
      results.push(result)
    } catch {
      // One note must not end a run; what was thrown may hold its words.
      rejects.push({ number: row.number, place: row.place, reason: 'could not be judged: please report this' })
    }
  }
  return { reports: results.length, rejects, ndjson: encoder.encode(resultsToNdjson(results)), csv: encoder.encode(resultsToCsv(results)), summary }
}

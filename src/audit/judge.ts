import { check } from '../check.js'
import { findEvent } from '../events/search.js'
import type { Profile } from '../profile/types.js'
import type { Mask } from './mask.js'
import type { Result, Row } from './types.js'

/**
 * Judges one row and keeps counts and levels only.
 *
 * @param row the note.
 * @param profile the council's way.
 * @param mask what ids and workers go through.
 */
export function judgeRow(row: Row, profile: Profile, mask: Mask): Result {
  const report = check(row.text, { context: row.context, profile, ignoreOff: true })
  const rules: Record<string, number> = {}
  for (const { ruleId } of report.messages) rules[ruleId] = (rules[ruleId] ?? 0) + 1
  return {
    row: row.number,
    id: mask(row.id),
    team: row.team,
    worker: mask(row.worker),
    event: eventOf(row.context.event, profile),
    // Never one for some rows and the other for the rest: a trend would show how they differ.
    month: row.month ?? report.elements[0]?.value?.slice(0, 7) ?? '',
    levels: report.elements.map((element) => element.level),
    points: report.score.points,
    outOf: report.score.outOf,
    actions: report.actions.length,
    rules: Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** Sources hold the same few words for their events over and over. */
const known = new Map<string, string>()
const maxKnown = 2000

function eventOf(words: string | undefined, profile: Profile): string {
  if (!words) return ''
  const found = known.get(words)
  if (found !== undefined) return found
  const event = findEvent(words.slice(0, 200), profile)?.id ?? 'other'
  if (known.size < maxKnown) known.set(words, event)
  return event
}

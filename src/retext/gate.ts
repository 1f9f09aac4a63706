import { equalityMeta, readabilityMeta } from '../rules/language-metas.js'
import type { Judged } from '../rules/types.js'
import { findCandidates } from './considerate.js'
import { findHardParts } from './hard.js'

/**
 * Says whether the rules of the language packages could find anything in a note: where they could not, those packages need not even be loaded.
 *
 * @param judged the note and its profile.
 */
export function needsLanguageRules({ note, profile }: Judged): boolean {
  const runs = (id: string) => profile.severities[id] !== 'off'
  if (runs(equalityMeta.id) && findCandidates(note).length > 0) return true
  if (!runs(readabilityMeta.id)) return false
  const { hard, dense } = findHardParts(note, profile.readingAge)
  return hard.length > 0 || dense.length > 0
}

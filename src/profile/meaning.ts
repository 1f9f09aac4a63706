import { LevelError, parseLevel, rolesOf } from '../events/level.js'
import { mustSay } from '../events/data.generated.js'
import { readIds, readTimescale } from './facts.js'
import type { EventFile, ProfileFile } from './file.js'
import { nearest } from './nearest.js'
import type { Path } from './place.js'
import type { Fault } from './problems.js'
import type { Guidance } from './resolve.js'
import type { Profile } from './types.js'

/** What a profile's words may refer to. */
export interface Known {
  readonly base: Profile
  readonly guidance: Guidance
  /** Ids of the linter's rules; null where they are not to be checked. */
  readonly ruleIds: readonly string[] | null
}

/**
 * Finds what the schema cannot: names of things that do not exist, levels and amounts of time that cannot be read.
 *
 * @param file a profile file that keeps the schema.
 * @param known what its words may refer to.
 */
export function checkMeaning(file: ProfileFile, known: Known): readonly Fault[] {
  const faults: Fault[] = []
  const unknown = (path: Path, what: string, word: string, words: readonly string[], atKey = false): void => {
    faults.push({ path, atKey, message: `There is no ${what} "${word}".`, suggestion: nearest(word, words) })
  }
  const documents = Object.keys(known.guidance.documents)
  file.follows?.forEach((key, at) => {
    if (!documents.includes(key)) unknown(['follows', at], 'guidance document', key, documents)
  })
  if (known.ruleIds) for (const id of Object.keys(file.severities ?? {})) if (!known.ruleIds.includes(id)) unknown(['severities', id], 'rule', id, known.ruleIds, true)
  checkRoles(file, faults)
  for (const [id, change] of Object.entries(file.events ?? {})) {
    const ids = [...new Set([...known.guidance.events.map((event) => event.id), ...Object.keys(known.base.events)])]
    const isNew = !ids.includes(id)
    if (change === 'off' || change === false) {
      if (isNew) unknown(['events', id], 'event', id, ids, true)
      continue
    }
    if (isNew && change.name === undefined) {
      faults.push({ path: ['events', id], atKey: true, message: `There is no event "${id}". To add one of your own, give it a "name".`, suggestion: nearest(id, ids) })
    }
    checkEvent(id, change, file, known, ids, faults)
  }
  return faults
}

function checkRoles(file: ProfileFile, faults: Fault[]): void {
  const seen: string[] = []
  file.roles?.forEach((role, at) => {
    if (seen.includes(role.id)) faults.push({ path: ['roles', at, 'id'], atKey: false, message: `The role "${role.id}" stands twice.`, suggestion: null })
    const same = role['same-as']
    if (same !== undefined && !seen.includes(same)) faults.push({ path: ['roles', at, 'same-as'], atKey: false, message: `No role "${same}" stands above this one in the list.`, suggestion: nearest(same, seen) })
    seen.push(role.id)
  })
}

function checkEvent(id: string, change: EventFile, file: ProfileFile, known: Known, ids: readonly string[], faults: Fault[]): void {
  const add = (path: Path, message: string, suggestion: string | null): void => void faults.push({ path: ['events', id, ...path], atKey: false, message, suggestion })
  checkLevel(change, file.roles?.map((role) => role.id) ?? known.base.roles.map((role) => role.id), add)
  const places = file.places?.map((place) => place.id) ?? known.base.places.map((place) => place.id)
  readIds(change.places).forEach((place, at) => {
    if (!places.includes(place)) add(typeof change.places === 'string' ? ['places'] : ['places', at], `There is no place "${place}".`, nearest(place, places))
  })
  const duties = mustSay.map((duty) => duty.id)
  change['must-say']?.forEach((duty, at) => {
    if (!duties.includes(duty)) add(['must-say', at], `Nothing to say is called "${duty}".`, nearest(duty, duties))
  })
  if (change.starter !== undefined && !ids.includes(change.starter)) add(['starter'], `There is no starter "${change.starter}".`, nearest(change.starter, ids))
  change.timescales?.forEach((timescale, at) => {
    try {
      readTimescale(timescale, '')
    } catch (error) {
      add(['timescales', at], `${error instanceof Error ? error.message : String(error)}.`, null)
    }
  })
}

function checkLevel(change: EventFile, roles: readonly string[], add: (path: Path, message: string, suggestion: string | null) => void): void {
  if (change.level === undefined || change.level === 'none') return
  try {
    for (const role of rolesOf(parseLevel(change.level))) if (!roles.includes(role)) add(['level'], `There is no role "${role}".`, nearest(role, roles))
  } catch (error) {
    if (!(error instanceof LevelError)) throw error
    add(['level'], `"${change.level}" is not a level: ${error.message}.`, null)
  }
}

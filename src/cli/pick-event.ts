import { eventById } from '../events/index.js'
import { findEvent, searchEvents } from '../events/search.js'
import type { ProfileEvent } from '../events/types.js'
import type { Profile } from '../profile/types.js'
import { UsageError } from './errors.js'
import { nearest } from './suggest.js'

const mostLikely = 3

/**
 * The event that somebody means on the command line.
 *
 * @throws UsageError where no event is meant for certain, with the likeliest.
 */
export function pickEvent(words: string, profile: Profile): ProfileEvent {
  const event = eventById(words, profile) ?? findEvent(words, profile)
  if (event) return event
  throw new UsageError(notOne(words, profile))
}

/** Why some words name no event for certain, with the likeliest; null where they do name one. */
export function unknownEvent(words: string, profile: Profile): string | null {
  return eventById(words, profile) ?? findEvent(words, profile) ? null : notOne(words, profile)
}

function notOne(words: string, profile: Profile): string {
  const meant = eventById(nearest(words, Object.keys(profile.events)) ?? '', profile)
  const found = searchEvents(words, profile, mostLikely).map(({ event }) => event)
  const likely = [...new Set([...(meant ? [meant] : []), ...found])].slice(0, mostLikely).map(({ id, name }) => `  ${id}  ${name}`)
  return `there is no event "${words}".${likely.length > 0 ? ` Did you mean one of these?\n${likely.join('\n')}` : ' See them all with: oversight events'}`
}

import type { Profile } from '../profile/types.js'
import { guidanceEvents, phraseKeys } from './data.generated.js'
import { eventsOf } from './index.js'
import { phrasesOf } from './phrases.js'
import type { ProfileEvent } from './types.js'
import { phraseKey } from './words.js'

/** Events by the key of each phrase that stands for them; null where it stands for several. */
type Named = ReadonlyMap<string, ProfileEvent | null>

const searchOf = new Map(guidanceEvents.map(({ id, name, search }) => [id, { name, search }]))
const known = new WeakMap<Profile, Named>()

/**
 * The event that some words stand for when taken as a whole, in any order: its name, a document's wording of it, or one of
 * its search words. Looked up without the index that searching needs, for every check of a note asks.
 *
 * @param key of the words, as `phraseKey` gives it.
 * @returns the event; null where the words stand for several, undefined where they stand for none.
 */
export function eventNamed(key: string, profile: Profile): ProfileEvent | null | undefined {
  let named = known.get(profile)
  if (!named) known.set(profile, (named = readNames(profile)))
  return named.get(key)
}

function readNames(profile: Profile): Named {
  const named = new Map<string, ProfileEvent | null>()
  for (const event of eventsOf(profile)) {
    for (const key of keysOf(event)) named.set(key, !named.has(key) || named.get(key) === event ? event : null)
  }
  return named
}

/** Those worked out beforehand where the profile leaves the event's words as they are. */
function keysOf(event: ProfileEvent): readonly string[] {
  const own = searchOf.get(event.id)
  const keys = own?.name === event.name && own.search === event.search ? phraseKeys[event.id] : undefined
  return keys ?? phrasesOf(event).map((text) => phraseKey(text)).filter((key) => key !== '')
}

import type { Profile } from '../profile/types.js'
import { mustSay } from './data.generated.js'
import type { MustSay, ProfileEvent } from './types.js'

const described = new Map(mustSay.map((item) => [item.id, item]))

/** The events of a profile, in the order of the guidance, a council's own last. */
export function eventsOf(profile: Profile): readonly ProfileEvent[] {
  return Object.values(profile.events)
}

/** The event of that id, or null where the profile has none. */
export function eventById(id: string, profile: Profile): ProfileEvent | null {
  return Object.hasOwn(profile.events, id) ? profile.events[id] ?? null : null
}

/** What an event asks a note to say besides the six elements. Ids that nothing describes are left out. */
export function mustSayOf(event: ProfileEvent): readonly MustSay[] {
  return event.mustSay.flatMap((id) => described.get(id) ?? [])
}

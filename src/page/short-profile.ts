import type { ProfileEvent } from '../events/types.js'
import type { Profile } from '../profile/types.js'

/** A council's profile as a page carries it: what is as in the default profile, which every page holds, is not said again. */
export interface ShortProfile {
  readonly rest: Partial<Omit<Profile, 'events'>>
  /** Events in their order; 0 for one that is the default's. */
  readonly events: Readonly<Record<string, ProfileEvent | 0>>
}

/** Leaves out of a profile what `base` says as well. */
export function shortProfile({ events, ...own }: Profile, base: Profile): ShortProfile {
  const rest = Object.entries(own).filter(([name, value]) => !isSame(value, base[name as keyof Profile]))
  return { rest: Object.fromEntries(rest), events: Object.fromEntries(Object.entries(events).map(([id, event]) => [id, isSame(event, base.events[id]) ? 0 : event])) }
}

/** The reverse of `shortProfile`. */
export function fullProfile({ rest, events }: ShortProfile, base: Profile): Profile {
  const all = Object.entries(events).flatMap(([id, event]) => {
    const whole = event === 0 ? base.events[id] : event
    return whole ? [[id, whole] as const] : []
  })
  return { ...base, ...rest, events: Object.fromEntries(all) }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

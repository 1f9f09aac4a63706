import { documents, guidanceEvents } from '../events/data.generated.js'
import { profileFiles } from './data.generated.js'
import { type Guidance, resolveProfile } from './resolve.js'
import type { Profile } from './types.js'

export const guidance: Guidance = { events: guidanceEvents, documents }

const made = new Map<string, Profile>()

/** The profile in force where none is named: the five guidance documents together, their disagreements named. */
export const defaultProfile: Profile = builtIn('default')

/** Names of the profiles that come with the linter: `default`, and one for each guidance document. */
export const profileNames: readonly string[] = Object.keys(profileFiles)

/**
 * A profile that comes with the linter.
 *
 * @returns null where there is none of that name.
 */
export function builtInProfile(name: string): Profile | null {
  return Object.hasOwn(profileFiles, name) ? builtIn(name) : null
}

function builtIn(name: string): Profile {
  const known = made.get(name)
  if (known) return known
  const file = profileFiles[name] ?? {}
  const profile = resolveProfile(file, file.extends === undefined ? null : builtIn(file.extends), guidance)
  made.set(name, profile)
  return profile
}

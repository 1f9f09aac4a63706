import type { Profile } from '../profile/types.js'
import { mustSayOf } from './index.js'
import { formatLevel } from './level.js'
import { levelInWords } from './roles.js'
import { describeTimescale } from './timescale.js'
import type { ProfileEvent, RecordingPlace } from './types.js'

/** An event in plain words, as lists, pages and JSON show it. */
export interface EventDescription {
  readonly id: string
  readonly name: string
  readonly family: string
  readonly kind: string
  /** Who must sign, in short (`ATM and TM`) and in full; null where the profile does not say. */
  readonly level: { readonly short: string; readonly full: string } | null
  /** Where it is recorded, in plain words; empty where the profile does not say. */
  readonly places: readonly string[]
  /** Each as a sentence, with the document that says so. */
  readonly timescales: readonly { readonly text: string; readonly document: string }[]
  readonly mustSay: readonly { readonly id: string; readonly what: string; readonly question: string }[]
  readonly starter: string
  readonly sources: readonly { readonly document: string; readonly section: string; readonly words: string; readonly level: string | null; readonly places: readonly string[] }[]
}

/** Puts an event into plain words. */
export function describeEvent(event: ProfileEvent, profile: Profile): EventDescription {
  const { id, name, family, kind, level, starter } = event
  return {
    id,
    name,
    family,
    kind,
    level: level && { short: formatLevel(level), full: levelInWords(level, profile) },
    places: event.places.map((place) => placeInWords(place, profile)),
    timescales: [...event.timescales, ...(profile.recordWithin ? [profile.recordWithin] : [])].map((timescale) => ({ text: describeTimescale(timescale), document: timescale.document })),
    mustSay: mustSayOf(event).map(({ id: duty, what, question }) => ({ id: duty, what, question })),
    starter,
    sources: event.sources.map((source) => ({
      document: source.document,
      section: source.section,
      words: source.words,
      level: source.level && formatLevel(source.level),
      places: source.places.map(({ place }) => place),
    })),
  }
}

/** "a case note", "the step in the case system (for a child in care)". */
function placeInWords({ place, for: forWhom }: RecordingPlace, profile: Profile): string {
  const name = profile.places.find(({ id }) => id === place)?.name ?? place
  return forWhom === null ? name : `${name} (for ${forWhom})`
}

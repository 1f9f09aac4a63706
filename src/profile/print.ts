import { stringify } from 'yaml'
import { formatLevel } from '../events/level.js'
import { formatDuration } from '../events/timescale.js'
import type { ProfileEvent, Timescale } from '../events/types.js'
import type { Profile } from './types.js'

/**
 * Writes a profile as YAML, everything it has inherited included. A file of one's own need only hold what differs.
 *
 * @returns text that `loadProfile` reads.
 */
export function printProfile(profile: Profile): string {
  const ranks = new Map(profile.roles.map((role) => [role.rank, role.id]))
  for (const role of [...profile.roles].reverse()) ranks.set(role.rank, role.id)
  return stringify({
    name: profile.name,
    title: profile.title,
    headings: profile.headings,
    'avoided-headings': profile.avoidedHeadings,
    entries: profile.entries,
    roles: profile.roles.map(({ id, title, aliases, rank, alone }) => ({
      id, title, aliases, ...(ranks.get(rank) === id ? {} : { 'same-as': ranks.get(rank) }), ...(alone ? { alone } : {}),
    })),
    places: profile.places,
    'record-within': profile.recordWithin ? { within: formatDuration(profile.recordWithin), in: profile.recordWithin.document } : 'none',
    review: profile.review,
    'reading-age': profile.readingAge,
    severities: profile.severities,
    'allowed-acronyms': profile.allowedAcronyms,
    acronyms: profile.acronyms,
    events: Object.fromEntries(Object.values(profile.events).map((event) => [event.id, printEvent(event)])),
    disagreements: profile.disagreements.map(({ about, positions, here }) => ({ about, positions: positions.map(({ document, says }) => ({ in: document, says })), here })),
  }, { lineWidth: 120, aliasDuplicateObjects: false })
}

function printEvent(event: ProfileEvent): Record<string, unknown> {
  return {
    name: event.name,
    family: event.family,
    ...(event.kind === 'oversight' ? {} : { kind: event.kind }),
    level: event.level ? formatLevel(event.level).replaceAll(/[()]/gu, '') : 'none',
    places: event.places.map(({ place }) => place),
    ...(event.timescales.length > 0 ? { timescales: event.timescales.map(printTimescale) } : {}),
    ...(event.mustSay.length > 0 ? { 'must-say': event.mustSay } : {}),
    ...(event.starter === event.id ? {} : { starter: event.starter }),
  }
}

function printTimescale(timescale: Timescale): Record<string, unknown> {
  return { what: timescale.what, [timescale.limit]: formatDuration(timescale), ...(timescale.from ? { from: timescale.from } : {}), ...(timescale.for ? { for: timescale.for } : {}), in: timescale.document }
}

/** A first profile for a council to write its own from: short, with everything explained. */
export const firstProfile = `# How your council does it, for oversight-lint. Delete what does not differ: everything left out stays as it is in "extends".
# Check this file with: oversight profile check oversight.config.yml

name: our-council
title: Our Council
extends: default          # or one document's way: see them with "oversight profile print --list"

# The headings that a note may stand under. An empty list: any will do.
headings: [Management Oversight]

# Your ladder of managers, lowest first. "same-as" gives an equal rank; "alone" means that nobody may stand in.
# roles:
#   - { id: ATM, title: assistant team manager, aliases: [practice manager] }
#   - { id: TM, title: team manager }
#   - { id: SM, title: service manager }

# The age of the reader that notes are judged for.
reading-age: 12

# How heavily each rule weighs: error, warning, info or off. See them with "oversight rules".
severities:
  chronology: info

# Acronyms that your readers know, and your own that need spelling out.
allowed-acronyms: []
acronyms:
  - { term: FIW, full: family intervention worker }

# Events: change one, add your own, or switch one off. See them with "oversight events".
events:
  late-visit:
    level: ATM and TM
    timescales:
      - { what: a child with a child protection plan is visited, every: 10 working days, from: the last visit }
  # school-exclusion:
  #   name: A child is excluded from school
  #   search: [excluded, permanent exclusion]
  #   level: TM
  #   starter: significant-event
  # carer-preparation-group: off
`

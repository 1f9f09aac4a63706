import { parseLevel } from '../events/level.js'
import type { EventSource, OversightEvent, ProfileEvent, RecordingPlace, Timescale } from '../events/types.js'
import { readIds, readTimescale } from './facts.js'
import type { EventFile, ProfileFile, RoleFile } from './file.js'
import type { Profile, Role } from './types.js'

/** What a profile is built on: the events and the documents of the guidance. */
export interface Guidance {
  readonly events: readonly OversightEvent[]
  /** Titles by short key. */
  readonly documents: Readonly<Record<string, { readonly title: string }>>
}

const nothing: Profile = {
  name: 'nothing', title: 'Nothing', follows: [], headings: [], avoidedHeadings: [], entries: [], roles: [], places: [],
  recordWithin: null, review: 'always', readingAge: 12, severities: {}, allowedAcronyms: [], acronyms: [], events: {}, disagreements: [],
}

/**
 * Makes a profile out of a checked file and the profile that it starts from.
 *
 * A list in the file takes the place of the base's, save that acronyms, severities and events are added to it.
 *
 * @param file what the file says; it has passed the schema and the checks of meaning.
 * @param base the profile it extends, or null for none.
 * @param guidance the events and documents.
 * @throws Error where a level or an amount of time cannot be read: the checks of meaning find those first.
 */
export function resolveProfile(file: ProfileFile, base: Profile | null, guidance: Guidance): Profile {
  const from = base ?? nothing
  const title = (key: string): string => guidance.documents[key]?.title ?? key
  const follows = file.follows?.map(title) ?? from.follows
  const entries = file.entries?.map((entry) => ({ when: '', ...entry })) ?? from.entries
  return {
    name: file.name ?? from.name,
    title: file.title ?? file.name ?? from.title,
    follows,
    headings: file.headings ?? from.headings,
    avoidedHeadings: file['avoided-headings'] ?? from.avoidedHeadings,
    entries,
    roles: file.roles ? readRoles(file.roles) : from.roles,
    places: file.places?.map((place) => ({ aliases: [], ...place })) ?? from.places,
    recordWithin: readRecordWithin(file, title) ?? (file['record-within'] === 'none' ? null : from.recordWithin),
    review: file.review ?? from.review,
    readingAge: file['reading-age'] ?? from.readingAge,
    severities: { ...from.severities, ...file.severities },
    allowedAcronyms: [...new Set([...from.allowedAcronyms, ...(file['allowed-acronyms'] ?? [])])],
    acronyms: [...from.acronyms.filter(({ term }) => !file.acronyms?.some((own) => own.term === term)), ...(file.acronyms ?? [])],
    events: readEvents(file, from, follows, guidance),
    disagreements: file.disagreements?.map(({ about, positions, here }) => ({
      about, here, positions: positions.map((position) => ({ document: title(position.in), says: position.says })),
    })) ?? from.disagreements,
  }
}

/** An event as the documents that are followed have it, or null where none of them names it. */
export function eventOf(event: OversightEvent, follows: readonly string[]): ProfileEvent | null {
  const sources = event.sources.filter(({ document }) => follows.includes(document))
  if (sources.length === 0) return null
  const timescales = event.timescales.filter(({ document }) => follows.includes(document))
  return { ...event, sources, timescales, level: sources.find(({ level }) => level !== null)?.level ?? null, places: placesOf(sources) }
}

/** The places that the sources name; where they differ, the first document that names any is followed. */
function placesOf(sources: readonly EventSource[]): readonly RecordingPlace[] {
  const first = sources.find(({ places }) => places.length > 0)
  const places: RecordingPlace[] = []
  for (const source of sources) {
    if (source.document !== first?.document) continue
    for (const place of source.places) if (!places.some((known) => known.place === place.place && known.for === place.for)) places.push(place)
  }
  return places
}

function readRoles(files: readonly RoleFile[]): readonly Role[] {
  const roles: Role[] = []
  files.forEach((file, at) => {
    const same = file['same-as'] === undefined ? undefined : roles.find(({ id }) => id === file['same-as'])
    roles.push({ id: file.id, title: file.title, aliases: file.aliases ?? [], rank: same?.rank ?? at + 1, ...(file.alone ? { alone: true } : {}) })
  })
  return roles
}

function readRecordWithin(file: ProfileFile, title: (key: string) => string): Timescale | null {
  const record = file['record-within']
  if (record === undefined || record === 'none') return null
  return readTimescale({ what: 'the decision or oversight is recorded', within: record.within, from: 'the day it was made' }, title(record.in ?? file.title ?? 'this profile'))
}

function readEvents(file: ProfileFile, from: Profile, follows: readonly string[], guidance: Guidance): Profile['events'] {
  const events: Record<string, ProfileEvent> = file.follows ? followed(guidance, follows) : { ...from.events }
  for (const [id, change] of Object.entries(file.events ?? {})) {
    if (change === 'off' || change === false) delete events[id]
    else events[id] = changed(id, Object.hasOwn(events, id) ? events[id] : undefined, change, file, guidance)
  }
  return events
}

function followed(guidance: Guidance, follows: readonly string[]): Record<string, ProfileEvent> {
  const events: Record<string, ProfileEvent> = {}
  for (const event of guidance.events) {
    const here = eventOf(event, follows)
    if (here) events[event.id] = here
  }
  return events
}

/** An event with a council's changes; one that the base switched off or never had starts from the guidance's, or from nothing. */
function changed(id: string, known: ProfileEvent | undefined, change: EventFile, file: ProfileFile, guidance: Guidance): ProfileEvent {
  const council = file.title ?? file.name ?? 'this profile'
  const document = (key: string | undefined): string => (key === undefined ? council : guidance.documents[key]?.title ?? key)
  const base = known ?? blank(id, guidance)
  const places = change.places === undefined ? base.places : readIds(change.places).map((place) => ({ place, for: null }))
  const level = change.level === undefined ? base.level : change.level === 'none' ? null : parseLevel(change.level)
  return {
    ...base,
    name: change.name ?? base.name,
    family: change.family ?? base.family,
    kind: change.kind ?? base.kind,
    search: [...new Set([...base.search, ...(change.search ?? [])])],
    mustSay: change['must-say'] ?? base.mustSay,
    timescales: change.timescales?.map((timescale) => readTimescale(timescale, document(timescale.in))) ?? base.timescales,
    starter: change.starter ?? base.starter,
    sources: [...base.sources, { document: council, words: change.words ?? change.name ?? base.name, section: 'events', level, places }],
    level,
    places,
  }
}

function blank(id: string, guidance: Guidance): ProfileEvent {
  const event = guidance.events.find((known) => known.id === id)
  if (event) return { ...event, sources: [], timescales: [], level: null, places: [] }
  return { id, name: id, family: 'Of our own', kind: 'oversight', search: [], mustSay: [], timescales: [], sources: [], starter: 'oversight', level: null, places: [] }
}

import type { ProfileEvent } from '../events/types.js'
import type { Profile } from '../profile/types.js'
import { builtInStarters, fillStarter, type StarterSet, workedExample } from '../starters/index.js'

/** What is known when a starter is put in. */
export interface StarterFields {
  /** First names, with commas between them. */
  readonly child: string
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string
  /** Id of a role of the profile, or empty. */
  readonly role: string
}

declare global {
  /** A council's own starters: its build of the page sets them before the page's script runs. */
  var oversightStarters: StarterSet | undefined
}

/** The first names in a field, commas between them. */
export function namesIn(field: string): readonly string[] {
  return field.split(',').map((name) => name.trim()).filter((name) => name !== '')
}

/** The starter of an event with what is known filled in, as plain text; null where there is none. */
export function starterFor(event: ProfileEvent, fields: StarterFields, profile: Profile): string | null {
  const role = profile.roles.find(({ id }) => id === fields.role)?.title
  const children = namesIn(fields.child)
  const values = { ...(fields.date ? { date: fields.date } : {}), ...(children.length > 0 ? { children } : {}), ...(role ? { role } : {}) }
  return fillStarter(event.id, values, { format: 'txt', profile, starters: starters() })?.text ?? null
}

/** The worked example of an event's starter as plain text; null where there is none. */
export function exampleFor(event: ProfileEvent, profile: Profile): string | null {
  return workedExample(event.id, { format: 'txt', profile, starters: starters() })?.text ?? null
}

/** Whether nothing of a starter is left in a text but the title that any note may have: something else is in its place. */
export function isGone(starter: string, text: string): boolean {
  return starter.split('\n').slice(1).every((line) => {
    const label = line.split('[', 1)[0]?.trim() ?? ''
    return label.length < 4 || !text.includes(label)
  })
}

let set: StarterSet | null = null

function starters(): StarterSet {
  const own = globalThis.oversightStarters
  set ??= own ? { templates: { ...builtInStarters.templates, ...own.templates }, partials: { ...builtInStarters.partials, ...own.partials }, examples: own.examples ?? {} } : builtInStarters
  return set
}

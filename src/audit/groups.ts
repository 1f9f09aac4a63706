import type { Summary, Tally } from './summary.js'

/** Groups smaller than this are not shown, so that nobody is singled out. */
export const smallest = 10

/** A group of notes that is large enough to be shown. */
export interface Group {
  /** The group's key: a team's code, a month, an event's id; empty where none is given. */
  readonly key: string
  readonly name: string
  readonly tally: Tally
}

/** What may be shown of a way to group notes. */
export interface Groups {
  readonly shown: readonly Group[]
  /** How many groups are not shown, and how many notes are in them. */
  readonly hidden: { readonly groups: number; readonly notes: number }
}

/** The ways to group notes. */
export interface AllGroups {
  readonly teams: Groups
  readonly months: Groups
  readonly events: Groups
}

/**
 * Finds what may be shown. Groups of fewer than ten notes are hidden; where those that are hidden hold fewer than ten
 * notes in all, the next larger ones are hidden too, or the small ones could be told by subtracting from the whole.
 *
 * @param tallies counts by key.
 * @param nameOf what people call a group.
 */
export function suppress(tallies: Readonly<Record<string, Tally>>, nameOf: (key: string) => string): Groups {
  const bySize = Object.entries(tallies).sort(([a, x], [b, y]) => x.notes - y.notes || (a < b ? -1 : 1))
  let groups = 0
  let notes = 0
  for (const [, tally] of bySize) {
    if (tally.notes >= smallest && (notes === 0 || notes >= smallest)) break
    groups++
    notes += tally.notes
  }
  const shown = bySize.slice(groups).map(([key, tally]) => ({ key, name: nameOf(key), tally }))
  return { shown: shown.sort((a, b) => Number(a.key === '') - Number(b.key === '') || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)), hidden: { groups, notes } }
}

/** Finds what may be shown of a summary, by team, month and event. */
export function groupsOf(summary: Summary, teamNames: ReadonlyMap<string, string>, eventName: (id: string) => string): AllGroups {
  const named = (none: string, name: (key: string) => string) => (key: string) => (key === '' ? none : name(key))
  return {
    teams: suppress(summary.teams, named('No team given', (code) => teamNames.get(code) ?? 'Other teams')),
    months: suppress(summary.months, named('No date found', (month) => month)),
    events: suppress(summary.events, named('No event given', eventName)),
  }
}

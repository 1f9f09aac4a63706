import { roles } from '../../lexicon/roles.generated.js'

/** What a word tells of the name beside it, as bits. */
export const Role = {
  Worker: 1 << 0,
  Team: 1 << 1,
  Title: 1 << 2,
  Relative: 1 << 3,
  Child: 1 << 4,
  Family: 1 << 5,
  Place: 1 << 6,
  At: 1 << 7,
  LabelChild: 1 << 8,
  LabelOther: 1 << 9,
  WorkVerb: 1 << 10,
  WorkerDoes: 1 << 11,
  WorkerState: 1 << 12,
  ChildDoes: 1 << 13,
  ChildState: 1 << 14,
  ChildHas: 1 << 15,
  WorkerHas: 1 << 16,
  NoName: 1 << 17,
  Month: 1 << 18,
  Short: 1 << 19,
  Region: 1 << 20,
  RegionOpening: 1 << 21,
  RegionEnding: 1 << 22,
} as const

const groups: readonly (readonly [keyof typeof roles, number])[] = [
  ['worker', Role.Worker],
  ['team', Role.Team],
  ['title', Role.Title],
  ['relative', Role.Relative],
  ['child', Role.Child],
  ['family', Role.Family],
  ['place', Role.Place],
  ['at', Role.At],
  ['label-child', Role.LabelChild],
  ['label-other', Role.LabelOther],
  ['work-verb', Role.WorkVerb],
  ['worker-does', Role.WorkerDoes],
  ['worker-state', Role.WorkerState],
  ['child-does', Role.ChildDoes],
  ['child-state', Role.ChildState],
  ['child-has', Role.ChildHas],
  ['worker-has', Role.WorkerHas],
  ['no-name', Role.NoName],
  ['month', Role.Month],
  ['short', Role.Short],
  ['region', Role.Region],
  ['region-opening', Role.RegionOpening],
  ['region-ending', Role.RegionEnding],
]

const bits = new Map<string, number>()
for (const [group, bit] of groups) for (const word of roles[group].split(' ')) bits.set(word, (bits.get(word) ?? 0) | bit)

/** Any of these makes a word no part of a name, however it is written. */
export const neverName = Role.Worker | Role.Title | Role.Relative | Role.Family | Role.NoName | Role.Month

/** What makes a word no first name of a child that a note is filed under. */
export const notAChild = ~(Role.Region | Role.RegionOpening | Role.RegionEnding)

/**
 * Gives what a word tells of the name beside it: bits of {@link Role}, 0 for most words.
 *
 * @param lower the word in lower case.
 */
export function roleOf(lower: string): number {
  return bits.get(lower) ?? 0
}

import type { Profile } from './types.js'

/** The profile in force where none is named: the five guidance documents together. */
export const defaultProfile: Profile = {
  name: 'default',
  title: 'All the guidance together',
  headings: [],
  roles: [
    { id: 'ATM', title: 'assistant team manager', aliases: ['deputy team manager', 'practice manager'], rank: 1 },
    { id: 'TM', title: 'team manager', aliases: ['social work team manager'], rank: 2 },
    { id: 'SM', title: 'service manager', aliases: [], rank: 3 },
    { id: 'HoS', title: 'head of service', aliases: ['HOS'], rank: 4 },
    { id: 'AD', title: 'assistant director', aliases: [], rank: 5 },
    { id: 'Director', title: 'director of children\u2019s services', aliases: ['DCS'], rank: 6 },
  ],
  readingAge: 12,
  severities: {},
  allowedAcronyms: [],
  acronyms: [],
}

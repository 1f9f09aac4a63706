import type { RuleMeta } from './types.js'

// Apart from the rules, so that a list of rules need not load the language packages.

export const readabilityMeta: RuleMeta = { id: 'readability', title: 'Easy to read', severity: 'info', group: 'language', sources: ['Management Oversight Guidance'] }

export const equalityMeta: RuleMeta = { id: 'equality', title: 'Words that respect people', severity: 'info', group: 'language', sources: ["Children's Services Management Oversight List"] }

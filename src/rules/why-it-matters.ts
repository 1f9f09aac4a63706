import type { ElementId } from '../report/types.js'

/** Why each element matters, in a sentence, to the child who reads the file as a grown-up. */
export const whyItMatters: Readonly<Record<ElementId, string>> = {
  date: 'Years later “today” and “by Friday” mean nothing without it, and the child cannot tell whether help came in time.',
  'child-name': 'The child may read this one day, and should find themselves in it, not a case.',
  rationale: 'At 18 the child will want to know why this was done, and this note may be all that can tell them.',
  impact: 'The child who reads this will look for their own life in it, not only for what services did.',
  actions: 'The child who reads this should see who was to do what for them, and by when, so that they know who kept to it.',
  'review-point': 'Without a day to look again, plans slip and the child waits; a day shows that somebody meant to come back to them.',
}

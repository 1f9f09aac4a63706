import type { ElementId } from '../report/types.js'

/** What each element is called in a sentence. */
export const elementNames: Readonly<Record<ElementId, string>> = {
  date: 'the date',
  'child-name': 'the child\u2019s name',
  rationale: 'the reason',
  impact: 'what it means for the child',
  actions: 'who does what by when',
  'review-point': 'when you look again',
}

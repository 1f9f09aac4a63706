import type { Note } from '../note/types.js'
import type { Action, ElementId, ElementResult } from '../report/types.js'
import { judgeActions } from './actions.js'
import { judgeChildName } from './child-name.js'
import { judgeDate } from './date.js'
import { judgeMeaning } from './engine/index.js'

/** The six elements in the order of the report. */
export const elementIds: readonly ElementId[] = ['date', 'child-name', 'rationale', 'impact', 'actions', 'review-point']

/**
 * Judges the six elements that the guidance asks of every note, and lists its actions.
 *
 * @param note a note that has been read.
 * @returns one result an element, and every action in the order of the text.
 */
export function judgeElements(note: Note): { elements: Record<ElementId, ElementResult>; actions: readonly Action[] } {
  const meaning = judgeMeaning(note)
  const { result, actions } = judgeActions(note, meaning['review-point'])
  return { elements: { date: judgeDate(note), 'child-name': judgeChildName(note), actions: result, ...meaning }, actions }
}

import type { Note } from '../note/types.js'
import type { Action, ElementResult } from '../report/types.js'
import weights from '../../lexicon/weights/actions.json'
import { judgeWith } from './actions/judge.js'
import { Model } from './actions/model.js'

const model = new Model(weights)

/**
 * Judges the element `actions` and lists every action of a note with its owner, deadline, due day and whether it could be checked.
 *
 * Clauses are told to be tasks by weights learned from labelled notes (`lexicon/weights/actions.json`, made by
 * `npm run train`), which see the clause, its neighbours and its heading, never how long the note is or where in it the
 * clause stands; owners and deadlines are read by rule.
 *
 * Pure, linear in the length of the note; never throws.
 *
 * @param note a note that has been read.
 * @param review the element `review-point` of the same note, where it is known: the words that it rests on are a re-check
 * and, unless they read very much like a task, no action.
 * @returns the element's result, and the actions in the order of the text.
 */
export function judgeActions(note: Note, review?: ElementResult): { result: ElementResult; actions: Action[] } {
  return judgeWith(note, model, review)
}

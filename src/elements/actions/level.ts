import { exp } from './exp.js'
import type { Action, Confidence, ElementResult, Level } from '../../report/types.js'

/** What was found of "no further action". */
export type NoFurtherAction = 'none' | 'bare' | 'written-out'

const usable = new Set(['date', 'relative', 'recurring'])

/** Whether somebody could act on it and somebody else could check: owner, usable deadline, something specific. */
export function isComplete(action: Action): boolean {
  return action.owner !== null && usable.has(action.deadline.kind) && action.specific
}

/** How likely each level is, given what the clauses of a note score. */
export interface Chances {
  readonly none: number
  readonly full: number
  readonly partial: number
}

/**
 * Weighs the levels: full where there is a task and none lacks anything, none where there is no task. A clause that may be
 * a task counts by how likely it is one.
 *
 * @param scores log-odds of each clause.
 * @param actions what each clause would be as an action.
 */
export function weigh(scores: readonly number[], actions: readonly Action[]): Chances {
  let none = 1
  let noneComplete = 1
  let noneFaulty = 1
  scores.forEach((score, at) => {
    const action = actions[at]
    if (!action) return
    const not = 1 / (1 + exp(score))
    none *= not
    if (isComplete(action)) noneComplete *= not
    else noneFaulty *= not
  })
  const full = noneFaulty * (1 - noneComplete)
  return { none, full, partial: 1 - none - full }
}

/** Levels less likely than this are told with a question. */
const sureFrom = 0.9

/** The level of the `actions` element, by the standard, with its explanation. */
export function judgeLevel(actions: readonly Action[], doubts: readonly Action[], chances: Chances, nfa: NoFurtherAction): Omit<ElementResult, 'evidence'> {
  const id = 'actions'
  const { none, full, partial } = chances
  const chance = Math.max(none, full, partial)
  const confidence: Confidence = chance >= sureFrom ? 'sure' : 'unsure'
  if (nfa !== 'none' && actions.length === 0) return { id, level: nfa === 'written-out' ? 2 : 1, why: whyNfa(nfa), confidence }
  if (chance === none) return { id, level: 0, why: 'I could not find an action: who will do what, and by when.', confidence }
  // What only may be a task makes no note complete.
  const level: Level = chance === full && actions.length > 0 ? 2 : 1
  return { id, level, why: actions.length === 0 ? whyDoubt(doubts) : whySome(actions, level === 1 ? doubts : []), confidence }
}

function whyNfa(nfa: NoFurtherAction): string {
  return nfa === 'written-out' ? 'No further action, written out with the reason.' : 'It says no further action, and I could not find why. Say what makes it safe to stop.'
}

const maxShown = 60

function shown(action: Action): string {
  return `“${action.text.length > maxShown ? `${action.text.slice(0, maxShown)}…` : action.text}”`
}

function whyDoubt(doubts: readonly Action[]): string {
  const doubt = doubts.find((action) => !isComplete(action)) ?? doubts[0]
  return doubt ? `Is ${shown(doubt)} something to be done? If so, say who will do it and by when.` : 'I could not find an action: who will do what, and by when.'
}

function whySome(actions: readonly Action[], doubts: readonly Action[]): string {
  const found = `${actions.length} ${actions.length === 1 ? 'action' : 'actions'}`
  const faults = [
    fault(actions.filter((action) => action.owner === null).length, 'names nobody to do it', 'name nobody to do them'),
    fault(actions.filter((action) => action.deadline.kind === 'none').length, 'has no deadline', 'have no deadline'),
    fault(actions.filter((action) => action.deadline.kind === 'vague').length, 'has a deadline that names no day', 'have a deadline that names no day'),
    fault(actions.filter((action) => action.deadline.kind === 'past').length, 'has a deadline before the entry', 'have a deadline before the entry'),
    fault(actions.filter((action) => action.deadline.kind === 'invalid').length, 'has a deadline on a day that does not exist', 'have a deadline on a day that does not exist'),
    fault(actions.filter((action) => !action.specific).length, 'says nothing that could be checked', 'say nothing that could be checked'),
  ].filter((words) => words !== '')
  const doubt = doubts.find((action) => !isComplete(action))
  if (faults.length === 0 && doubt) return `${found}, ${actions.length === 1 ? 'with' : 'each with'} an owner and a deadline. Is ${shown(doubt)} something to be done as well? If so, say who will do it and by when.`
  if (faults.length === 0) return `${found}, ${actions.length === 1 ? 'with' : 'each with'} an owner and a deadline.`
  return `${found}; ${faults.join('; ')}.`
}

function fault(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`
}

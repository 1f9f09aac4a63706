import type { Action, Confidence, ElementResult, Level } from '../../report/types.js'

/** What was found of "no further action". */
export type NoFurtherAction = 'none' | 'bare' | 'written-out'

const usable = new Set(['date', 'relative', 'recurring'])

/** Whether somebody could act on it and somebody else could check: owner, usable deadline, something specific. */
export function isComplete(action: Action): boolean {
  return action.owner !== null && usable.has(action.deadline.kind) && action.specific
}

/** The level of the `actions` element, by the standard, with its explanation. */
export function judgeLevel(actions: readonly Action[], nfa: NoFurtherAction, confidence: Confidence): Omit<ElementResult, 'evidence'> {
  const id = 'actions'
  if (actions.length === 0) {
    const level: Level = nfa === 'written-out' ? 2 : nfa === 'bare' ? 1 : 0
    return { id, level, why: whyNone(nfa), confidence }
  }
  return { id, level: actions.every(isComplete) ? 2 : 1, why: whySome(actions), confidence }
}

function whyNone(nfa: NoFurtherAction): string {
  if (nfa === 'written-out') return 'No further action, written out with the reason.'
  if (nfa === 'bare') return 'It says no further action, and I could not find why. Say what makes it safe to stop.'
  return 'I could not find an action: who will do what, and by when.'
}

function whySome(actions: readonly Action[]): string {
  const found = `${actions.length} ${actions.length === 1 ? 'action' : 'actions'}`
  const faults = [
    fault(actions.filter((action) => action.owner === null).length, 'names nobody to do it', 'name nobody to do them'),
    fault(actions.filter((action) => action.deadline.kind === 'none').length, 'has no deadline', 'have no deadline'),
    fault(actions.filter((action) => action.deadline.kind === 'vague').length, 'has a deadline that names no day', 'have a deadline that names no day'),
    fault(actions.filter((action) => action.deadline.kind === 'past').length, 'has a deadline before the entry', 'have a deadline before the entry'),
    fault(actions.filter((action) => action.deadline.kind === 'invalid').length, 'has a deadline on a day that does not exist', 'have a deadline on a day that does not exist'),
    fault(actions.filter((action) => !action.specific).length, 'says nothing that could be checked', 'say nothing that could be checked'),
  ].filter((words) => words !== '')
  if (faults.length === 0) return `${found}, ${actions.length === 1 ? 'with' : 'each with'} an owner and a deadline.`
  return `${found}; ${faults.join('; ')}.`
}

function fault(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`
}

import type { DeadlineKind, ElementId, Level } from '../report/types.js'
import { elementOrder, type FlagId, flagIds, type Key, type KeyElement } from './types.js'

/** An action as readers label it. */
export interface LabelledAction {
  readonly quote: string
  readonly owner: boolean
  readonly deadline: DeadlineKind
}

/** What readers wrote about a note, as the files in `test/corpus/` hold it. */
export interface Labels {
  readonly elements: Readonly<Record<ElementId, { readonly level: Level; readonly quote?: string }>>
  readonly actions: readonly LabelledAction[]
  readonly flags: readonly { readonly rule: string; readonly quote: string }[]
  readonly why?: string
}

/** Makes the key of a note that people have labelled. */
export function keyOfLabels({ elements, actions, flags, why }: Labels): Key {
  const given = Object.fromEntries(elementOrder.map((id) => [id, id === 'actions' ? { ...elements.actions, ...whyActions(actions) } : elements[id]])) as Record<ElementId, KeyElement>
  const known = flags.flatMap(({ rule, quote }) => (isFlag(rule) ? [{ rule, quote }] : []))
  return { source: 'people', elements: given, flags: known, ...(why === undefined ? {} : { why }) }
}

/** Whether a word is one of the flags that people mark. */
export function isFlag(word: string): word is FlagId {
  return (flagIds as readonly string[]).includes(word)
}

const wrongDay: Readonly<Partial<Record<DeadlineKind, string>>> = { none: 'no day', vague: 'words that name no day', past: 'a day before the note', invalid: 'a day that does not exist' }

/** What each action lacks, so that nobody has to guess which one lowered the level. */
function whyActions(actions: readonly LabelledAction[]): { readonly why?: string } {
  const lacking = actions.flatMap(({ quote, owner, deadline }) => {
    const lacks = [...(owner ? [] : ['nobody named']), ...(wrongDay[deadline] ? [wrongDay[deadline]] : [])]
    return lacks.length > 0 ? [`“${quote}”: ${lacks.join(', ')}`] : []
  })
  if (actions.length === 0) return {}
  return { why: lacking.length === 0 ? `Each of the ${actions.length === 1 ? 'actions (there is one)' : `${actions.length} actions`} has somebody to do it and a day.` : `${lacking.join('. ')}.` }
}

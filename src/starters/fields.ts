import type { ElementId } from '../report/types.js'

/** Something a starter asks for. */
export interface Field {
  readonly id: string
  /** The label that stands before it; empty where it opens the note. `{child}` stands for the child's name. */
  readonly label: string
  /** The element that the answer makes, or null where it makes none. */
  readonly element: ElementId | null
  /** The duty beyond the six elements that the answer keeps, or null. */
  readonly duty: string | null
  /** True where the answer is a list, one line an entry. */
  readonly isList: boolean
}

const field = (id: string, label: string, element: ElementId | null = null, duty: string | null = null, isList = false): Field => ({ id, label, element, duty, isList })

/** Every field that a starter may ask for, besides the date and the children. */
export const fields: readonly Field[] = [
  field('what', ''),
  field('decision', 'Decision'),
  field('views', 'What {child} says'),
  field('why', 'Why', 'rationale'),
  field('safe', 'Safe meanwhile', 'rationale', 'safe-meanwhile'),
  field('quality', 'What I think of it', 'rationale', 'quality-and-reason'),
  field('meaning', 'What this means for {child}', 'impact'),
  field('goals', 'Goals', null, 'goals'),
  field('ready', 'Ready for the meeting', null, 'ready-for-meeting'),
  field('together', 'What each of us brought', null, 'all-practitioners'),
  field('no-meeting', 'Why we did not meet', 'rationale', 'why-no-meeting'),
  field('restricted', 'Who can see this file', null, 'restricted'),
  field('checks', 'How I check', 'review-point', 'plan-and-checks'),
  field('learning', 'What we have learned', 'actions', 'learning'),
  field('at-once', 'At once', 'actions', 'immediate-actions'),
  field('actions', 'Who does what, by when', 'actions', null, true),
  field('tell', 'Who else is told', 'actions', 'who-to-tell'),
  field('chronology', '', 'actions', 'chronology'),
  field('review', 'We look again', 'review-point'),
]

const byId = new Map(fields.map((one) => [one.id, one]))

/** The field of that id, or null. */
export function fieldById(id: string): Field | null {
  return byId.get(id) ?? null
}

/** What stands in the head of every starter. */
export const headFields = ['date', 'children', 'child', 'role', 'heading', 'their', 'them'] as const

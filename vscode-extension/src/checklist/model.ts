import type { Action, ElementResult, Level, Message, Report, Severity } from '../../../src/report/types.js'
import { elementTitles, levelTitles } from '../../../src/report/words.js'

/** A stretch of the note to go to: UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A line of the checklist. */
export interface Item {
  readonly id: string
  readonly kind: 'group' | 'element' | 'action' | 'finding'
  readonly label: string
  readonly description: string
  readonly tooltip: string
  /** The name of an icon of the editor, and of its colour where it has one. */
  readonly icon: string | null
  readonly colour: string | null
  /** Read out in place of label and description. */
  readonly spoken: string
  readonly goTo: Stretch | null
  readonly ruleId: string | null
  readonly children: readonly Item[]
}

const levelIcons: Readonly<Record<Level, { readonly icon: string; readonly colour: string }>> = {
  0: { icon: 'circle-large-outline', colour: 'list.warningForeground' },
  1: { icon: 'color-mode', colour: 'list.warningForeground' },
  2: { icon: 'pass-filled', colour: 'testing.iconPassed' },
}

const severities: Readonly<Record<Severity, { readonly word: string; readonly icon: string; readonly colour: string }>> = {
  error: { word: 'must be mended', icon: 'error', colour: 'list.errorForeground' },
  warning: { word: 'mend', icon: 'warning', colour: 'list.warningForeground' },
  info: { word: 'consider', icon: 'info', colour: 'notificationsInfoIcon.foreground' },
}

/** The checklist of a report: the six elements, the actions, the findings. */
export function checklistOf({ elements, actions, messages }: Report): readonly Item[] {
  const groups = [
    group('elements', 'Six elements', `${elements.filter(({ level }) => level === 2).length} of ${elements.length} there`, elements.map((element) => elementItem(element, messages))),
    group('actions', 'Actions', String(actions.length), actions.map(actionItem)),
    group('findings', 'Findings', messages.length === 0 ? 'none' : String(messages.length), messages.map(findingItem)),
  ]
  return groups
}

function group(id: string, label: string, description: string, children: readonly Item[]): Item {
  return { id, kind: 'group', label, description, tooltip: '', icon: null, colour: null, spoken: `${label}: ${description}`, goTo: null, ruleId: null, children }
}

/** Goes to the words that made an element count; where there are none, to the place that its finding names. */
function elementItem({ id, level, evidence, why }: ElementResult, messages: readonly Message[]): Item {
  const { icon, colour } = levelIcons[level]
  const word = levelTitles[level]
  const label = elementTitles[id]
  return {
    id: `element ${id}`, kind: 'element', label, description: word, tooltip: [`${label}: ${word}.`, why, ...evidence.map(({ text }) => `“${oneLine(text)}”`)].join('\n\n'),
    icon, colour, spoken: `${label}: ${word}. ${why}`, goTo: evidence[0] ?? messages.find(({ ruleId }) => ruleId === id) ?? null, ruleId: id, children: [],
  }
}

function actionItem(action: Action, at: number): Item {
  const { text, owner, deadline, specific } = action
  const owned = owner === null ? 'nobody named' : owner
  const due = deadline.kind === 'none' ? 'no deadline' : deadline.due ?? deadline.text ?? deadline.kind
  const isSound = owner !== null && specific && (deadline.kind === 'date' || deadline.kind === 'relative' || deadline.kind === 'recurring')
  const label = oneLine(text)
  return {
    id: `action ${at}`, kind: 'action', label, description: `${owned} · ${due}`, tooltip: [label, `Who: ${owned}`, `By when: ${deadline.text ?? 'not said'}${deadline.due ? ` (${deadline.due})` : ''}`, ...(specific ? [] : ['Nothing in it could be checked.'])].join('\n\n'),
    icon: isSound ? 'check' : 'circle-outline', colour: isSound ? 'testing.iconPassed' : 'list.warningForeground', spoken: `Action: ${label}. ${owned}, ${due}`, goTo: action, ruleId: null, children: [],
  }
}

function findingItem(message: Message, at: number): Item {
  const { word, icon, colour } = severities[message.severity]
  return {
    id: `finding ${at} ${message.ruleId}`, kind: 'finding', label: message.message, description: '', tooltip: `${message.message}\n\n${message.note}`,
    icon, colour, spoken: `${word}: ${message.message}`, goTo: message, ruleId: message.ruleId, children: [],
  }
}

function oneLine(text: string): string {
  return text.split(/\s+/u).filter(Boolean).join(' ')
}

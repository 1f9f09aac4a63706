import type { ElementId, Message, Report } from '../report/types.js'
import type { Marked } from './editor/marks.js'
import type { Group, RuleMeta } from '../rules/types.js'
import { allMetas } from '../rules/metas.js'
import type { Words } from './lang/en.js'

/** What a kind of finding is called in the page. */
export function titleOf(ruleId: string, words: Words): string {
  return (words.check.titles as Readonly<Record<string, string>>)[ruleId] ?? words.findings.titles[ruleId] ?? ruleMeta.get(ruleId)?.title ?? ruleId
}

/** Every rule's data by id. */
export const ruleMeta: ReadonlyMap<string, RuleMeta> = new Map(allMetas.map((meta) => [meta.id, meta]))

const elements: ReadonlySet<string> = new Set<ElementId>(['date', 'child-name', 'rationale', 'impact', 'actions', 'review-point'])

export const groupOrder: readonly Group[] = ['missing', 'unclear', 'language', 'private']

/** The findings of one rule, in the order of the note. */
export interface RuleFindings {
  readonly ruleId: string
  readonly sources: readonly string[]
  readonly messages: readonly Message[]
}

export interface GroupFindings {
  readonly group: Group
  readonly count: number
  readonly rules: readonly RuleFindings[]
}

/** Whether a finding is about one of the six elements: the checklist shows those. */
export function isElement(ruleId: string): boolean {
  return elements.has(ruleId)
}

/** The finding that goes with each element that is not full. */
export function elementMessages(report: Report): ReadonlyMap<string, Message> {
  return new Map(report.messages.filter(({ ruleId }) => isElement(ruleId)).map((message) => [message.ruleId, message]))
}

/** All other findings, grouped and then by rule; the heavier and earlier first. */
export function grouped(report: Report): readonly GroupFindings[] {
  const byGroup = new Map<Group, Map<string, Message[]>>()
  for (const message of report.messages) {
    if (isElement(message.ruleId)) continue
    const group = groupOf(message.ruleId)
    const rules = byGroup.get(group) ?? new Map<string, Message[]>()
    byGroup.set(group, rules)
    const messages = rules.get(message.ruleId)
    if (messages) messages.push(message)
    else rules.set(message.ruleId, [message])
  }
  return groupOrder.flatMap((group) => {
    const rules = byGroup.get(group)
    if (!rules) return []
    const list = [...rules].map(([ruleId, messages]) => ({ ruleId, messages, sources: ruleMeta.get(ruleId)?.sources ?? [] }))
    return [{ group, rules: list, count: list.reduce((sum, { messages }) => sum + messages.length, 0) }]
  })
}

/** The findings that are marked in the note: those about words that are there. */
export function marked(report: Report): readonly Marked[] {
  return report.messages.filter(({ ruleId, start, end }) => !isElement(ruleId) && start < end).map((message) => ({ message, group: groupOf(message.ruleId) }))
}

/** The advice of a finding without the sources that the report puts at its end. */
export function adviceOf(message: Message): string {
  const tail = ` (${ruleMeta.get(message.ruleId)?.sources.join('; ') ?? ''})`
  return message.note.endsWith(tail) ? message.note.slice(0, -tail.length) : message.note
}

function groupOf(ruleId: string): Group {
  return ruleMeta.get(ruleId)?.group ?? 'unclear'
}

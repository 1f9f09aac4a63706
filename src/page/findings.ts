import { foldSame, type Folded } from '../report/fold.js'
import type { ElementId, Message, Report } from '../report/types.js'
import type { Marked } from './editor/marks.js'
import type { Group, RuleMeta } from '../rules/types.js'
import { allMetas } from '../rules/metas.js'
import { whyItMatters } from '../rules/why-it-matters.js'
import type { Words } from './lang/en.js'

/** What a kind of finding is called in the page. */
export function titleOf(ruleId: string, words: Words): string {
  return (words.check.titles as Readonly<Record<string, string>>)[ruleId] ?? words.findings.titles[ruleId] ?? ruleMeta.get(ruleId)?.title ?? ruleId
}

/** Every rule's data by id. */
export const ruleMeta: ReadonlyMap<string, RuleMeta> = new Map(allMetas.map((meta) => [meta.id, meta]))

const elements: ReadonlySet<string> = new Set(Object.keys(whyItMatters))

export const groupOrder: readonly Group[] = ['missing', 'unclear', 'language', 'private']

/** The findings of one rule, in the order of the note. */
export interface RuleFindings {
  readonly ruleId: string
  readonly sources: readonly string[]
  readonly findings: readonly Folded[]
}

export interface GroupFindings {
  readonly group: Group
  readonly count: number
  readonly rules: readonly RuleFindings[]
}

/** Whether a finding is about one of the six elements: the checklist shows those. */
export function isElement(ruleId: string): ruleId is ElementId {
  return elements.has(ruleId)
}

/** The finding that goes with each element that is not full. */
export function elementMessages(report: Report): ReadonlyMap<string, Message> {
  return new Map(report.messages.filter(({ ruleId }) => isElement(ruleId)).map((message) => [message.ruleId, message]))
}

/** All other findings; those that one change mends are one. */
export function toMend(report: Report): readonly Folded[] {
  return foldSame(report.messages.filter(({ ruleId }) => !isElement(ruleId)))
}

/** How often each rule spoke, apart from the elements', in the order of the groups. */
export function countsOf(report: Report): readonly { readonly group: Group; readonly ruleId: string; readonly count: number }[] {
  const alone = report.messages.filter(({ ruleId }) => !isElement(ruleId)).map((message) => ({ message, also: [], offer: null }))
  return grouped(alone).flatMap(({ group, rules }) => rules.map(({ ruleId, findings }) => ({ group, ruleId, count: findings.length })))
}

/** Findings by group and then by rule, in the order of the groups and of the note. */
export function grouped(findings: readonly Folded[]): readonly GroupFindings[] {
  const byGroup = new Map<Group, Map<string, Folded[]>>()
  for (const finding of findings) {
    const { ruleId } = finding.message
    const group = groupOf(ruleId)
    const rules = byGroup.get(group) ?? new Map<string, Folded[]>()
    byGroup.set(group, rules)
    const same = rules.get(ruleId)
    if (same) same.push(finding)
    else rules.set(ruleId, [finding])
  }
  return groupOrder.flatMap((group) => {
    const rules = byGroup.get(group)
    if (!rules) return []
    const list = [...rules].map(([ruleId, same]) => ({ ruleId, findings: same, sources: ruleMeta.get(ruleId)?.sources ?? [] }))
    return [{ group, rules: list, count: list.reduce((sum, { findings: same }) => sum + same.length, 0) }]
  })
}

/** The findings that are marked in the note: those about words that are there. */
export function marked(findings: readonly Folded[]): readonly Marked[] {
  return findings.filter(({ message }) => message.start < message.end).map((finding) => ({ ...finding, group: groupOf(finding.message.ruleId) }))
}

/** What a finding advises, without the sources at its end and why its element matters, which the page shows apart. */
export function adviceOf(message: Message): string {
  const tail = ` (${ruleMeta.get(message.ruleId)?.sources.join('; ') ?? ''})`
  const note = message.note.endsWith(tail) ? message.note.slice(0, -tail.length) : message.note
  const matters = isElement(message.ruleId) ? `${whyItMatters[message.ruleId]} ` : ''
  return note.startsWith(matters) ? note.slice(matters.length) : note
}

function groupOf(ruleId: string): Group {
  return ruleMeta.get(ruleId)?.group ?? 'unclear'
}

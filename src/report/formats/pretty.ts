import pc from 'picocolors'
import { foldSame, type Folded } from '../fold.js'
import { positions, type Position } from '../position.js'
import type { ElementResult, Message, Report, Severity } from '../types.js'
import { elementTitles, levelTitles, severityOrder } from '../words.js'
import type { Checked, Terminal } from './types.js'
import { shorten, wrap } from './wrap.js'

const titleWidth = Math.max(...Object.values(elementTitles).map((title) => title.length))
const elementOrder = Object.keys(elementTitles)
const minWidth = 30
const maxWidth = 100
const marks = { 0: '✗', 1: '~', 2: '✓' } as const

type Colours = ReturnType<typeof pc.createColors>

/**
 * Shows a checked note to somebody with ten seconds: the checklist of six with the words found, then what to mend, the
 * heaviest first, each with why and what could stand there instead.
 *
 * @param checked the note and its report.
 * @param terminal how wide and whether colours may be used.
 * @returns lines ending in a line break.
 */
export function pretty(checked: Checked, terminal: Terminal): string {
  const width = Math.min(Math.max(terminal.width, minWidth), maxWidth)
  const colours = pc.createColors(terminal.colour)
  const { report } = checked
  const lines = [
    colours.bold(shorten(checked.name, width)),
    ...wrap(`${report.score.points} of ${report.score.outOf} · ${report.score.band}`, width - 2).map((line) => `  ${line}`),
    '',
    ...report.elements.flatMap((element) => elementLines(element, width, colours)),
    '',
    ...mendLines(checked, width, colours),
    ...offLines(report, width),
  ]
  return `${lines.join('\n')}\n`
}

function elementLines(element: ElementResult, width: number, colours: Colours): string[] {
  const paint = element.level === 2 ? colours.green : element.level === 1 ? colours.yellow : colours.red
  const shown = element.evidence[0]
  const words = element.id === 'actions' || !shown ? element.why : `“${shorten(shown.text, width * 2 - titleWidth)}”`
  const isNarrow = width < titleWidth + 36
  const head = `  ${paint(marks[element.level])} ${elementTitles[element.id]}${isNarrow ? ` (${levelTitles[element.level]})` : ''}`
  const indent = isNarrow ? 6 : titleWidth + 15
  const [first = '', ...rest] = wrap(words, width - indent)
  const pad = ' '.repeat(indent)
  if (isNarrow) return [head, ...[first, ...rest].map((line) => pad + line)]
  const gap = ' '.repeat(titleWidth - elementTitles[element.id].length + 2)
  return [`${head}${gap}${paint(levelTitles[element.level].padEnd(9))}${first}`, ...rest.map((line) => pad + line)]
}

/** What the note itself turned off is never passed over in silence. */
function offLines({ off }: Report, width: number): string[] {
  if (!off) return []
  return ['', '  Turned off in this note:', ...off.flatMap(({ ruleId, reason }) => wrap(`${ruleId}: ${reason}`, width - 4).map((line) => `    ${line}`))]
}

function mendLines(checked: Checked, width: number, colours: Colours): string[] {
  const { messages } = checked.report
  if (messages.length === 0) return ['  Nothing to mend.']
  const place = positions(checked.text)
  const byWeight = groupAlike(toMend(messages).sort(({ message: a }, { message: b }) => severityOrder[a.severity] - severityOrder[b.severity] || groupOrder(a) - groupOrder(b) || a.start - b.start))
  return byWeight.flatMap((group, at) => [...(at > 0 && isNewSeverity(byWeight, at) ? [''] : []), ...groupLines(group, place, width, colours)])
}

/** A missing element has no words of its own that another finding could share. */
function toMend(messages: readonly Message[]): Folded[] {
  const missing = messages.filter(({ ruleId }) => elementOrder.includes(ruleId)).map((message) => ({ message, also: [], offer: message }))
  return [...missing, ...foldSame(messages.filter(({ ruleId }) => !elementOrder.includes(ruleId)))]
}

/** What is missing comes before how things are worded. */
function groupOrder(message: Message): number {
  const element = elementOrder.indexOf(message.ruleId)
  return element >= 0 ? element : message.ruleId.startsWith('action') ? 10 : message.ruleId === 'jargon' ? 12 : 11
}

/** Findings that are told the same reason are shown together, so that the reason is read once. */
function groupAlike(findings: readonly Folded[]): Folded[][] {
  const groups: Folded[][] = []
  const byNote = new Map<string, Folded[]>()
  for (const finding of findings) {
    const { message } = finding
    const key = `${message.severity} ${message.ruleId} ${message.note}`
    const known = byNote.get(key)
    if (known) known.push(finding)
    else {
      const group = [finding]
      byNote.set(key, group)
      groups.push(group)
    }
  }
  return groups
}

function isNewSeverity(groups: readonly (readonly Folded[])[], at: number): boolean {
  return groups[at]?.[0]?.message.severity !== groups[at - 1]?.[0]?.message.severity
}

const severityWords: Readonly<Record<Severity, string>> = { error: 'must mend', warning: 'mend', info: 'consider' }

function groupLines(group: readonly Folded[], place: (offset: number) => Position, width: number, colours: Colours): string[] {
  const first = group[0]?.message
  if (!first) return []
  const paint = first.severity === 'error' ? colours.red : first.severity === 'warning' ? colours.yellow : colours.cyan
  const label = severityWords[first.severity]
  const lines = group.flatMap(({ message, offer }, at) => {
    const { line, column } = place(message.start)
    const tag = at === 0 ? label : ' '.repeat(label.length)
    const [head = '', ...rest] = wrap(messageWords(message, offer), width - label.length - 4)
    return [
      `  ${paint(tag)}  ${head}${colours.dim(`  ${line}:${column}`)}`,
      ...rest.map((words) => ' '.repeat(label.length + 4) + words),
    ]
  })
  const pad = ' '.repeat(label.length + 4)
  const also = group.flatMap((finding) => finding.also.map((message) => `Also: ${messageWords(message, null)} ${message.note} [${message.ruleId}]`))
  return [...lines, ...[`${first.note} [${first.ruleId}]`, ...also].flatMap((words) => wrap(words, width - pad.length)).map((line) => pad + colours.dim(line))]
}

function messageWords({ message }: Message, offer: Message | null): string {
  if (!offer || offer.suggestions.length === 0) return message
  const instead = offer.suggestions.slice(0, 3).map((words) => `“${words}”`).join(', ')
  return `${message} Perhaps ${instead}.${offer.keepRisk ? ' Keep the risk explicit.' : ''}`
}

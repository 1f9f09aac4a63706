import { type Hover, MarkupKind } from 'vscode-languageserver'
import { inWords, fromIso } from '../../note/calendar.js'
import type { Action, ElementResult, Message } from '../../report/types.js'
import { elementTitles, levelTitles } from '../../report/words.js'
import { allMetas } from '../../rules/metas.js'
import { rulePages } from '../../rules/pages.generated.js'
import type { RulePage } from '../diagnostics.js'
import type { Document } from '../document.js'
import type { Judged } from '../judging.js'

const metas = new Map(allMetas.map((meta) => [meta.id, meta]))

/**
 * What there is to say of the words at a place: each finding with why, what to do, its source and an example; else what
 * the words count as.
 *
 * @param offset the place.
 * @param readsMarkdown false where the client shows plain text only.
 * @param pageOf gives the address of a rule's page.
 */
export function hover(document: Document, { report }: Judged, offset: number, readsMarkdown: boolean, pageOf: RulePage): Hover | null {
  const messages = report.messages.filter(({ start, end }) => start <= offset && offset <= end)
  const action = report.actions.find(({ start, end }) => start <= offset && offset <= end)
  const elements = report.elements.filter(({ id, evidence }) => id !== 'actions' && !messages.some(({ ruleId }) => ruleId === id) && evidence.some(({ start, end }) => start <= offset && offset <= end))
  const parts = [...messages.map((message) => aboutMessage(message, pageOf)), ...(action ? [aboutAction(action)] : []), ...elements.map(aboutElement)]
  if (parts.length === 0) return null
  const value = parts.join('\n\n---\n\n')
  const nearest = messages[0] ?? action ?? elements[0]?.evidence[0]
  return {
    contents: readsMarkdown ? { kind: MarkupKind.Markdown, value } : { kind: MarkupKind.PlainText, value: withoutMarks(value) },
    ...(nearest ? { range: document.range(nearest) } : {}),
  }
}

function aboutMessage(message: Message, pageOf: RulePage): string {
  const meta = metas.get(message.ruleId)
  const parts = [`**${escapeMarkdown(message.message)}**`, escapeMarkdown(withoutSources(message))]
  if (message.suggestions.length > 0) parts.push(`Could be: ${message.suggestions.map((words) => `“${escapeMarkdown(words)}”`).join(', ')}.`)
  if (message.keepRisk) parts.push('**Keep the risk:** change the words, never the risk. It must stay as plain as before.')
  const example = exampleOf(message.ruleId)
  if (example) parts.push(`For example:\n\n${example}`)
  const page = pageOf(message.ruleId)
  const rule = page === null ? `\`${message.ruleId}\`` : `[\`${message.ruleId}\`](${page})`
  parts.push(`${meta ? `Follows ${meta.sources.map((source) => `“${escapeMarkdown(source)}”`).join(', ')}. ` : ''}Rule: ${rule}`)
  return parts.join('\n\n')
}

/** The report puts the sources at the end of the advice; here they stand apart. */
export function withoutSources(message: Message): string {
  const tail = ` (${metas.get(message.ruleId)?.sources.join('; ') ?? ''})`
  return message.note.endsWith(tail) ? message.note.slice(0, -tail.length) : message.note
}

/** The first example of how it can be written, from the rule's page. */
function exampleOf(ruleId: string): string | null {
  const page = Object.hasOwn(rulePages, ruleId) ? rulePages[ruleId] ?? '' : ''
  const from = page.indexOf('Left alone:')
  const open = from < 0 ? -1 : page.indexOf('```text\n', from)
  const close = open < 0 ? -1 : page.indexOf('\n```', open + 3)
  return close < 0 ? null : page.slice(open, close + 4)
}

function aboutAction(action: Action): string {
  const due = action.deadline.due === null ? null : fromIso(action.deadline.due)
  const when = due ? `due ${inWords(due)}` : action.deadline.kind === 'recurring' ? `“${escapeMarkdown(action.deadline.text ?? '')}”` : 'no day'
  return `**Action** · ${action.owner === null ? 'nobody named' : escapeMarkdown(action.owner)} · ${when}${action.specific ? '' : ' · could not be checked'}`
}

function aboutElement({ id, level, why }: ElementResult): string {
  return `**${elementTitles[id]}** · ${levelTitles[level]}\n\n${escapeMarkdown(why)}`
}

/** Keeps the note's own words from being read as Markdown or HTML. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~]/gu, String.raw`\$&`)
}

function withoutMarks(markdown: string): string {
  return markdown.replaceAll('**', '').replaceAll('```text\n', '').replaceAll('\n```', '').replaceAll(/\[`([a-z-]+)`\]\([^()[\]\s]*\)/gu, '$1').replaceAll(/\\([\\`*_{}[\]<>#|~])/gu, '$1').replaceAll('`', '')
}

import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver'
import type { Span } from '../../note/types.js'
import type { Action, ElementResult, Report } from '../../report/types.js'
import { elementTitles, levelTitles } from '../../report/words.js'
import { dayAndMonth } from '../days.js'
import type { Document } from '../document.js'
import type { Judged } from '../judging.js'

const longest = 80

/** The six elements, in the order of the standard, each at the words that show it or where it should stand; the actions under theirs. */
export function documentSymbols(document: Document, { report }: Judged): DocumentSymbol[] {
  return report.elements.map((element) => {
    const place = placeOf(element, report)
    const children = element.id === 'actions' ? report.actions.map((action) => actionSymbol(document, action)) : []
    const own = document.range(place)
    const range = element.id === 'actions' && report.actions.length > 0 ? document.range(around(report.actions)) : own
    return { name: elementTitles[element.id], detail: detailOf(element), kind: element.level === 0 ? SymbolKind.Null : SymbolKind.Field, range, selectionRange: element.id === 'actions' ? { start: range.start, end: range.start } : own, children }
  })
}

/** The same in one list, for clients that know no trees. */
export function symbolList(document: Document, judged: Judged): SymbolInformation[] {
  return documentSymbols(document, judged).flatMap(({ name, detail, kind, range, children }) => [
    { name: `${name}: ${detail ?? ''}`, kind, location: { uri: document.uri, range } },
    ...(children ?? []).map((child) => ({ name: child.name, kind: child.kind, location: { uri: document.uri, range: child.range }, containerName: name })),
  ])
}

function detailOf({ level, value, evidence, id }: ElementResult): string {
  const words = value ?? (id === 'actions' ? '' : oneLine(evidence[0]?.text ?? ''))
  return words === '' || words === '(empty)' ? levelTitles[level] : `${levelTitles[level]}: ${words}`
}

function placeOf(element: ElementResult, report: Report): Span {
  return element.evidence[0] ?? report.messages.find(({ ruleId }) => ruleId === element.id) ?? { start: 0, end: 0 }
}

function around(actions: readonly Action[]): Span {
  return { start: Math.min(...actions.map(({ start }) => start)), end: Math.max(...actions.map(({ end }) => end)) }
}

function actionSymbol(document: Document, action: Action): DocumentSymbol {
  const range = document.range(action)
  const due = action.deadline.due === null ? action.deadline.text ?? 'no day' : dayAndMonth(action.deadline.due)
  return { name: oneLine(action.text), detail: `${action.owner ?? 'nobody named'}, ${due}`, kind: SymbolKind.Event, range, selectionRange: range }
}

function oneLine(text: string): string {
  const line = text.slice(0, 4 * longest).replaceAll(/\s+/gu, ' ').trim()
  return line.length <= longest ? (line === '' ? '(empty)' : line) : `${line.slice(0, longest - 1).trimEnd()}…`
}

import type { Message, Report } from '../../src/report/types.js'
import type { LabelledNote } from '../train/corpus.js'
import { bootstrap, type Estimate } from './bootstrap.js'
import { countFlag, elements, f1, flags, measureActions, measureElement, measureScore, precision, recall, type Pair } from './measure.js'

/** A table of the accuracy report: its rows, each with estimates by column. */
export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly estimates: readonly (Estimate | null)[] }[]
}

/** Everything that is measured in one pass over some notes, by a path such as `rationale.kappa`. */
function allFigures(pairs: readonly Pair[]): Record<string, number> {
  const found: Record<string, number> = {}
  const put = (name: string, figures: object) => {
    for (const [key, value] of Object.entries(figures)) if (typeof value === 'number') found[`${name}.${key}`] = value
  }
  for (const id of elements) put(id, measureElement(pairs, id))
  put('each action', measureActions(pairs))
  for (const rule of flags) {
    const count = countFlag(pairs, rule)
    put(rule, { precision: precision(count), recall: recall(count), f1: f1(count) })
  }
  const mean = (ids: readonly string[], key: string) => ids.reduce((sum, id) => sum + (found[`${id}.${key}`] ?? 0), 0) / ids.length
  put('all', { kappa: mean(elements, 'kappa'), f1: mean(elements, 'f1'), flags: mean(flags, 'f1'), spearman: measureScore(pairs) })
  return found
}

/** The figures that a later version is compared with, by path. */
export function figuresOf(pairs: readonly Pair[]): Record<string, Estimate> {
  return bootstrap(pairs, allFigures)
}

const elementColumns = ['kappa', 'precision', 'recall', 'f1', 'exact', 'evidence', 'sure', 'sureRight']
const actionColumns = ['precision', 'recall', 'f1', 'owner', 'deadline', 'due']

/** The figures as tables. */
export function tablesOf(found: Readonly<Record<string, Estimate>>): Table[] {
  const row = (name: string, columns: readonly string[]) => ({ name, estimates: columns.map((column) => found[`${name}.${column}`] ?? null) })
  return [
    { title: 'Elements (precision, recall and F1 of finding that an element is not full)', columns: elementColumns, rows: elements.map((id) => row(id, elementColumns)) },
    { title: 'Actions', columns: actionColumns, rows: [row('each action', actionColumns)] },
    { title: 'Flags', columns: ['precision', 'recall', 'f1'], rows: flags.map((rule) => row(rule, ['precision', 'recall', 'f1'])) },
    { title: 'All', columns: ['kappa', 'f1', 'flags', 'spearman'], rows: [row('all', ['kappa', 'f1', 'flags', 'spearman'])] },
  ]
}

const bands: readonly { readonly name: string; readonly from: number; readonly to: number }[] = [
  { name: 'under 300', from: 0, to: 299 },
  { name: '300 to 1,000', from: 300, to: 1000 },
  { name: 'over 1,000', from: 1001, to: Infinity },
]

/** F1 of finding that an element is not full, by the note's length in characters: a judge that counts words fails here. */
export function byLength(pairs: readonly Pair[]): Table {
  const perBand = bands.map(({ from, to }) => {
    const some = pairs.filter(({ note }) => note.text.length >= from && note.text.length <= to)
    return bootstrap(some, (items) => Object.fromEntries(elements.map((id) => [id, measureElement(items, id).f1])))
  })
  return { title: 'F1 by length of the note, in characters', columns: bands.map(({ name }) => name), rows: elements.map((id) => ({ name: id, estimates: perBand.map((band) => band[id] ?? null) })) }
}

/** Kappa by corpus file: each was written by other authors. */
export function byFile(pairs: readonly Pair[], files: readonly string[]): Table {
  const perFile = files.map((file) => pairs.filter((pair) => pair.file === file))
  const plain = (value: number): Estimate => ({ value, low: value, high: value })
  return { title: 'Kappa by file', columns: files, rows: elements.map((id) => ({ name: id, estimates: perFile.map((some) => plain(measureElement(some, id).kappa)) })) }
}

/** Lowest `overall` of a note that readers call good. */
const good = 8

/** Share of good notes on which each rule says something that no reader labelled, as a warning or an error. */
export function falseAlarms(pairs: readonly Pair[]): Table {
  const notes = pairs.filter(({ note }) => note.overall >= good)
  const ids = [...new Set(notes.flatMap(({ report }) => report.messages.map((message) => message.ruleId)))].sort()
  const isFalse = ({ note, report }: Pair, id: string, isLoud: boolean): boolean =>
    report.messages.some((message) => {
      if (message.ruleId !== id || (isLoud && message.severity === 'info')) return false
      const element = elements.find((one) => one === id)
      if (element) return note.elements[element].level === 2
      if (id === 'action-owner' || id === 'action-deadline') return !lacks(note, report, message, id)
      if (!flags.some((flag) => flag === id)) return true
      return !note.flags.some((flag) => flag.rule === id && (message.text.includes(flag.quote) || flag.quote.includes(message.text)))
    })
  const rates = bootstrap(notes, (items) => {
    const found: Record<string, number> = {}
    for (const id of ids) {
      found[`${id} loud`] = items.filter((pair) => isFalse(pair, id, true)).length / (items.length || 1)
      found[`${id} any`] = items.filter((pair) => isFalse(pair, id, false)).length / (items.length || 1)
    }
    return found
  })
  return { title: `False alarms: share of the ${notes.length} good notes (overall ${good} or more)`, columns: ['warning or error', 'any'], rows: ids.map((id) => ({ name: id, estimates: [rates[`${id} loud`] ?? null, rates[`${id} any`] ?? null] })) }
}

/** Whether readers as well found an action that a message stands in to have no owner, or no deadline to keep. */
function lacks(note: LabelledNote, report: Report, message: Message, id: 'action-owner' | 'action-deadline'): boolean {
  const action = report.actions.find(({ start, end }) => start <= message.start && end >= message.end)
  const said = action?.text ?? message.text
  return note.actions.some(({ quote, owner, deadline }) => (said.includes(quote) || quote.includes(said)) && (id === 'action-owner' ? !owner : !usable.has(deadline)))
}

const usable: ReadonlySet<string> = new Set(['date', 'relative', 'recurring'])

/** Shares of the copies, whose level is certain, that are judged rightly. */
export function copiesTable(copies: Readonly<Record<string, { readonly right: number; readonly of: number }>>): Table {
  const kinds = ['pad', 'strip', 'merge']
  const share = (name: string): Estimate | null => {
    const found = copies[name]
    if (!found) return null
    const value = found.right / found.of
    const half = 1.96 * Math.sqrt((value * (1 - value)) / found.of)
    return { value, low: Math.max(0, value - half), high: Math.min(1, value + half) }
  }
  const rows = ['rationale', 'impact', 'review-point'].map((id) => ({ name: id, estimates: kinds.map((kind) => share(`${id} ${kind}`)) }))
  return { title: 'Copies whose level is certain, judged rightly (PAD: bullets added to a fault; STRIP: cut to one sentence; MERGE: three faults glued)', columns: kinds, rows }
}

import type { ElementId, Report } from '../../src/report/types.js'
import { kappa } from '../../src/training/agreement.js'
import { placesOf, type LabelledNote } from '../train/corpus.js'

/** A labelled note beside its report. */
export interface Pair {
  readonly file: string
  readonly note: LabelledNote
  readonly report: Report
}

export const elements: readonly ElementId[] = ['date', 'child-name', 'rationale', 'impact', 'actions', 'review-point']
export const flags = ['jargon', 'judgemental', 'pasted-email', 'bare-agreed', 'private-details'] as const

/** Found rightly, found wrongly, missed. */
export interface Count {
  right: number
  wrong: number
  missed: number
}

export const precision = ({ right, wrong }: Count): number => right / (right + wrong || 1)
export const recall = ({ right, missed }: Count): number => right / (right + missed || 1)
export const f1 = ({ right, wrong, missed }: Count): number => (2 * right) / (2 * right + wrong + missed || 1)

interface Span {
  readonly start: number
  readonly end: number
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const empty = (): Count => ({ right: 0, wrong: 0, missed: 0 })

function add(count: Count, isLabelled: boolean, isReported: boolean): void {
  if (isLabelled && isReported) count.right++
  else if (isReported) count.wrong++
  else if (isLabelled) count.missed++
}

export interface ElementFigures {
  readonly kappa: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly exact: number
  readonly evidence: number
  /** Share of the verdicts called sure, and how many of those are right. */
  readonly sure: number
  readonly sureRight: number
}

/** How an element was judged; precision, recall and F1 are those of finding that it is not full. */
export function measureElement(pairs: readonly Pair[], id: ElementId): ElementFigures {
  const levels: [number, number][] = []
  const fault = empty()
  let exact = 0
  let both = 0
  let shown = 0
  let sure = 0
  let sureRight = 0
  for (const { note, report } of pairs) {
    const labelled = note.elements[id]
    const result = report.elements.find((element) => element.id === id)
    const level = result?.level ?? 0
    levels.push([labelled.level, level])
    add(fault, labelled.level < 2, level < 2)
    if (labelled.level === level) exact++
    if (result?.confidence === 'sure') {
      sure++
      if (labelled.level === level) sureRight++
    }
    if (!labelled.quote || level === 0) continue
    both++
    const places = placesOf(note.text, labelled.quote)
    if (result?.evidence.some((one) => places.some((place) => overlap(place, one) > 0))) shown++
  }
  const count = pairs.length || 1
  return { kappa: kappa(levels), precision: precision(fault), recall: recall(fault), f1: f1(fault), exact: exact / count, evidence: both ? shown / both : 1, sure: sure / count, sureRight: sure ? sureRight / sure : 1 }
}

export interface ActionFigures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly owner: number
  readonly deadline: number
  readonly due: number
}

/** A calendar date and a time that can be turned into one are both usable, and the line between them is thin. */
const sortOf = (kind: string | undefined): string | undefined => (kind === 'relative' ? 'date' : kind)

/** How the actions were found, and of those found how many owners, kinds of deadline and days are right. */
export function measureActions(pairs: readonly Pair[], miss: (words: string) => void = () => undefined): ActionFigures {
  const count = empty()
  let owner = 0
  let deadline = 0
  let due = 0
  let dues = 0
  for (const { note, report } of pairs) {
    const used = new Set<number>()
    for (const action of note.actions) {
      const at = bestMatch(placesOf(note.text, action.quote), report.actions, used)
      const found = report.actions[at]
      if (!found) {
        count.missed++
        miss(`${note.id} missed: ${action.quote}`)
        continue
      }
      used.add(at)
      count.right++
      if ((found.owner !== null) === action.owner) owner++
      else miss(`${note.id} owner ${action.owner ? 'not seen' : `false (${found.owner ?? ''})`}: ${action.quote}`)
      if (sortOf(found.deadline.kind) === sortOf(action.deadline)) deadline++
      else miss(`${note.id} deadline ${action.deadline} read as ${found.deadline.kind}: ${action.quote}`)
      if (!action.due) continue
      dues++
      if (found.deadline.due === action.due) due++
      else miss(`${note.id} due ${action.due} read as ${found.deadline.due ?? 'none'}: ${action.quote}`)
    }
    report.actions.forEach((found, at) => {
      if (used.has(at)) return
      count.wrong++
      miss(`${note.id} not labelled: ${found.text}`)
    })
  }
  const all = count.right || 1
  return { precision: precision(count), recall: recall(count), f1: f1(count), owner: owner / all, deadline: deadline / all, due: due / (dues || 1) }
}

function bestMatch(places: readonly Span[], found: readonly Span[], used: ReadonlySet<number>): number {
  let best = -1
  let most = 0
  found.forEach((one, at) => {
    if (used.has(at)) return
    for (const place of places) {
      const share = overlap(place, one) / Math.min(place.end - place.start, one.end - one.start || 1)
      if (share > most) {
        most = share
        best = at
      }
    }
  })
  return most < 0.5 ? -1 : best
}

/** How a flag was raised: one for each distinct term. */
export function countFlag(pairs: readonly Pair[], rule: string, miss: (words: string) => void = () => undefined): Count {
  const count = empty()
  for (const { note, report } of pairs) {
    const found = report.messages.filter((message) => message.ruleId === rule)
    const hit = new Set<number>()
    for (const flag of note.flags) {
      if (flag.rule !== rule) continue
      const places = placesOf(note.text, flag.quote)
      const matches = found.map((message, at) => (places.some((place) => overlap(place, message) > 0) ? at : -1)).filter((at) => at >= 0)
      if (matches.length > 0) count.right++
      else {
        count.missed++
        miss(`${note.id} missed: ${flag.quote.slice(0, 120)}`)
      }
      for (const at of matches) hit.add(at)
    }
    const extra = new Set<string>()
    found.forEach((message, at) => {
      if (!hit.has(at)) extra.add(note.text.slice(message.start, message.end).toLowerCase())
    })
    count.wrong += extra.size
    for (const words of extra) miss(`${note.id} not labelled: ${words.slice(0, 120)}`)
  }
  return count
}

/** Spearman's rank correlation of score and `overall`. */
export function measureScore(pairs: readonly Pair[]): number {
  return pearson(
    ranks(pairs.map(({ note }) => note.overall)),
    ranks(pairs.map(({ report }) => report.score.points)),
  )
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value)
  const found = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && order[to]?.value === order[from]?.value) to++
    for (let i = from; i < to; i++) found[order[i]?.at ?? 0] = (from + to - 1) / 2
    from = to
  }
  return found
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
  const middleA = mean(a)
  const middleB = mean(b)
  let shared = 0
  let squareA = 0
  let squareB = 0
  a.forEach((value, at) => {
    const x = value - middleA
    const y = (b[at] ?? 0) - middleB
    shared += x * y
    squareA += x * x
    squareB += y * y
  })
  return squareA && squareB ? shared / Math.sqrt(squareA * squareB) : 0
}

import { compareDays } from '../../note/calendar.js'
import type { Note } from '../../note/types.js'
import type { Segment } from './segments.js'

/** Marks of a segment's form, times and surroundings. None tells the note's length, how many segments there are, or where this one stands. */
export const markNames = [
  'always',
  'bullet',
  'numbered',
  'table-row',
  'table-rule',
  'heading',
  'text',
  'quoted',
  'blank',
  'topic-actions',
  'topic-rationale',
  'topic-impact',
  'topic-review',
  'topic-facts',
  'topic-title',
  'label-actions',
  'label-rationale',
  'label-impact',
  'label-review',
  'label-facts',
  'label-title',
  'quotation',
  'date',
  'relative',
  'recurring',
  'vague',
  'before-list',
  'after-list',
  'before-heading',
  'after-heading',
  'day-ahead',
  'day-past',
  'again-with-day',
  'again-without-day',
  'again-past',
  'again-done',
  'review-label-with-day',
  'review-label-without-day',
] as const

type MarkName = (typeof markNames)[number]
const numbers = new Map<string, number>(markNames.map((name, at) => [name, at]))
const numberOf = (name: MarkName): number => numbers.get(name) ?? 0

const always = numberOf('always')
const quotation = numberOf('quotation')
const beforeList = numberOf('before-list')
const afterList = numberOf('after-list')
const beforeHeading = numberOf('before-heading')
const afterHeading = numberOf('after-heading')
const dayAhead = numberOf('day-ahead')
const dayPast = numberOf('day-past')
const againWithDay = numberOf('again-with-day')
const againWithoutDay = numberOf('again-without-day')
const againPast = numberOf('again-past')
const againDone = numberOf('again-done')
const labelWithDay = numberOf('review-label-with-day')
const labelWithoutDay = numberOf('review-label-without-day')

/** What the words of a segment say about looking again. */
export interface Looking {
  readonly isAgain: boolean
  readonly isDone: boolean
  readonly isEmpty: boolean
}

/**
 * Finds the marks of one segment.
 *
 * @param note the note.
 * @param segments its segments.
 * @param at which of them.
 * @param looking what its words say about looking again.
 * @param marks filled with the number of each mark.
 * @returns how many marks there are.
 */
export function readMarks(note: Note, segments: readonly Segment[], at: number, looking: Looking, marks: Int32Array): number {
  const segment = segments[at]
  if (!segment) return 0
  let count = 0
  marks[count++] = always
  marks[count++] = numbers.get(segment.kind) ?? always
  if (segment.topic) {
    const topic = numbers.get((segment.isLabelled ? 'label-' : 'topic-') + segment.topic)
    if (topic !== undefined) marks[count++] = topic
  }
  if (holdsQuotation(note, segment)) marks[count++] = quotation
  const before = segments[at - 1]?.kind
  const after = segments[at + 1]?.kind
  if (isList(after)) marks[count++] = beforeList
  if (isList(before)) marks[count++] = afterList
  if (after === 'heading') marks[count++] = beforeHeading
  if (before === 'heading') marks[count++] = afterHeading
  return readTimeMarks(note, segment, looking, marks, count)
}

function isList(kind: Segment['kind'] | undefined): boolean {
  return kind === 'bullet' || kind === 'numbered' || kind === 'table-row'
}

function holdsQuotation(note: Note, segment: Segment): boolean {
  for (const span of note.quotations) {
    if (span.start >= segment.end) return false
    if (span.end > segment.start) return true
  }
  return false
}

function readTimeMarks(note: Note, segment: Segment, looking: Looking, marks: Int32Array, from: number): number {
  let count = from
  let isAhead = false
  let isPast = false
  let kinds = 0
  for (let i = firstTime(note, segment.firstToken); i < note.times.length; i++) {
    const time = note.times[i]
    if (!time || time.firstToken >= segment.endToken) break
    const kind = numbers.get(time.kind) ?? 0
    if ((kinds & (1 << kind)) === 0) marks[count++] = kind
    kinds |= 1 << kind
    if (time.kind === 'recurring') isAhead = true
    else if (time.day && note.today) {
      if (compareDays(time.day, note.today) > 0) isAhead = true
      else isPast = true
    } else if (time.kind !== 'vague') isAhead = true
  }
  if (isAhead) marks[count++] = dayAhead
  else if (isPast) marks[count++] = dayPast
  if (looking.isDone) marks[count++] = againDone
  else if (looking.isAgain) marks[count++] = isAhead ? againWithDay : isPast ? againPast : againWithoutDay
  if (segment.topic === 'review' && !looking.isEmpty) marks[count++] = isAhead ? labelWithDay : labelWithoutDay
  return count
}

/** The first time phrase that ends after a token: the phrases stand in order, so the place is found by halving. */
function firstTime(note: Note, token: number): number {
  let low = 0
  let high = note.times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((note.times[middle]?.endToken ?? 0) > token) high = middle
    else low = middle + 1
  }
  return low
}

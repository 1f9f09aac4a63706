import type { Note } from '../../note/types.js'
import type { Segment } from './segments.js'

/** Marks of a segment's form and surroundings. None tells the note's length, how many segments there are, or where this one stands. */
export const markNames: readonly string[] = [
  'bullet',
  'numbered',
  'table-row',
  'heading',
  'text',
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
  'before-bullet',
  'after-bullet',
  'before-heading',
  'after-heading',
  'always',
]

const numberOf = new Map(markNames.map((name, at) => [name, at]))
const isMark = (name: string): number => numberOf.get(name) ?? -1

/**
 * Finds the marks of one segment.
 *
 * @param note the note.
 * @param segments its segments.
 * @param at which of them.
 * @param take called with the number of each mark, once.
 */
export function readMarks(note: Note, segments: readonly Segment[], at: number, take: (mark: number) => void): void {
  const segment = segments[at]
  if (!segment) return
  const give = (name: string) => {
    const mark = isMark(name)
    if (mark >= 0) take(mark)
  }
  give('always')
  give(segment.kind)
  if (segment.topic) give((segment.isLabelled ? 'label-' : 'topic-') + segment.topic)
  if (note.quotations.some((span) => span.start < segment.end && span.end > segment.start)) give('quotation')
  const kinds = new Set<string>()
  for (const time of note.times) if (time.firstToken < segment.endToken && time.endToken > segment.firstToken) kinds.add(time.kind)
  for (const kind of kinds) give(kind)
  const before = segments[at - 1]?.kind
  const after = segments[at + 1]?.kind
  if (after === 'bullet' || after === 'numbered' || after === 'table-row') give('before-bullet')
  if (before === 'bullet' || before === 'numbered' || before === 'table-row') give('after-bullet')
  if (after === 'heading') give('before-heading')
  if (before === 'heading') give('after-heading')
}

import { headingTopic, type HeadingTopic } from '../../note/headings.js'
import type { Line, Note, Sentence } from '../../note/types.js'

/** A stretch that is judged as one: a sentence of the manager's own, without the label in front of it. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly firstToken: number
  readonly endToken: number
  readonly kind: Sentence['kind']
  /** What the heading above, or the label in front, announces. */
  readonly topic: HeadingTopic | null
  /** Whether `topic` comes from a label on the same line. */
  readonly isLabelled: boolean
}

const maxTopicLength = 80

/**
 * Cuts a note into the stretches that the engine judges. Pasted emails are left out: they are not the manager's own thinking.
 *
 * @param note a note that has been read.
 * @returns the segments in the order of the text, none overlapping, each with at least one token.
 */
export function readSegments(note: Note): Segment[] {
  const segments: Segment[] = []
  const topics = new Map<number, HeadingTopic | null>()
  const topicOf = (line: Line | undefined): HeadingTopic | null => {
    if (!line) return null
    const known = topics.get(line.index)
    if (known !== undefined) return known
    const span = line.label ?? line.content
    const topic = headingTopic(note.text.slice(span.start, Math.min(span.end, span.start + maxTopicLength)))
    topics.set(line.index, topic)
    return topic
  }
  for (const sentence of note.sentences) {
    if (sentence.inEmail) continue
    const line = note.lines[sentence.line]
    if (!line) continue
    const isLabelled = line.label !== null && line.body.start < line.body.end
    let firstToken = sentence.firstToken
    if (isLabelled) while (firstToken < sentence.endToken && (note.tokens[firstToken]?.start ?? 0) < line.body.start) firstToken++
    const first = note.tokens[firstToken]
    if (!first || firstToken >= sentence.endToken) continue
    const topic = topicOf(isLabelled ? line : note.lines[line.heading])
    segments.push({ start: first.start, end: sentence.end, firstToken, endToken: sentence.endToken, kind: sentence.kind, topic, isLabelled })
  }
  return segments
}

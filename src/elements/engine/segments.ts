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
  const isLowerCase = writesLowerCase(note)
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
    let from = firstToken
    for (let at = firstToken + 1; at <= sentence.endToken; at++) {
      const isBreak = at === sentence.endToken || (isLowerCase && note.tokens[at]?.line !== note.tokens[at - 1]?.line)
      const start = note.tokens[from]?.start
      const end = note.tokens[at - 1]?.end
      if (!isBreak || start === undefined || end === undefined) continue
      segments.push({ start, end, firstToken: from, endToken: at, kind: sentence.kind, topic, isLabelled })
      from = at
    }
  }
  return segments
}

/** Whether most lines begin without a capital: then a line that does so is no sign that the one above goes on. */
function writesLowerCase(note: Note): boolean {
  let lower = 0
  let capital = 0
  for (const line of note.lines) {
    const shape = note.tokens[line.firstToken]?.shape
    if (line.firstToken === line.endToken || shape === 'none') continue
    if (shape === 'lower') lower++
    else capital++
  }
  return lower > capital
}

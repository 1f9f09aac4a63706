import { headingTopic, type HeadingTopic } from '../note/headings.js'
import type { Line, Note, Span, Token } from '../note/types.js'

/** Where in the text something that is missing should stand. */
export type Spot = 'start' | 'after-facts' | 'end'

/**
 * Gives the place where a missing element should stand: the empty heading that announces it, else the first line,
 * the last word before the list of actions, or the last word of the note. A note without words gives its whole text.
 *
 * @param note the note.
 * @param topic what a heading for the element announces; null where no heading does.
 * @param spot where it belongs in a note without such a heading.
 */
export function placeOfMissing(note: Note, topic: HeadingTopic | null, spot: Spot): Span {
  const heading = topic && emptyHeading(note, topic)
  if (heading) return heading
  const words = note.lines.filter((line) => line.endToken > line.firstToken && !isInEmail(note, line))
  const line = spot === 'start' ? words[0] : spot === 'end' ? words[words.length - 1] : (lineBeforeList(words) ?? words[words.length - 1])
  if (!line) return { start: 0, end: note.text.length }
  return spot === 'start' ? line.content : (lastWord(note.tokens, line) ?? line.content)
}

function emptyHeading(note: Note, topic: HeadingTopic): Span | null {
  for (const line of note.lines) {
    const words = line.kind === 'heading' ? line.content : line.label
    if (!words || isInEmail(note, line) || headingTopic(note.text.slice(words.start, words.end)) !== topic) continue
    return words
  }
  return null
}

function isInEmail(note: Note, line: Line): boolean {
  return note.emails.some((email) => line.start < email.end && line.end > email.start)
}

function lineBeforeList(lines: readonly Line[]): Line | undefined {
  const list = lines.findIndex((line) => line.kind === 'bullet' || line.kind === 'numbered' || line.kind === 'table-row')
  for (let at = list - 1; at >= 0; at--) if (lines[at]?.kind === 'text') return lines[at]
  return undefined
}

function lastWord(tokens: readonly Token[], line: Line): Token | null {
  for (let at = line.endToken - 1; at >= line.firstToken; at--) {
    const token = tokens[at]
    if (token && token.kind !== 'punctuation') return token
  }
  return null
}

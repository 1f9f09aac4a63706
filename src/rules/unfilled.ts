import { headingTopic } from '../note/headings.js'
import type { Line, Note } from '../note/types.js'
import type { Finding, Judged, Rule } from './types.js'

function check(judged: Judged): readonly Finding[] {
  const { note } = judged
  const found: Finding[] = note.placeholders.map(({ start, end }) => ({
    start,
    end,
    message: `“${shorten(note.text.slice(start, end))}” has not been filled in.`,
    note: 'Put your own words here, or take the prompt out. A prompt left in a record tells its reader that nobody came back to it.',
  }))
  for (const line of note.lines) if (isEmptyHeading(note, line)) found.push(emptyHeading(note, line))
  return found.sort((a, b) => a.start - b.start)
}

const maxShown = 40

function shorten(words: string): string {
  return words.length > maxShown ? `${words.slice(0, maxShown)}…` : words
}

/** A known heading with nothing between it and the next heading or the end of the note. */
function isEmptyHeading(note: Note, line: Line): boolean {
  const words = line.kind === 'heading' ? line.content : line.label
  if (!words || (line.label && line.body.end > line.body.start) || isInEmail(note, line)) return false
  const topic = headingTopic(note.text.slice(words.start, words.end))
  if (!topic || topic === 'title') return false
  for (let at = line.index + 1; at < note.lines.length; at++) {
    const next = note.lines[at]
    if (!next || next.kind === 'blank' || next.kind === 'table-rule') continue
    return isOtherHeading(note, next)
  }
  return true
}

/** A heading of a lower kind, or a label with words, fills the heading above it. */
function isOtherHeading(note: Note, line: Line): boolean {
  const words = line.kind === 'heading' ? line.content : line.label
  if (!words) return false
  const topic = headingTopic(note.text.slice(words.start, words.end))
  return topic !== null && topic !== 'title' && topic !== 'facts'
}

function isInEmail(note: Note, line: Line): boolean {
  return note.emails.some((email) => line.start < email.end && line.end > email.start)
}

function emptyHeading(note: Note, line: Line): Finding {
  const { start, end } = line.label ?? line.content
  return {
    start,
    end,
    message: `Nothing stands under “${shorten(note.text.slice(start, end))}”.`,
    note: 'Write what belongs here, or take the heading out. An empty heading looks like a question that was asked and not answered.',
  }
}

/**
 * A placeholder that nobody filled in (`[Name]`, `DD/MM/YYYY`, `XXX`), or a heading with nothing under it.
 *
 * ## Why
 *
 * “Management Oversight Guidance” asks for recording of high quality that shows the reasons for a decision. A prompt or an
 * empty heading shows the child that a question about them was asked and left open.
 *
 * ## When it is wrong
 *
 * Square brackets around words that you added to somebody's speech are left alone, and so are ticked boxes.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight DD/MM/YYYY
 * [Name] was seen at home.
 * ```
 *
 * ```finds
 * 1:22-1:32: DD/MM/YYYY
 * 2:1-2:7: [Name]
 * ```
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Rationale:
 *
 * Actions:
 * - Priya to visit Mia by 10 May 2024
 * ```
 *
 * ```finds
 * 2:1-2:10: Rationale
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Mia said "he [dad] makes me laugh". [x] Chronology updated
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Rationale: Mia asked to stay with her gran, who has kept every promise.
 * ```
 */
export const unfilled: Rule = {
  meta: { id: 'unfilled', title: 'Nothing left to fill in', severity: 'warning', group: 'missing', sources: ['Management Oversight Guidance'] },
  check,
}

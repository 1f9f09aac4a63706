import { hasCueBetween } from '../events/in-note.js'
import type { Line, Note } from '../note/types.js'
import type { Finding, Judged, Rule } from './types.js'

function check({ note, profile }: Judged): readonly Finding[] {
  const wanted = [...profile.headings, ...(profile.headings.length > 0 ? profile.entries.map(({ heading }) => heading) : [])]
  if (wanted.length === 0 && profile.avoidedHeadings.length === 0) return []
  const line = titleLine(note)
  if (!line) return []
  const words = plain(note.text.slice(line.content.start, line.content.end))
  if (wanted.some((heading) => words.startsWith(plain(heading)))) return []
  const avoided = profile.avoidedHeadings.find(({ heading }) => words.startsWith(plain(heading)))
  if (!avoided && wanted.length === 0) return []
  const use = avoided ? [avoided.use] : profile.headings
  const place = line.label ?? line.content
  return [{
    start: place.start,
    end: place.end,
    message: `Here a note stands under ${use.map((heading) => `\u201c${heading}\u201d`).join(' or ')}.`,
    note: 'Notes under one heading can be found and read together. Your council\u2019s profile says which heading it uses.',
    suggestions: use,
  }]
}

/** The first line with words, where it is a heading that names a kind of entry. */
function titleLine(note: Note): Line | null {
  const line = note.lines.find(({ firstToken, endToken }) => endToken > firstToken)
  if (!line || (line.kind !== 'heading' && line.label === null)) return null
  const { start, end } = line.label ?? line.content
  const last = note.tokens.findIndex((token, at) => at >= line.firstToken && token.start >= end)
  const isTitle = hasCueBetween(note, 'talk-of-titles', line.firstToken, last < 0 ? line.endToken : Math.min(last, line.endToken))
  return isTitle && end > start ? line : null
}

function plain(words: string): string {
  return words.toLowerCase().replaceAll('\u2019', "'").replaceAll(/[^\p{L}\p{Nd}']+/gu, ' ').trim()
}

/**
 * The note stands under another heading than the one that the council’s profile asks for. Silent where the profile asks
 * for none, and where the note has no heading.
 *
 * ## Why
 *
 * The documents differ: “Children’s Services Management Oversight List” asks for “Management Oversight” and no longer for
 * “Management Decision”, the case-note guidance tells the two apart, and “Manager Rationale and Case Oversight” asks for
 * “Manager’s Decision”. So the heading is the profile’s to choose.
 *
 * ## When it is wrong
 *
 * When your record system puts the heading on by itself and this one is only yours: leave it out.
 *
 * ## Examples
 *
 * ```note flagged {"profile": "management-oversight-list"}
 * Management Decision 3 May 2024
 * Mia moves to her gran on 10 May 2024.
 * ```
 *
 * ```finds
 * 1:1-1:31: Management Decision 3 May 2024
 * ```
 *
 * ```note unflagged {"profile": "management-oversight-list"}
 * Management oversight 3 May 2024
 * Mia moves to her gran on 10 May 2024.
 * ```
 *
 * ```note unflagged {"profile": "management-oversight-case-notes"}
 * Management Decision 3 May 2024
 * Mia moves to her gran on 10 May 2024.
 * ```
 *
 * ```note unflagged
 * Management Decision 3 May 2024
 * Mia moves to her gran on 10 May 2024.
 * ```
 */
export const heading: Rule = {
  meta: {
    id: 'heading', title: 'The heading your council uses', severity: 'warning', group: 'unclear',
    sources: ['Children\u2019s Services Management Oversight List', 'Management Oversight Guidance: case notes', 'Manager Rationale and Case Oversight'],
  },
  check,
}

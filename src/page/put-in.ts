import type { Report } from '../report/types.js'
import { namesIn } from './starters.js'

/** Words that the page can put into a note because somebody gave them in a field. */
export interface PutIn {
  /** Where they go, in UTF-16 code units; `start` and `end` differ where they take the place of a prompt. */
  readonly start: number
  readonly end: number
  readonly words: string
}

const longestHead = 100

/** The day, on a line of its own above the note. */
export function dateIn(day: string): PutIn {
  return { start: 0, end: 0, words: `${day}\n\n` }
}

/**
 * A line that says whom the note is about, as the starters have it: in the place of their prompt for it, else below the
 * heading or the date, else at the top.
 *
 * @param line the line, such as “About: Mia”.
 * @param label what it begins with.
 */
export function nameIn(text: string, report: Report, line: string, label: string): PutIn {
  const prompt = text.indexOf(`${label}[`)
  const close = text.indexOf(']', prompt)
  if (prompt >= 0 && close > prompt && !text.slice(prompt, close).includes('\n')) return { start: prompt, end: close + 1, words: line }
  const end = endOfHead(text, report)
  if (end === 0) return { start: 0, end: 0, words: `${line}\n\n` }
  return { start: end, end, words: `\n\n${line}${text.startsWith('\n\n', end) ? '' : '\n'}` }
}

/** Where the first line ends if it stands over the note, as one with the date or before an empty line does; else 0. */
function endOfHead(text: string, report: Report): number {
  const start = text.length - text.trimStart().length
  const found = text.indexOf('\n', start)
  if (found < 0 || found - start > longestHead || '.!?,;'.includes(text.slice(start, found).trimEnd().slice(-1))) return 0
  const date = report.elements.find(({ id }) => id === 'date')?.evidence[0]
  const isDated = date !== undefined && date.start >= start && date.end <= found
  return isDated || text.startsWith('\n\n', found) ? found : 0
}

/** The names in the field, as people list them, where the note leaves any of them out; else empty. */
export function missingNames(field: string, text: string, and: string): string {
  const names = namesIn(field)
  const known = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  if (names.every((name) => known.has(name.toLowerCase().split(/[^\p{L}\p{N}]+/u)[0] ?? ''))) return ''
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`
}

import { readNote } from '../../note/read.js'
import type { Line, Note } from '../../note/types.js'
import type { ElementId } from '../../report/types.js'
import type { Checked, Spoiled } from './types.js'

/** A reason or a meaning may stand in several places; so many are looked for. */
const mostPlaces = 4

/** Words at the start of a sentence that lean on the one before it. */
const leaning = new Set(['so', 'but', 'and', 'that', 'this', 'those', 'these', 'both', 'because', 'therefore', 'then', 'also', 'which', 'for', 'on', 'instead', 'otherwise', 'it', 'neither', 'however', 'yet', 'still', 'even', 'without', 'with', 'such'])

/**
 * Takes an element out: every labelled paragraph that shows it, or where there is no label every sentence.
 *
 * @param note the good note.
 * @param element which.
 * @param instead words to stand where the first was taken out, or empty.
 */
export function* withoutElement(note: Checked, element: ElementId, instead = ''): Iterable<Spoiled> {
  for (const isWhole of [true, false]) {
    const spoiled = takeAll(note, element, isWhole, instead)
    if (spoiled) yield spoiled
  }
}

function takeAll({ text: whole, context, report: first, check }: Checked, element: ElementId, isWhole: boolean, instead: string): Spoiled | null {
  let text = whole
  let report = first
  const taken: string[] = []
  for (let left = mostPlaces; left > 0; left--) {
    const shown = report.elements.find(({ id }) => id === element)
    const evidence = shown?.evidence[0]
    if (!shown || shown.level === 0 || !evidence) break
    const place = placeOf(readNote(text, context), evidence.start, isWhole)
    if (!place) return null
    const { start, end } = place
    taken.push(text.slice(start, end).trim())
    const put = instead !== '' && taken.length === 1 ? filling(text, start, end, instead) : ''
    text = tidy(text.slice(0, start), put, text.slice(end))
    report = check(text, context)
  }
  return taken.length === 0 ? null : { text, was: taken.join(' '), now: instead }
}

interface Place {
  readonly start: number
  readonly end: number
}

function placeOf(note: Note, at: number, isWhole: boolean): Place | null {
  const line = note.lines.find(({ start, end }) => start <= at && at < end)
  if (!line || line.kind !== 'text') return null
  if (isWhole) return line.label ? { start: line.start, end: line.end } : null
  const sentences = note.sentences.filter(({ start }) => start >= line.start && start < line.end)
  const index = sentences.findIndex(({ start, end }) => start <= at && at < end)
  const sentence = sentences[index]
  if (!sentence) return null
  const next = sentences[index + 1]
  if (next && leansOn(note, next.firstToken)) return null
  // Where nothing else stands behind a label, the label goes with it.
  if (sentences.length === 1) return { start: line.start, end: line.end }
  return { start: Math.max(sentence.start, bodyStart(line)), end: sentence.end }
}

function bodyStart(line: Line): number {
  return line.label ? line.body.start : line.start
}

function leansOn(note: Note, token: number): boolean {
  return leaning.has(note.tokens[token]?.lower ?? '')
}

/** A whole paragraph is replaced under its own label, if it has one. */
function filling(text: string, start: number, end: number, instead: string): string {
  const colon = text.slice(start, end).indexOf(': ')
  const isLine = (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n' || text[end] === '\r')
  return isLine && colon > 0 && colon < 60 ? `${text.slice(start, start + colon)}: ${instead}` : instead
}

/** Joins what is left, without a double space or a third line break in a row. */
function tidy(before: string, put: string, after: string): string {
  const from = before.endsWith('\n') || before === '' ? before : before.trimEnd()
  if (put !== '') return `${from}${from.endsWith('\n') || from === '' ? '' : ' '}${put}${after}`
  const left = dropBreaks(after)
  if (left === '') return `${from.trimEnd()}\n`
  if (from.endsWith('\n') || from === '') return from + left
  return from + after
}

function dropBreaks(after: string): string {
  let at = 0
  while (at < after.length && (after[at] === '\n' || after[at] === '\r' || after[at] === ' ')) at++
  return after.slice(at)
}

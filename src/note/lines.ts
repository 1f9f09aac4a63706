import { charClass, CharClass, isBlank } from './chars.js'
import { isKnownHeading } from './headings.js'
import { endOfEmphasis, findLabel, readMark, skipEmphasis, trimEnd } from './marks.js'
import { findCells } from './tables.js'
import { tokenise } from './tokens.js'
import type { Line, LineKind, Span, Token } from './types.js'

/** A line before it is given its heading and tokens. */
export interface RawLine {
  index: number
  start: number
  end: number
  kind: LineKind
  content: Span
  indent: number
  label: Span | null
  body: Span
  cells: readonly Span[]
}

/**
 * Splits a note into lines and says what each of them is: blank, heading, list item, table row, quoted or plain.
 * Four leading spaces are an indent, never code.
 *
 * @param text the note as given, with any kind of line break.
 * @param from offset at which the note begins; lines before it (front matter) count as blank.
 * @returns the lines with their tokens, in order; every offset is into `text`.
 */
export function readLines(text: string, from = 0): { lines: Line[]; tokens: Token[] } {
  const raw = splitLines(text, from)
  findCells(text, raw)
  findUnmarkedHeadings(text, raw)
  const tokens: Token[] = []
  const lines: Line[] = []
  let governing = -1
  for (const line of raw) {
    if (governs(line)) governing = line.index
    const isOwn = line.label !== null || line.kind === 'heading'
    const firstToken = tokens.length
    if (line.content.end > line.content.start && line.kind !== 'table-rule') {
      tokenise(text, line.content.start, line.content.end, line.index, tokens)
    }
    lines.push({ ...line, heading: isOwn ? line.index : governing, firstToken, endToken: tokens.length })
  }
  return { lines, tokens }
}

function governs(line: RawLine): boolean {
  return line.kind === 'heading' || (line.label !== null && line.body.start >= line.body.end)
}

function splitLines(text: string, from: number): RawLine[] {
  const lines: RawLine[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const isEnd = at === text.length
    if (!isEnd && charClass(text.charCodeAt(at)) !== CharClass.Newline) continue
    lines.push(at <= from && from > 0 ? blankLine(lines.length, start, at) : classify(text, lines.length, start, at))
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++
    start = at + 1
  }
  return lines
}

function blankLine(index: number, start: number, end: number): RawLine {
  const empty = { start: end, end }
  return { index, start, end, kind: 'blank', content: empty, indent: 0, label: null, body: empty, cells: [] }
}

function classify(text: string, index: number, start: number, end: number): RawLine {
  let at = start
  let indent = 0
  while (at < end && isBlank(text.charCodeAt(at))) indent += text.charCodeAt(at++) === 0x09 ? 4 : 1
  const stop = trimEnd(text, at, end)
  if (at >= stop) return blankLine(index, start, end)
  const mark = readMark(text, at, stop)
  const isRule = mark.kind === 'table-rule'
  const inner = isRule ? at : skipEmphasis(text, mark.content, stop)
  const innerEnd = isRule ? stop : endOfEmphasis(text, inner, stop)
  const content = { start: inner, end: innerEnd }
  const isBold = inner > mark.content && innerEnd < stop
  const kind = mark.kind === 'text' && isBold ? 'heading' : mark.kind
  const label = kind === 'table-row' || isRule || kind === 'quoted' ? null : findLabel(text, inner, innerEnd)
  return { index, start, end, kind, content, indent, label: label?.label ?? null, body: label?.body ?? content, cells: [] }
}

const maxHeadingLength = 90

function findUnmarkedHeadings(text: string, lines: readonly RawLine[]): void {
  let seenWords = false
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'table-rule') continue
    const isFirst = !seenWords
    seenWords = true
    if (line.kind !== 'text' || line.content.end - line.content.start > maxHeadingLength) continue
    const next = lines[line.index + 1]
    const isUnderlined = next?.kind === 'table-rule' && text.charCodeAt(next.content.start) !== 0x7c
    if (isUnderlined || isKnownHeading(text, line, isFirst, hasWordsAfter(lines, line.index))) line.kind = 'heading'
  }
}

function hasWordsAfter(lines: readonly RawLine[], index: number): boolean {
  // Looks a few lines ahead only, so that a note of nothing but blank lines stays linear.
  for (let i = index + 1; i < lines.length && i < index + 6; i++) if (lines[i]?.kind !== 'blank') return true
  return false
}

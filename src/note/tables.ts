import { isBlank } from './chars.js'
import { trimEnd } from './marks.js'
import type { RawLine } from './lines.js'
import type { Span } from './types.js'

/**
 * Finds table rows among the lines and gives them their cells: Markdown rows (`| a | b |`), tab-separated rows,
 * and runs of at least two lines of the form `who - what - when`.
 *
 * @param text the note.
 * @param lines its lines; rows are changed in place.
 */
export function findCells(text: string, lines: readonly RawLine[]): void {
  const pipes = lines.map((line) => cellsOf(text, line, '|'))
  const tabs = lines.map((line) => cellsOf(text, line, '\t'))
  const dashes = lines.map((line) => (line.kind === 'text' ? dashCells(text, line) : []))
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'table-rule' || line.kind === 'heading') continue
    const piped = pipes[line.index] ?? []
    const tabbed = tabs[line.index] ?? []
    const dashed = dashes[line.index] ?? []
    if (piped.length > 1 && isPiped(text, line, piped.length, pipes)) setRow(line, piped)
    else if (tabbed.length > 2 || (tabbed.length > 1 && hasNeighbour(tabs, line.index, tabbed.length))) setRow(line, tabbed)
    else if (dashed.length === 3 && hasNeighbour(dashes, line.index, 3)) setRow(line, dashed)
  }
}

function setRow(line: RawLine, cells: readonly Span[]): void {
  line.kind = 'table-row'
  line.cells = cells
  line.label = null
  line.body = line.content
}

function isPiped(text: string, line: RawLine, count: number, rows: readonly (readonly Span[])[]): boolean {
  return text.charCodeAt(line.content.start) === 0x7c || count > 2 || hasNeighbour(rows, line.index, count)
}

function hasNeighbour(rows: readonly (readonly Span[])[], index: number, count: number): boolean {
  return rows[index - 1]?.length === count || rows[index + 1]?.length === count
}

function cellsOf(text: string, line: RawLine, separator: string): Span[] {
  const { start, end } = line.content
  if (line.kind === 'blank' || !text.slice(start, end).includes(separator)) return []
  return splitCells(text, start, end, separator)
}

function dashCells(text: string, line: RawLine): Span[] {
  const { start, end } = line.content
  if (end - start > 200) return []
  const cells: Span[] = []
  let from = start
  for (let at = start + 1; at < end - 1; at++) {
    const code = text.charCodeAt(at)
    const isDash = code === 0x2d || code === 0x2013 || code === 0x2014
    if (!isDash || !isBlank(text.charCodeAt(at - 1)) || !isBlank(text.charCodeAt(at + 1))) continue
    push(text, from, at, cells)
    from = at + 1
  }
  push(text, from, end, cells)
  return cells
}

function splitCells(text: string, start: number, end: number, separator: string): Span[] {
  const cells: Span[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] !== separator) continue
    push(text, from, at, cells)
    from = at + 1
  }
  return cells
}

function push(text: string, from: number, to: number, cells: Span[]): void {
  let start = from
  while (start < to && isBlank(text.charCodeAt(start))) start++
  const end = trimEnd(text, start, to)
  if (end > start) cells.push({ start, end })
}

import type { Position, Range } from 'vscode-languageserver'
import type { Span } from '../note/types.js'

/** In what a position's `character` is counted. */
export type Encoding = 'utf-16' | 'utf-8'

/** A change to a document; without a range the whole text is replaced. */
export interface Change {
  readonly range?: Range
  readonly text: string
}

const LF = 10
const CR = 13

/**
 * An open document: its text, and the way between offsets (UTF-16 code units of the text) and the client's positions.
 *
 * Lines end with LF, CRLF or CR, as the protocol says. Positions outside the text are taken for the nearest in it, never
 * refused.
 */
export class Document {
  readonly uri: string
  readonly languageId: string
  readonly encoding: Encoding
  version: number
  #text: string
  #starts: readonly number[] | null = null
  /** Offset just after the text that was last typed, or -1. */
  lastEdit = -1
  /** When it last changed, in milliseconds of the process's own clock. */
  changedAt = -Infinity
  /** Milliseconds that its last check took. */
  took = 0

  constructor(uri: string, languageId: string, version: number, text: string, encoding: Encoding) {
    this.uri = uri
    this.languageId = languageId
    this.version = version
    this.#text = text
    this.encoding = encoding
  }

  get text(): string {
    return this.#text
  }

  /** Applies changes one after another: the positions of each are in the text that the one before it left. */
  apply(changes: readonly Change[], version: number): void {
    for (const { range, text } of changes) {
      if (range) {
        const { start, end } = this.span(range)
        this.#text = this.#text.slice(0, start) + text + this.#text.slice(end)
        this.lastEdit = start + text.length
      } else {
        this.lastEdit = -1
        this.#text = text
      }
      this.#starts = null
    }
    this.version = version
    this.changedAt = performance.now()
  }

  get lineCount(): number {
    return this.#lineStarts().length
  }

  /** Offset at which a line begins; the end of the text for a line after the last. */
  lineStart(line: number): number {
    return this.#lineStarts()[line] ?? this.#text.length
  }

  /** Offset just after the last character of a line, its line break left out. */
  lineEnd(line: number): number {
    const start = this.lineStart(line)
    let end = this.#lineStarts()[line + 1] ?? this.#text.length
    if (end === this.#text.length && line + 1 >= this.lineCount) return end
    if (end > start && this.#text.charCodeAt(end - 1) === LF) end--
    if (end > start && this.#text.charCodeAt(end - 1) === CR) end--
    return end
  }

  /** The line that an offset is on. */
  lineAt(offset: number): number {
    const starts = this.#lineStarts()
    let low = 0
    let high = starts.length
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low
  }

  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.#text.length)
    const line = this.lineAt(at)
    const start = this.lineStart(line)
    const inside = Math.min(at, this.lineEnd(line))
    return { line, character: this.encoding === 'utf-16' ? inside - start : bytesBetween(this.#text, start, inside) }
  }

  offset({ line, character }: Position): number {
    if (line < 0) return 0
    if (line >= this.lineCount) return this.#text.length
    const start = this.lineStart(line)
    const end = this.lineEnd(line)
    if (this.encoding === 'utf-16') return Math.min(start + Math.max(character, 0), end)
    return offsetOfByte(this.#text, start, end, character)
  }

  range({ start, end }: Span): Range {
    return { start: this.position(start), end: this.position(end) }
  }

  /** A range's offsets; the wrong way round is put right. */
  span(range: Range): Span {
    const start = this.offset(range.start)
    const end = this.offset(range.end)
    return start <= end ? { start, end } : { start: end, end: start }
  }

  /** The line break that the document uses. */
  get lineBreak(): string {
    const end = this.lineCount > 1 ? this.lineStart(1) : 0
    if (end > 1 && this.#text.charCodeAt(end - 2) === CR) return '\r\n'
    return this.#text.charCodeAt(end - 1) === CR ? '\r' : '\n'
  }

  #lineStarts(): readonly number[] {
    return (this.#starts ??= findLineStarts(this.#text))
  }
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1)
  }
  return starts
}

/** Bytes in UTF-8 of the character at an offset; half a surrogate pair by itself counts as the mark that replaces it. */
function bytesAt(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

function bytesBetween(text: string, start: number, end: number): number {
  let bytes = 0
  for (let at = start; at < end;) {
    const size = bytesAt(text, at)
    const next = at + (size === 4 ? 2 : 1)
    // An offset inside a pair is taken for the one before it.
    if (next > end) break
    bytes += size
    at = next
  }
  return bytes
}

function offsetOfByte(text: string, start: number, end: number, byte: number): number {
  let bytes = 0
  let at = start
  while (at < end) {
    const size = bytesAt(text, at)
    if (bytes + size > byte) return at
    bytes += size
    at += size === 4 ? 2 : 1
  }
  return end
}

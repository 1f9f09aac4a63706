import { charClass, CharClass, isBlank } from './chars.js'
import type { Line, Span } from './types.js'

const maxLength = 600

/**
 * Finds stretches inside quotation marks: “…”, "…", ‘…’ and '…', on one line each. Apostrophes are no quotation marks,
 * and a mark that is never closed opens nothing.
 *
 * @param text the note.
 * @param lines its lines.
 * @returns the stretches in order, marks left out, none inside another.
 */
export function findQuotations(text: string, lines: readonly Line[]): Span[] {
  const found: Span[] = []
  for (const line of lines) if (line.kind !== 'blank') scan(text, line.start, line.end, found)
  return found
}

function scan(text: string, start: number, end: number, found: Span[]): void {
  let open = -1
  let closer = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (open >= 0) {
      if (code === closer && closes(text, at, end, code)) {
        if (at > open) found.push({ start: open, end: at })
        open = -1
      } else if (at - open > maxLength) open = -1
      continue
    }
    const wanted = closerOf(text, at, start, code)
    if (wanted === 0) continue
    open = at + 1
    closer = wanted
  }
}

function closerOf(text: string, at: number, start: number, code: number): number {
  if (code === 0x201c) return 0x201d
  const isOpening = at === start || !isWord(text.charCodeAt(at - 1))
  const isBeforeWord = !isBlank(text.charCodeAt(at + 1))
  if (!isOpening || !isBeforeWord) return 0
  if (code === 0x22) return 0x22
  if (code === 0x2018) return 0x2019
  return code === 0x27 ? 0x27 : 0
}

function closes(text: string, at: number, end: number, code: number): boolean {
  if (code !== 0x27 && code !== 0x2019) return true
  const isAfterWord = !isBlank(text.charCodeAt(at - 1))
  return isAfterWord && (at + 1 >= end || !isWord(text.charCodeAt(at + 1)))
}

function isWord(code: number): boolean {
  const found = charClass(code)
  return found === CharClass.Letter || found === CharClass.Digit
}

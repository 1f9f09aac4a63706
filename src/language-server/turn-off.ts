import { readFrontMatter } from '../note/front-matter.js'
import type { Edit, Piece } from './edits.js'

/**
 * Turns a rule off in a note: a line under `off:` in its front matter, which is made where there is none.
 *
 * @param text the note.
 * @param ruleId the rule.
 * @param reason why; a place for it is left where it is not given yet, and until it is filled the rule stays on.
 * @param lineBreak the line break of the note.
 */
export function turnOffInNote(text: string, ruleId: string, reason: string | undefined, lineBreak: string): Edit {
  const front = readFrontMatter(text)
  const why: Piece = reason === undefined || reason.trim() === '' ? { prompt: 'why this does no harm here' } : oneLine(reason)
  const line: readonly Piece[] = [`  ${ruleId}: `, why, lineBreak]
  const old = front.off.find((off) => off.ruleId === ruleId)
  if (old) return { start: old.start, end: old.end, pieces: [`${ruleId}: `, why] }
  if (front.end === 0) return { start: 0, end: 0, pieces: ['---', lineBreak, 'off:', lineBreak, ...line, '---', lineBreak, lineBreak] }
  const at = endOfOff(text, front.end)
  if (at !== null) return { start: at, end: at, pieces: line }
  const close = text.lastIndexOf('---', front.end)
  return { start: close, end: close, pieces: ['off:', lineBreak, ...line] }
}

/** Offset just after the line `off:` of the front matter, or null where there is none. */
function endOfOff(text: string, end: number): number | null {
  let at = 0
  while (at < end) {
    const next = text.indexOf('\n', at) + 1
    if (next === 0) return null
    if (text.slice(at, next).trimEnd() === 'off:') return next
    at = next
  }
  return null
}

/** A place in a file and the words to put there. */
export interface Insertion {
  readonly start: number
  readonly insert: string
}

/**
 * Turns a rule off in a profile file, whose own layout and comments stay as they are.
 *
 * @param text the file; empty for one that is to be made.
 * @param ruleId the rule.
 * @param reason why, kept as a comment; where it is not given the comment asks for it.
 * @returns what to put in, in the order of the file; null where it already says something of this rule, so that nobody's
 *   choice is written over, or is laid out in a way that is not known.
 */
export function turnOffInProfile(text: string, ruleId: string, reason: string | undefined): readonly Insertion[] | null {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  const why = reason === undefined || reason.trim() === '' ? 'why?' : oneLine(reason)
  const comment = `  # ${why}`
  const lines = linesOf(text)
  const at = lines.findIndex(({ words }) => /^severities:/u.test(words))
  const head = lines[at]
  if (!head) {
    const gap = text === '' || text.endsWith('\n') ? '' : lineBreak
    return [{ start: text.length, insert: `${gap}severities:${lineBreak}  ${ruleId}: off${comment}${lineBreak}` }]
  }
  const rest = head.words.slice('severities:'.length).trim()
  if (rest.startsWith('{')) return intoBraces(head, ruleId, why)
  if (rest !== '' && !rest.startsWith('#')) return null
  let last = head
  let indent = '  '
  for (const line of lines.slice(at + 1)) {
    const inside = /^([ \t]+)([\w-]+):/u.exec(line.words)
    if (!inside) {
      if (line.words.trim() === '' || line.words.trim().startsWith('#')) continue
      break
    }
    if (inside[2] === ruleId) return null
    indent = inside[1] ?? indent
    last = line
  }
  const isLastLine = last.end === text.length && !text.endsWith('\n')
  return [{ start: last.end, insert: `${isLastLine ? lineBreak : ''}${indent}${ruleId}: off${comment}${isLastLine ? '' : lineBreak}` }]
}

/** The reason stands at the end of the line, for there is no place for it inside. */
function intoBraces(line: FileLine, ruleId: string, why: string): readonly Insertion[] | null {
  const open = line.words.indexOf('{')
  const close = line.words.indexOf('}', open)
  if (close < 0) return null
  const inside = line.words.slice(open + 1, close)
  if (inside.split(',').some((one) => one.split(':')[0]?.trim() === ruleId)) return null
  const end = open + 1 + inside.trimEnd().length
  const isEmpty = inside.trim() === ''
  return [
    { start: line.start + (isEmpty ? open + 1 : end), insert: `${isEmpty ? ' ' : ', '}${ruleId}: off${inside === '' ? ' ' : ''}` },
    { start: line.start + line.words.length, insert: `  # ${ruleId}: ${why}` },
  ]
}

interface FileLine {
  readonly start: number
  /** Just after its line break. */
  readonly end: number
  readonly words: string
}

function linesOf(text: string): readonly FileLine[] {
  const lines: FileLine[] = []
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found + 1
    lines.push({ start, end, words: text.slice(start, end).trimEnd() })
    start = end
  }
  return lines
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim()
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNote } from '../../src/note/read.js'
import type { Note, Span } from '../../src/note/types.js'
import { context, patience, text, tries } from './texts.js'

/** Says what is wrong with a note that was read, or nothing. */
function faults(note: Note): string[] {
  const found: string[] = []
  const { length } = note.text
  const inRange = (what: string, { start, end }: Span) => {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start > end || end > length) found.push(`${what}: ${start}-${end}`)
  }
  const inOrder = (what: string, spans: readonly Span[]) => {
    let last = 0
    for (const span of spans) {
      inRange(what, span)
      if (span.start < last) found.push(`${what}: ${span.start} comes after ${last}`)
      last = span.end
    }
  }
  const inTokens = (what: string, { firstToken, endToken }: { firstToken: number; endToken: number }) => {
    if (firstToken < 0 || firstToken > endToken || endToken > note.tokens.length) found.push(`${what}: tokens ${firstToken}-${endToken}`)
  }
  inOrder('line', note.lines)
  inOrder('token', note.tokens)
  inOrder('sentence', note.sentences)
  inOrder('email', note.emails)
  for (const line of note.lines) {
    inTokens('line', line)
    for (const span of [line.content, line.body, ...(line.label ? [line.label] : []), ...line.cells]) inRange('part of a line', span)
  }
  note.tokens.forEach((token, index) => {
    if (token.index !== index || token.start === token.end) found.push(`token ${index}`)
    const line = note.lines[token.line]
    if (!line || token.start < line.start || token.end > line.end || index < line.firstToken || index >= line.endToken) found.push(`token ${index} is not on its line`)
  })
  for (const sentence of note.sentences) {
    inTokens('sentence', sentence)
    if (note.tokens[sentence.firstToken]?.start !== sentence.start || note.tokens[sentence.endToken - 1]?.end !== sentence.end) found.push('a sentence and its tokens differ')
  }
  for (const spans of [note.quotations, note.placeholders]) for (const span of spans) inRange('region', span)
  for (const entity of [...note.times, ...note.people]) {
    inRange('entity', entity)
    inTokens('entity', entity)
  }
  if (note.entryDate) inRange('date of the entry', note.entryDate)
  return found
}

describe('readNote', () => {
  it('never throws, and everything it finds is where it says', () => {
    fc.assert(fc.property(text, context, (text, context) => {
      expect(faults(readNote(text, context))).toEqual([])
    }), tries(300))
  }, patience)

  it('puts every word on one line, and in one sentence at most', () => {
    fc.assert(fc.property(text, (text) => {
      const note = readNote(text)
      const total = (spans: readonly { firstToken: number; endToken: number }[]) => spans.reduce((sum, { firstToken, endToken }) => sum + endToken - firstToken, 0)
      expect(total(note.lines)).toBe(note.tokens.length)
      // A prompt that nobody answered is no sentence.
      expect(total(note.sentences)).toBeLessThanOrEqual(note.tokens.length)
    }), tries(200))
  }, patience)

  it('reads the same again', () => {
    fc.assert(fc.property(text, context, (text, context) => {
      expect(readNote(text, context)).toEqual(readNote(text, context))
    }), tries(100))
  }, patience)
})

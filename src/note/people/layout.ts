import type { Line, Token } from '../types.js'
import { foldName } from './fold.js'
import type { Layout, NoteParts } from './parts.js'
import { roleOf } from './words.js'

const letterWords = new Set(['you', 'your', "you've", "you're", "you'll", "you'd", 'yours', 'yourself', 'youve', 'youre'])
const minLetterWords = 4

/**
 * Works out, in one pass, what the search for people asks of a note again and again.
 *
 * @param parts the note's parts.
 */
export function layOut(parts: NoteParts): Layout {
  const { tokens, lines } = parts
  const small = new Set<string>()
  const households = new Set<string>()
  const shouts = new Uint8Array(lines.length)
  let capitals = 0
  let words = 0
  let spoken = 0
  for (const line of lines) {
    let upper = 0
    let lower = 0
    for (let at = line.firstToken; at < line.endToken; at++) {
      const token = tokens[at]
      if (token?.kind !== 'word') continue
      words++
      if (token.shape === 'lower') {
        lower++
        small.add(token.lower)
        if (letterWords.has(token.lower)) spoken++
      } else capitals++
      if (token.shape === 'upper') upper++
      if (token.lower.endsWith('s') && tokens[at - 1]?.lower === 'the' && token.lower.length > 4) households.add(token.lower)
    }
    shouts[line.index] = upper >= 3 && upper > lower * 3 && upper * 2 > line.endToken - line.firstToken - lower ? 1 : 0
  }
  const emailOf = emailLines(parts)
  const own = lines.filter((line) => line.endToken > line.firstToken && emailOf[line.index] === -1)
  return {
    ...parts,
    known: knownNames(parts),
    opens: openings(parts),
    shouts,
    small,
    households,
    isSmall: words > 12 && capitals * 25 < words,
    emailOf,
    firstLine: own[0]?.index ?? -1,
    lastLine: own[own.length - 1]?.index ?? -1,
    isLetter: spoken >= minLetterWords,
  }
}

function knownNames(parts: NoteParts): Set<string> {
  const names = new Set<string>()
  for (const child of (parts.context.children ?? []).slice(0, 50)) {
    const first = foldName(child.trim().toLowerCase()).split(/[\s-]/u, 1)[0]
    if (first && first.length > 1 && !roleOf(first)) names.add(first)
  }
  return names
}

function openings(parts: NoteParts): Uint8Array {
  const opens = new Uint8Array(parts.tokens.length)
  for (const sentence of parts.sentences) opens[sentence.firstToken] = 1
  for (const line of parts.lines) opens[line.firstToken] = 1
  const { tokens } = parts
  for (let at = 1; at < tokens.length; at++) {
    const before = tokens[at - 1] as Token
    const isMark = before.kind === 'punctuation' || (before.kind === 'number' && opens[at - 1] === 1)
    // A dash, colon, bar or opening quotation mark starts afresh; a comma, bracket or ampersand does not.
    if (isMark && (opens[at - 1] === 1 || before.lower === '-' || before.lower === ':' || before.lower === '|' || before.lower === '“' || before.lower === '"' || before.lower === '/')) {
      if (!(tokens[at]?.glued && before.glued && (before.lower === '-' || before.lower === '/'))) opens[at] = 1
    }
  }
  return opens
}

function emailLines(parts: NoteParts): Int16Array {
  const emailOf = new Int16Array(parts.lines.length).fill(-1)
  let at = 0
  for (const line of parts.lines) {
    while (at < parts.emails.length && (parts.emails[at]?.end ?? 0) <= line.start) at++
    const email = parts.emails[at]
    if (email && at < 32767 && isInside(line, email.start, email.end)) emailOf[line.index] = at
  }
  return emailOf
}

function isInside(line: Line, start: number, end: number): boolean {
  return line.start < end && line.end > start && line.content.start >= start
}

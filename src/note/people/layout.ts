import type { Line, Token } from '../types.js'
import { foldName } from './fold.js'
import { nameClass, NameClass } from './names.js'
import type { Layout, NoteParts } from './parts.js'
import { notAChild, Role, roleOf } from './words.js'

const letterWords = new Set(['you', 'your', "you've", "you're", "you'll", "you'd", 'yours', 'yourself', 'youve', 'youre'])
const minLetterWords = 4

/**
 * Works out, in one pass, what the search for people asks of a note again and again.
 *
 * @param parts the note's parts.
 */
export function layOut(parts: NoteParts): Layout {
  const { tokens, lines } = parts
  const households = new Set<string>()
  const shouts = new Uint8Array(lines.length)
  const roles = new Int32Array(tokens.length)
  const listed = new Uint8Array(tokens.length)
  const known = knownNames(parts)
  const emailOf = emailLines(parts)
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
      const role = roleOf(token.lower)
      roles[at] = role
      if (known.size > 0 && known.has(foldName(token.lower))) listed[at] = NameClass.Name
      else if (!(role & (Role.NoName | Role.Region))) listed[at] = nameClass(token.lower)
      if (token.shape === 'lower') {
        lower++
        if (emailOf[line.index] === -1 && letterWords.has(token.lower)) spoken++
      } else capitals++
      if (token.shape === 'upper') upper++
      if (tokens[at - 1]?.lower === 'the' && token.lower.length > 4 && token.lower.endsWith('s')) households.add(token.lower)
    }
    shouts[line.index] = upper >= 3 && upper > lower * 3 && upper * 2 > line.endToken - line.firstToken - lower ? 1 : 0
  }
  const own = lines.filter((line) => line.endToken > line.firstToken && emailOf[line.index] === -1)
  return {
    ...parts,
    opens: openings(parts),
    shouts,
    isSmallWord: smallWords(tokens),
    known,
    roles,
    listed,
    households,
    isSmall: words > 12 && capitals * 25 < words,
    emailOf,
    firstLine: own[0]?.index ?? -1,
    lastLine: own[own.length - 1]?.index ?? -1,
    isLetter: spoken >= minLetterWords || (spoken >= 2 && spoken * 20 > words),
  }
}

/** The words in small letters are gathered only once somebody asks. */
function smallWords(tokens: readonly Token[]): (lower: string) => boolean {
  let small: Set<string> | null = null
  return (lower) => {
    if (!small) {
      small = new Set()
      for (const token of tokens) if (token.shape === 'lower') small.add(token.lower)
    }
    return small.has(lower)
  }
}

function knownNames(parts: NoteParts): Set<string> {
  const names = new Set<string>()
  if (!parts.context.children) return names
  for (const child of (parts.context.children ?? []).slice(0, 50)) {
    const first = foldName(child.trim().toLowerCase()).split(/[\s-]/u, 1)[0]
    if (first && first.length > 1 && !(roleOf(first) & notAChild)) names.add(first)
  }
  return names
}

function openings(parts: NoteParts): Uint8Array {
  const opens = new Uint8Array(parts.tokens.length)
  for (const sentence of parts.sentences) opens[sentence.firstToken] = 1
  for (const line of parts.lines) opens[line.firstToken] = 1
  const { tokens } = parts
  for (let at = 0; at < tokens.length - 1; at++) {
    const token = tokens[at] as Token
    const isOpening = opens[at] === 1
    if (token.kind === 'word' || (token.kind === 'number' && !isOpening)) continue
    // A dash, colon, bar or opening quotation mark starts afresh; a comma, bracket or ampersand does not.
    if (!isOpening && !startsAfresh(token.lower)) continue
    const isInside = token.glued && tokens[at + 1]?.glued && (token.lower === '-' || token.lower === '/')
    if (!isInside) opens[at + 1] = 1
  }
  return opens
}

function startsAfresh(mark: string): boolean {
  return mark === '-' || mark === ':' || mark === '|' || mark === '“' || mark === '"' || mark === '/'
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

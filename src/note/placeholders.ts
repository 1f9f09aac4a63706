import { cues } from '../lexicon/cues.generated.js'
import { charClass, CharClass } from './chars.js'
import type { Line, Span, Token } from './types.js'

const prompts: ReadonlySet<string> = new Set(cues.placeholders.prompt)
const maxPromptTokens = 60
const datePieces = new Set(['d', 'dd', 'm', 'mm', 'yy', 'yyyy', 'x', 'xx', 'xxxx'])

/**
 * Finds what a starter left for its author to fill in: `[Name]`, `[What happened?]`, `DD/MM/YYYY`, `XXX`, `{{child}}`, `____`.
 *
 * @param text the note.
 * @param tokens its tokens.
 * @param lines its lines.
 * @returns the placeholders in order, none overlapping.
 */
export function findPlaceholders(text: string, tokens: readonly Token[], lines: readonly Line[]): Span[] {
  const found: Span[] = []
  let at = 0
  while (at < tokens.length) {
    const end = endOfPlaceholder(text, tokens, at, lines)
    const first = tokens[at]
    const last = tokens[end - 1]
    if (end > at && first && last) found.push({ start: first.start, end: last.end })
    at = Math.max(end, at + 1)
  }
  return found
}

function endOfPlaceholder(text: string, tokens: readonly Token[], at: number, lines: readonly Line[]): number {
  const token = tokens[at]
  if (!token) return -1
  if (token.lower === '[' || token.lower === '{{') return endOfBracket(text, tokens, at, lines)
  if (token.kind === 'punctuation') return token.lower.startsWith('___') ? at + 1 : -1
  if (datePieces.has(token.lower)) return endOfDatePattern(tokens, at)
  return /^x{3,}$/u.test(token.lower) && token.end - token.start < 12 ? at + 1 : -1
}

function endOfBracket(text: string, tokens: readonly Token[], at: number, lines: readonly Line[]): number {
  const open = tokens[at]
  const isDouble = open?.lower === '{{'
  for (let i = at + 1; i < tokens.length && i < at + maxPromptTokens; i++) {
    const token = tokens[i]
    if (!token || (lines[token.line]?.index ?? -1) !== open?.line) return -1
    if (token.lower === (isDouble ? '}}' : ']')) return isDouble || (i > at + 1 && isPrompt(text, tokens, at + 1, i)) ? i + 1 : -1
  }
  return -1
}

function isPrompt(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from]
  const last = tokens[to - 1]
  const after = tokens[to + 1]
  if (!first || !last || (after?.glued && after.lower === '(')) return false
  if (last.lower.startsWith('?')) return true
  // "[x]" is a ticked box.
  if (first === last && first.lower === 'x') return false
  const second = tokens[from + 1]
  const words = text.slice(first.start, last.end).toLowerCase()
  const isKnown = prompts.has(first.lower) || (second !== undefined && prompts.has(`${first.lower} ${second.lower}`)) || words === 'tbc'
  return isKnown && hasLetter(words)
}

function hasLetter(words: string): boolean {
  for (let at = 0; at < words.length; at++) if (charClass(words.charCodeAt(at)) === CharClass.Letter) return true
  return false
}

/** `DD/MM/YYYY`, `dd.mm.yy`, `xx/xx/xx`: three pieces with the same mark between them. */
function endOfDatePattern(tokens: readonly Token[], at: number): number {
  const mark = tokens[at + 1]?.lower
  if (mark !== '/' && mark !== '.' && mark !== '-') return -1
  const isPattern = tokens[at + 3]?.lower === mark && datePieces.has(tokens[at + 2]?.lower ?? '') && datePieces.has(tokens[at + 4]?.lower ?? '')
  return isPattern ? at + 5 : -1
}

import { charClass, CharClass } from './chars.js'
import { LINKING_WORDS, OTHER_WORDS, ROLE_WORDS } from './entry-date-words.js'
import { tokenAt } from './times/words.js'
import type { Line, Span, Token } from './types.js'

/** What stands right before a piece of a line. */
export type Opener = 'line' | 'gap' | 'dash' | 'stop' | 'bar' | 'colon' | 'bracket'

/** The words between a date and the mark before it. */
export interface Lead {
  readonly opener: Opener
  /** Lower case, in order, commas left out. */
  readonly words: readonly string[]
  /** The tokens that the words are. */
  readonly first: number
  readonly end: number
}

const REACH = 14

/**
 * Reads the words before a token back to the nearest mark that sets a piece of a line apart: its start, a full stop, a dash,
 * a table's bar, a colon, a bracket, or a gap of two spaces or a tab.
 */
export function readLead(text: string, tokens: readonly Token[], line: Line, at: number): Lead {
  const words: string[] = []
  for (let index = at - 1; index >= line.firstToken && index > at - REACH; index--) {
    const token = tokenAt(tokens, index)
    const opener = isGap(text, token.end, tokenAt(tokens, index + 1).start) ? 'gap' : openerOf(tokens, index)
    if (opener !== null) return { opener, words: words.reverse(), first: index + 1, end: at }
    if (token.kind !== 'punctuation') words.push(token.lower)
  }
  return { opener: 'line', words: words.reverse(), first: Math.max(line.firstToken, at - REACH), end: at }
}

/** Whether two spaces or more, or a tab, stand between two offsets. */
export function isGap(text: string, start: number, end: number): boolean {
  let spaces = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x09) return true
    if (charClass(code) === CharClass.Space) spaces++
  }
  return spaces > 1
}

/** Whether nothing but marks and white space stands between a token and its line's end. */
export function endsLine(tokens: readonly Token[], line: Line, index: number): boolean {
  for (let at = index; at < line.endToken; at++) if (tokenAt(tokens, at).kind !== 'punctuation') return false
  return true
}

/** Whether the stretch begins inside one of the others, which must be in order and apart. */
export function isInside(span: Span, others: readonly Span[]): boolean {
  let low = 0
  let high = others.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((others[middle]?.end ?? Infinity) <= span.start) low = middle + 1
    else high = middle
  }
  const other = others[low]
  return other !== undefined && span.start >= other.start
}

/** How far tokens read as who signs: 0 not at all, 1 words that could be a name, 2 with initials or a role. */
export function nameStrength(tokens: readonly Token[], first: number, end: number, most: number): 0 | 1 | 2 {
  let words = 0
  let small = 0
  let capitals = 0
  let strength = 0 as 0 | 1 | 2
  for (let at = first; at < end; at++) {
    const token = tokenAt(tokens, at)
    if (token.kind === 'number') return 0
    if (token.kind === 'punctuation') {
      if (!SIGNING_MARKS.has(token.lower)) return 0
      continue
    }
    if (LINKING_WORDS.has(token.lower) && at > first) continue
    const isRole = ROLE_WORDS.has(token.lower) || token.lower === 'mo'
    if (token.lower === 'i' && !isInitialI(tokens, at)) return 0
    if (OTHER_WORDS.has(token.lower) && !isRole) return 0
    if (token.shape === 'lower' && !isRole) small++
    if (token.shape === 'upper' && !isRole) capitals++
    if (++words > most) return 0
    const length = token.end - token.start
    const isInitials = token.shape === 'upper' ? length < 4 : token.shape === 'lower' && (length === 1 || (length === 2 && end - first === 1))
    if (isRole || isInitials) strength = 2
    else if (strength === 0) strength = 1
  }
  // A lower-case hand signs "d robson" or "kl"; three words in capitals are shouted, not initials.
  return small > 2 || capitals > 2 || (small === 2 && strength < 2) ? 0 : strength
}

/** "I. Khan" signs; "I read it" and "Mark and I look again" do not. */
function isInitialI(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && (next.lower === '.' || next.shape === 'capital' || next.shape === 'upper')
}

const SIGNING_MARKS: ReadonlySet<string> = new Set([',', '.', '&', '/', '-', '(', ')'])

function openerOf(tokens: readonly Token[], index: number): Opener | null {
  const token = tokenAt(tokens, index)
  if (token.kind !== 'punctuation') return null
  switch (token.lower) {
    case '.': return isInitial(tokens[index - 1], token) ? null : 'stop'
    case '|': case '||': case '//': case '·': case '•': case '~': return 'bar'
    case '/': return token.glued ? null : 'bar'
    case '-': return token.glued && tokens[index + 1]?.glued === true ? null : 'dash'
    case '--': case '---': return 'dash'
    case ':': return 'colon'
    case '(': case '[': return 'bracket'
    case ';': case '?': case '!': return 'stop'
    default: return null
  }
}

/** `P. Whitlock`, `Reg. 24`: a full stop that ends no sentence. */
function isInitial(before: Token | undefined, stop: Token): boolean {
  return before !== undefined && stop.glued && before.kind === 'word' && before.end - before.start < 3 && before.shape === 'upper'
}

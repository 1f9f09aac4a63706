import type { Token } from '../types.js'
import { yearAt } from './numeric.js'
import { relative } from './match.js'
import type { Match, TimeRule } from './types.js'
import { MONTHS, wordAt, tokenAt } from './words.js'

type Part = Extract<TimeRule, { type: 'month' }>['part']

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['end', 'end'], ['late', 'end'], ['mid', 'middle'], ['middle', 'middle'], ['early', 'start'], ['start', 'start'], ['beginning', 'start'],
])

/** Words that make a month's name a month (and not May, June or April herself). */
const MONTH_CUES: ReadonlySet<string> = new Set(['in', 'by', 'before', 'until', 'till', 'til', 'during', 'next', 'this', 'due'])

/** Reads `end Aug`, `the end of March 2025`, `mid-July`, `early June`. @param first index of `end`, `mid` and the like. */
export function matchPartOfMonth(tokens: readonly Token[], first: number): Match | null {
  const token = tokens[first]
  const part = token === undefined ? undefined : PARTS.get(token.lower)
  if (token === undefined || part === undefined) return null
  const { line } = token
  const join = wordAt(tokens, first + 1, line)
  const at = join === 'of' || join === '-' ? first + 2 : first + 1
  const month = MONTHS.get(wordAt(tokens, at, line))
  return month === undefined ? null : asMonth(tokens, first, at, month, part)
}

/** Reads a month by itself after a word that makes it one: `in March`, `by September`. @param first index of the month's name. */
export function matchMonth(tokens: readonly Token[], first: number): Match | null {
  const token = tokens[first]
  const month = token === undefined ? undefined : MONTHS.get(token.lower)
  if (token === undefined || month === undefined) return null
  const cue = wordAt(tokens, first - 1, token.line)
  const isWord = token.lower === 'may' || token.lower === 'march'
  if (!MONTH_CUES.has(cue) || (isWord && token.shape === 'lower' && cue !== 'in' && cue !== 'by')) return null
  const after = wordAt(tokens, first + 1, token.line)
  // "by May Thompson", "from April's mum": somebody's name.
  if (after === "'s" || (isName(tokens[first + 1], token.line) && cue !== 'in')) return null
  return asMonth(tokens, first, first, month, cue === 'by' || cue === 'before' ? 'start' : 'end')
}

function asMonth(tokens: readonly Token[], first: number, at: number, month: number, part: Part): Match {
  const year = yearAt(tokens, at + 1, tokenAt(tokens, first).line)
  const isYear = year !== null && tokenAt(tokens, at + 1).end - tokenAt(tokens, at + 1).start === 4
  const end = isYear ? at + 2 : at + 1
  return relative({ type: 'month', month, year: isYear ? year : null, part }, first, end)
}

function isName(token: Token | undefined, line: number): boolean {
  return token !== undefined && token.line === line && token.kind === 'word' && token.shape === 'capital'
}

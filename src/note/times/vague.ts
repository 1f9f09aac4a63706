import type { Token } from '../types.js'
import { dayless } from './match.js'
import type { Match } from './types.js'
import { wordAt, tokenAt } from './words.js'

/**
 * Words that stand where a day should and name none. A closed class: what the standard calls `vague`,
 * with its everyday variants.
 */
const PHRASES = [
  'asap', 'as soon as', 'soon as', 'as soon as possible', 'as soon as practicable', 'as soon as poss', 'as soon as able', 'soonest', 'soon', 'sooner', 'sooner rather than later',
  'shortly', 'in due course', 'in good time', 'in time', 'at some point', 'at some stage', 'at a later date', 'at a later stage', 'at the earliest opportunity',
  'at your earliest convenience', 'at her earliest convenience', 'at his earliest convenience', 'at earliest convenience', 'at the earliest', 'at an early stage', 'at an early date',
  'when possible', 'where possible', 'if possible', 'when appropriate', 'as appropriate', 'where appropriate', 'as and when', 'as needed', 'when needed', 'as necessary', 'when necessary',
  'as required', 'when required', 'when ready', 'when back', 'when able', 'when available', 'when known', 'when done', 'when complete', 'when completed', 'when received', 'next available',
  'once done', 'once complete', 'once completed', 'once received', 'once known', 'once available', 'once back', 'once ready', 'once agreed', 'once allocated', 'once settled',
  'going forward', 'going forwards', 'moving forward', 'from now on', 'from now', 'from here on', 'in future', 'in the future', 'in the near future', 'in the meantime', 'in the interim',
  'without delay', 'without further delay', 'immediately', 'with immediate effect', 'straight away', 'straightaway', 'right away', 'at once', 'promptly', 'urgently', 'swiftly', 'quickly', 'forthwith',
  'as a matter of urgency', 'as a priority', 'as priority', 'in a timely manner', 'in a timely way', 'in a timely fashion', 'within timescale', 'within timescales', 'in timescale', 'in timescales',
  'within agreed timescales', 'within the agreed timescales', 'within statutory timescales',
  'tbc', 'tba', 'tbd', 'date to be confirmed', 'date to be agreed', 'dates to be confirmed', 'dates to be agreed', 'date to follow', 'until further notice', 'for the time being', 'nearer the time', 'later on', 'in the coming days', 'in the coming weeks',
  'over the coming days', 'over the coming weeks', 'in the next few days', 'in the next few weeks', 'over the next few weeks', 'over the next few days', 'in a few days', 'in a few weeks', 'in the next little while',
  'over the summer', 'in the summer', 'over the holidays', 'over christmas', 'over easter', 'over half term', 'in half term', 'during half term', 'at half term', 'before half term', 'by half term', 'after half term',
  'after easter', 'after christmas', 'after xmas', 'after new year', 'after the holidays', 'after the summer', 'before the holidays', 'before the summer', 'in the new year', 'in new year', 'by the end of term', 'end of term', 'next term',
  'this term', 'per regs', 'as per regs', 'as per policy', 'per policy', 'as per procedures', 'per procedures', 'as we go', 'ongoing', 'on going', 'regularly', 'periodically', 'straight after', 'at an appropriate time', 'at a sensible time', 'at a suitable time', 'at a convenient time', 'when convenient', 'when diaries allow', 'as diaries allow', 'when awake', 'when the time is right', 'when time allows',
  'half termly',
] as const

/** Vague only where nothing they describe comes after: `ongoing concerns` is about the concerns. */
const LAST_ONLY: ReadonlySet<string> = new Set(['ongoing', 'on going', 'if possible', 'quickly', 'soon as', 'this term', 'in time'])

/** Meetings and the like that stand for a time when `next` comes before them. */
const OCCASIONS: ReadonlySet<string> = new Set([
  'meeting', 'mtg', 'visit', 'supervision', 'review', 'conference', 'session', 'contact', 'panel', 'core', 'appointment', 'appt', 'cin', 'cp', 'lac', 'cla', 'cic', 'iro', 'pep', 'rcpc', 'icpc',
  'hearing', 'stat', 'statutory', 'team', 'home', 'time', 'opportunity', 'looked', 'care', 'pathway', 'planning', 'one', 'strategy', 'call', 'catch',
])

interface Branch {
  readonly next: Map<string, Branch>
  isEnd: boolean
  isLastOnly: boolean
}

const ROOT = build()

/** Reads vague words: `ASAP`, `in due course`, `at the next visit`. @param first index of their first token. */
export function matchVague(tokens: readonly Token[], first: number): Match | null {
  const token = tokens[first]
  if (token === undefined) return null
  if (token.lower === 'next') return matchNext(tokens, first)
  let branch = ROOT.next.get(token.lower)
  if (branch === undefined) return token.lower === 'a' ? matchDottedAsap(tokens, first) : null
  let end = -1
  for (let at = first; branch !== undefined;) {
    at++
    if (branch.isEnd && wordAt(tokens, at, token.line) !== 'by' && (!branch.isLastOnly || isLast(tokens, at, token.line))) end = at
    let word = wordAt(tokens, at, token.line)
    // "on-going" and "half-termly" are written with and without the hyphen.
    if (word === '-' && tokens[at]?.glued) word = wordAt(tokens, ++at, token.line)
    branch = branch.next.get(word)
  }
  return end < 0 ? null : dayless('vague', first, end)
}

/** Words that a vague phrase can begin with. */
export const VAGUE_STARTERS: readonly string[] = [...ROOT.next.keys(), 'next', 'a']

function matchNext(tokens: readonly Token[], first: number): Match | null {
  const { line } = tokenAt(tokens, first)
  const word = wordAt(tokens, first + 1, line)
  if (word === 'available') return dayless('vague', first, first + 2)
  if (!OCCASIONS.has(word)) return word === 'few' ? dayless('vague', first, first + 3) : null
  const after = wordAt(tokens, first + 2, line)
  const isTwo = after === 'meeting' || after === 'mtg' || after === 'group' || after === 'visit' || after === 'review' || after === 'conference' || after === 'supervision'
  return dayless('vague', first, isTwo ? first + 3 : first + 2)
}

function matchDottedAsap(tokens: readonly Token[], first: number): Match | null {
  const { line } = tokenAt(tokens, first)
  if (wordAt(tokens, first + 1, line) !== '.' || wordAt(tokens, first + 2, line) !== 's') return null
  const letters = [1, 2, 3, 4, 5, 6].map((i) => wordAt(tokens, first + i, line)).join('')
  return letters === '.s.a.p' ? dayless('vague', first, first + 7) : null
}

function isLast(tokens: readonly Token[], index: number, line: number): boolean {
  const token = tokens[index]
  return token === undefined || token.line !== line || (token.kind === 'punctuation' && token.lower !== '-') || (token.lower === '-' && !token.glued)
}

function build(): Branch {
  const root: Branch = { next: new Map(), isEnd: false, isLastOnly: false }
  for (const phrase of PHRASES) {
    let branch = root
    for (const word of phrase.split(' ')) {
      const next: Branch = branch.next.get(word) ?? { next: new Map(), isEnd: false, isLastOnly: false }
      branch.next.set(word, next)
      branch = next
    }
    branch.isEnd = true
    branch.isLastOnly = LAST_ONLY.has(phrase)
  }
  return root
}

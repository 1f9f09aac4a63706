import { cues } from '../lexicon/cues.generated.js'
import { charClass, CharClass } from './chars.js'
import type { Line, Token } from './types.js'

/** What one line shows of an email. */
export type EmailCue = 'header' | 'wrote' | 'divider' | 'subject' | 'quoted' | 'greeting' | 'sign-off' | 'device' | 'disclaimer' | 'contact' | 'whole'

/** The opening of a line is looked at no further than this many tokens. */
const openingTokens = 12
const maxNameTokens = 3
const maxSignOffTokens = 9

const headers: ReadonlySet<string> = new Set(cues.emails.header)
const greetings = toPhrases(cues.emails.greeting)
const groups: ReadonlySet<string> = new Set(cues.emails['group-greeting'])
const signOffs = toPhrases(cues.emails['sign-off'])
const devices = toPhrases(cues.emails.device)
const disclaimers = toPhrases(cues.emails.disclaimer)
const dividers = toPhrases(cues.emails.divider)

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

/** Phrases as lists of words under their first word, longest first. */
function toPhrases(phrases: readonly string[]): Phrases {
  const byFirst = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const words = phrase.split(/[ -]/u)
    const first = words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length))
  }
  return byFirst
}

/** How many tokens a phrase covers at this place, hyphens skipped; 0 where none stands. */
function matchAt(tokens: readonly Token[], at: number, end: number, phrases: Phrases): number {
  for (const words of phrases.get(tokens[at]?.lower ?? '') ?? []) {
    let next = at
    let matched = 0
    while (next < end && matched < words.length) {
      const lower = tokens[next]?.lower
      if (lower === words[matched]) matched++
      else if (lower !== '-') break
      next++
    }
    if (matched === words.length) return next - at
  }
  return 0
}

/**
 * Tells what a line shows of an email. A cue by itself proves nothing.
 *
 * @param text the note.
 * @param line the line.
 * @param tokens the note's tokens.
 * @returns the strongest cue, or null.
 */
export function emailCue(text: string, line: Line, tokens: readonly Token[]): EmailCue | null {
  const { firstToken: first, endToken: end } = line
  if (first === end) return null
  if (isHeader(tokens, first)) return 'header'
  if (isWrote(tokens, first, end)) return 'wrote'
  const opening = opens(tokens, first, end)
  if (opening) return opening
  const greeting = greetingLength(tokens, first, end)
  if (greeting > 0) return closesWithSignOff(tokens, first + greeting, end) ? 'whole' : 'greeting'
  if (isSignOff(tokens, first, end)) return 'sign-off'
  if (hasContact(text, tokens, first, end)) return 'contact'
  return line.kind === 'quoted' ? 'quoted' : null
}

function isHeader(tokens: readonly Token[], first: number): boolean {
  return headers.has(tokens[first]?.lower ?? '') && tokens[first + 1]?.lower === ':'
}

/** "On Tue, 5 Nov 2024 at 09:12, Faye wrote:" */
function isWrote(tokens: readonly Token[], first: number, end: number): boolean {
  if (tokens[first]?.lower !== 'on' || tokens[end - 1]?.lower !== ':' || tokens[end - 2]?.lower !== 'wrote') return false
  for (let at = first; at < end && at < first + openingTokens; at++) if (tokens[at]?.kind === 'number') return true
  return false
}

function opens(tokens: readonly Token[], first: number, end: number): EmailCue | null {
  const isSubject = ['re', 'fw', 'fwd'].includes(tokens[first]?.lower ?? '') && tokens[first + 1]?.lower === ':'
  if (isSubject && tokens[first]?.shape === 'upper') return 'subject'
  const limit = Math.min(end, first + openingTokens)
  for (let at = first; at < limit; at++) {
    if (tokens[at]?.kind !== 'word') continue
    if (matchAt(tokens, at, end, dividers)) return at === first || tokens[at - 1]?.kind === 'punctuation' ? 'divider' : null
    if (at === first && matchAt(tokens, at, end, devices)) return 'device'
    if (matchAt(tokens, at, end, disclaimers)) return 'disclaimer'
  }
  return null
}

/** "Hi Sam," "hello both" "Morning," alone or before a comma; how many tokens, 0 where there is none. */
export function greetingLength(tokens: readonly Token[], first: number, end: number): number {
  const length = matchAt(tokens, first, end, greetings)
  if (length === 0) return 0
  let at = first + length
  const isGroup = groups.has(tokens[at]?.lower ?? '')
  for (let names = 0; at < end && names < maxNameTokens; at++) {
    if (tokens[at]?.kind !== 'word') break
    names++
  }
  const stop = tokens[at]?.lower
  const isAlone = at === end && tokens[end - 1]?.kind === 'word' && at > first + length
  const isPunctuated = stop === ',' || stop === '!' || (stop === '-' && tokens[at]?.glued === false)
  return isAlone || isPunctuated || isGroup ? at - first : 0
}

function isSignOff(tokens: readonly Token[], first: number, end: number): boolean {
  const length = matchAt(tokens, first, end, signOffs)
  if (length === 0 || end - first > maxSignOffTokens) return false
  const rest = end - first - length
  const next = tokens[first + length]
  return rest === 0 || next?.lower === ',' || (rest <= 2 && next?.shape === 'capital')
}

function closesWithSignOff(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = Math.max(from, end - maxSignOffTokens); at < end; at++) {
    const length = matchAt(tokens, at, end, signOffs)
    if (length > 0 && end - at - length <= 6 && tokens[at - 1]?.kind === 'punctuation') return true
  }
  return false
}

/** A line with an email address or a telephone number and little else: part of a signature. */
export function hasContact(text: string, tokens: readonly Token[], first: number, end: number): boolean {
  if (end - first > 16) return false
  let digits = 0
  for (let at = first; at < end; at++) {
    const token = tokens[at]
    if (token?.lower === '@') return true
    if (token?.lower === '|' && charClass(text.charCodeAt(token.end)) === CharClass.Space) return true
    if (token?.kind === 'number') digits += token.end - token.start
  }
  return digits >= 10
}

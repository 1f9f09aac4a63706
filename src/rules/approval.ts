import { cues } from '../lexicon/cues.generated.js'
import type { Token } from '../note/types.js'

const { approval } = cues
const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const approves = set(approval.approve)
const pairs = set(approval.pair)
const okays = set(approval.okay)
const willing = set(approval.willing)
const others = set(approval.other)
const occasions = set(approval.occasion)
const headings = set(approval.heading)
const reasons = set(approval.reason)
const noReasonAs = set(approval.as)
const follows = set(approval.follow)
const helpers = set(approval.helper)
const recommended = set(['rec', 'recs', 'recommendation', 'recommendations', 'recommended'])
/** Words before an approval that take it back, put it off or give it to somebody else. */
const takingAway = set(['not', 'never', 'to', 'an', 'the', 'by', 'in', 'will', 'if', 'once', 'until', 'as', 'when', 'being', 'who', 'which'])

/** The index of an approving word that is the manager's own, or -1. */
export function approvalAt(tokens: readonly Token[], first: number, end: number): number {
  for (let at = first; at < end; at++) {
    if (isApproval(tokens, at) && isOwn(tokens, at, first) && !tellsHow(tokens, at, end)) return at
    if (isFollowing(tokens, at, end)) return at
  }
  return -1
}

function isApproval(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!
  const next = tokens[at + 1]?.lower ?? ''
  if (approves.has(lower)) return next === 'with' || !headings.has(next)
  return isPair(tokens, at)
}

/** "signed off", "happy with", "happy to sign": two or three words that approve. */
export function isPair(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!
  const next = tokens[at + 1]?.lower ?? ''
  return pairs.has(`${lower} ${next}`) || (lower === 'happy' && next === 'to' && willing.has(tokens[at + 2]?.lower ?? ''))
}

/** "as per SW rec", "in line with the worker's recommendation". */
function isFollowing(tokens: readonly Token[], at: number, end: number): boolean {
  const isPer = tokens[at]!.lower === 'as' && tokens[at + 1]?.lower === 'per'
  const isInLine = tokens[at]!.lower === 'in' && tokens[at + 1]?.lower === 'line' && tokens[at + 2]?.lower === 'with'
  if (!isPer && !isInLine) return false
  for (let i = at + 2; i < Math.min(end, at + 8); i++) if (recommended.has(tokens[i]!.lower)) return true
  return false
}

/** Nobody else approves: not "mum agreed", "Panel has agreed", "everyone agreed", "not agreed", "to be approved". */
function isOwn(tokens: readonly Token[], at: number, first: number): boolean {
  let i = at - 1
  while (i >= first && helpers.has(tokens[i]!.lower)) i--
  if (i < first) return true
  const word = tokens[i]!.lower
  if (word === 'i' || word === "i've" || word === "i'm" || word === 'me') return true
  if (takingAway.has(word)) return word === 'to' && i === at - 1 && tokens[at]!.lower !== 'agree'
  // "The crew were fine with her": only the manager's own contentment approves.
  if (okays.has(tokens[at]!.lower)) return opensClause(tokens, i, at)
  return !others.has(word) && !(isJoined(tokens, i, at) && opensWithOther(tokens, first))
}

/** ", am happy with", ", happy for": a clause begins between two tokens, and nobody else is its subject. */
function opensClause(tokens: readonly Token[], from: number, at: number): boolean {
  if (tokens[from]!.kind === 'punctuation') return true
  for (let i = from + 1; i < at; i++) if (tokens[i]!.lower === 'am' || tokens[i]!.kind === 'punctuation') return true
  return false
}

function isJoined(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = from; i < at; i++) if (tokens[i]!.lower === 'and' || tokens[i]!.lower === '&') return true
  return false
}

/** "The panel met and agreed". */
function opensWithOther(tokens: readonly Token[], first: number): boolean {
  for (let i = first; i < first + 3; i++) if (others.has(tokens[i]?.lower ?? '')) return true
  return false
}

/** "agreed home visit to be made", "agreed to ask", "agreed at the meeting": says what follows, or speaks of the past. */
function tellsHow(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1]?.lower ?? ''
  if (tokens[at]!.lower === 'happy' && (next === 'for' || next === 'to')) return false
  if (occasions.has(next) || next === 'that' || next === 'not') return next !== 'in' || tokens[at + 2]?.lower !== 'principle'
  if ((next === 'for' || next === 'off') && tokens[at + 2]?.kind === 'number') return true
  for (let i = at + 1; i < end; i++) {
    const word = tokens[i]!.lower
    if (word === 'will' || word === 'should' || word === 'must') return true
    if (word === 'to' && i + 1 < end && tokens[i + 1]!.kind === 'word' && tokens[i + 1]!.shape === 'lower' && end - at > 4) return !follows.has(tokens[i + 1]!.lower)
  }
  return false
}

/** Whether words that begin a reason stand among the tokens. */
export function givesReason(tokens: readonly Token[], first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const word = tokens[at]!.lower
    if (reasons.has(word)) return true
    if (word === 'as' && at > first && isReasonAs(tokens, at, end)) return true
  }
  return false
}

/** "as he is safe there", "as it is in the plan", "as the worker was ill", but not "as it stands", "as the plan says". */
function isReasonAs(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1]?.lower
  if (next === undefined || isFollowing(tokens, at, end)) return false
  if (!noReasonAs.has(next)) return true
  const isStatement = next === 'it' || next === 'the'
  for (let i = at + 2; isStatement && i < Math.min(end, at + 6); i++) if (helpers.has(tokens[i]!.lower) && tokens[i]!.kind === 'word') return true
  return false
}

import { cues } from '../lexicon/cues.generated.js'
import type { Note, Sentence, Span, Token } from '../note/types.js'
import { approvalAt, givesReason, isPair } from './approval.js'
import type { Finding, Judged, Rule } from './types.js'

const { approval } = cues
const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const approves = set(approval.approve)
const okays = set(approval.okay)
/** First words of a pair, and the words that a recommendation is followed with. */
const openers = set([...approval.pair.map((pair) => pair.split(' ')[0]!), 'per', 'line'])
const fillers = set(approval.filler)
const others = set(approval.other)
const headings = set(approval.heading)
const decisions = set(approval.decision)
const advice = set(approval.advice)
/** Words that approve where a short sentence says no more; in a longer one they tell who signed what. */
const authorised = set(approval.authorise)
const qualities = set(approval.quality)

/** Longer clauses say something of their own. */
const mostWords = 22

function check({ note, elements }: Judged): readonly Finding[] {
  const { level, confidence, evidence } = elements.rationale
  if (level === 2 && confidence === 'sure') return []
  const isAllEmail = note.sentences.every((sentence) => sentence.inEmail)
  const findings: Finding[] = []
  for (const sentence of note.sentences) {
    if ((sentence.inEmail && !isAllEmail) || sentence.kind === 'heading' || !mayApprove(note, sentence) || isAsked(note, sentence)) continue
    const place = bareApproval(note, sentence, level > 0)
    if (!place || (level === 2 && isProbablyExplained(note, sentence, place, evidence))) continue
    const start = note.tokens[place.first]!.start
    const end = note.tokens[place.end - 1]!.end
    findings.push({
      start,
      end,
      message: `“${note.text.slice(start, end)}” approves, but does not say why.`,
      note: 'The child who reads this cannot learn from it how the decision was made. Say what you looked at, why you agree, what it means for the child, and what happens next.',
    })
  }
  return findings
}

/** Whether what may be the reason stands next to an approval, or the manager says in full that it is their own. */
function isProbablyExplained(note: Note, { index, line }: Sentence, { first }: Place, evidence: readonly Span[]): boolean {
  if (note.tokens[first]?.lower === 'i') return true
  return [note.sentences[index - 1], note.sentences[index + 1]].some((beside) => beside?.line === line && evidence.some(({ start, end }) => start < beside.end && end > beside.start))
}

/** Most sentences hold no approving word, and need no second look. */
function mayApprove(note: Note, sentence: Sentence): boolean {
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const { lower } = note.tokens[at]!
    if (approves.has(lower) || authorised.has(lower) || okays.has(lower) || openers.has(lower)) return true
  }
  return false
}

interface Place {
  readonly first: number
  readonly end: number
}

/** Where a sentence approves barely. What names the thing approved is not bare where the note gives any reason at all. */
function bareApproval(note: Note, sentence: Sentence, hasReason: boolean): Place | null {
  const first = startOf(note, sentence)
  const end = endOf(note, first, sentence.endToken)
  const words = wordsOf(note.tokens, first, end)
  const label = wordsOf(note.tokens, sentence.firstToken, first)
  if (label.length > 0 && label.length < 4 && isShort(label) && isSignature(note.tokens, first, end)) return { first: sentence.firstToken, end: first }
  if (isNotDeciding(label, words)) return null
  if (words.length === 0 || note.tokens[end - 1]?.lower === ':' || note.tokens[sentence.endToken - 1]?.lower === ':') return null
  if (words[0]!.lower === 'as') return null
  if (words[0]!.lower === 'nfa' && words.length <= 3) return { first, end }
  if (isPraised(note, sentence, words)) return null
  if (isShort(words)) return { first, end }
  const run = openingRun(note.tokens, first, end)
  if (run > 0 && !givesReason(note.tokens, first, end)) return { first, end: run }
  const at = hasReason ? -1 : approvalAt(note.tokens, first, end)
  if (at < 0 || givesReason(note.tokens, first, end)) return null
  const place = words.length <= 14 ? { first, end } : clauseAt(note.tokens, at, first, end)
  return place.end - place.first <= mostWords ? place : null
}

/** "Recommendation: approve the match" is somebody else's view, "Chronology: ok" a tick on a list. */
function isNotDeciding(label: readonly Token[], words: readonly Token[]): boolean {
  if (label.length === 0) return false
  if (label.some(({ lower }) => advice.has(lower))) return true
  return okays.has(words[0]?.lower ?? '') && words[0]?.lower !== 'nfa' && words.length < 2 && !label.some(({ lower }) => decisions.has(lower))
}

/** A label such as "Decision:" is no part of what is said. */
function startOf(note: Note, sentence: Sentence): number {
  const label = note.lines[sentence.line]?.label
  let first = sentence.firstToken
  if (label && label.start >= sentence.start && label.end < sentence.end) while (first < sentence.endToken && note.tokens[first]!.start < label.end) first++
  while (first < sentence.endToken && note.tokens[first]!.kind === 'punctuation' && !isMoney(note.tokens[first]!)) first++
  return first
}

function isMoney(token: Token): boolean {
  return token.lower === '£'
}

/** Without the initials, name or date that sign it. */
function endOf(note: Note, first: number, endToken: number): number {
  const { tokens } = note
  for (let at = first + 1; at < endToken; at++) {
    const token = tokens[at]!
    if ((token.lower === '-' || token.lower === '.') && !token.glued && isSignature(tokens, at + 1, endToken)) return at
    if (token.lower === '-' && isSignature(tokens, at + 1, endToken)) return at
  }
  return endToken
}

function isSignature(tokens: readonly Token[], from: number, end: number): boolean {
  if (from >= end || end - from > 8) return false
  for (let at = from; at < end; at++) {
    const { kind, shape, lower } = tokens[at]!
    if (kind === 'word' && shape !== 'upper' && shape !== 'capital') return false
    if (kind === 'word' && (fillers.has(lower) || approves.has(lower)) && !['tm', 'atm', 'sm', 'manager', 'gp'].includes(lower)) return false
  }
  return true
}

function wordsOf(tokens: readonly Token[], first: number, end: number): readonly Token[] {
  return tokens.slice(first, end).filter((token) => token.kind === 'word' || token.kind === 'number')
}

/** "Agreed.", "Read and noted", "NFA", "Happy with this plan, thanks Kelly": approving words and fillers alone. */
function isShort(words: readonly Token[]): boolean {
  const opens = words[0]!.lower
  let approvals = 0
  for (let at = 0; at < words.length; at++) {
    const { lower } = words[at]!
    if (approves.has(lower) || authorised.has(lower) || lower === 'nfa' || isPair(words, at)) approvals++
    else if (!fillers.has(lower) && !(at > 1 && (words[at - 1]!.lower === 'thanks' || words[at - 1]!.lower === 'with' || words[at - 1]!.lower === 'by') && words[at]!.shape === 'capital')) return false
  }
  if (others.has(opens) && opens !== 'all') return false
  return (approvals > 0 || (okays.has(opens) && words.length <= 2)) && !isHeadingLike(words)
}

/** The index after "Noted and agreed" or "Read, agreed" at the start of a sentence that goes on, or 0. */
function openingRun(tokens: readonly Token[], first: number, end: number): number {
  const words = tokens.slice(first, first + 4).map((token) => token.lower)
  const isJoined = (words[1] === 'and' || words[1] === '&' || words[1] === ',') && approves.has(words[2] ?? '')
  return isJoined && (words[0] === 'noted' || words[0] === 'read' || words[0] === 'seen') && first + 3 < end ? first + 3 : 0
}

/** "Agreed actions", "Agreed next steps", "Agreed with Gwen". */
function isHeadingLike(words: readonly Token[]): boolean {
  const next = words[1]?.lower ?? ''
  return words[0]!.lower === 'agreed' && headings.has(next) && next !== 'with' && words.length <= 3
}

/** A document signed off with a word on its quality in the sentence that follows. */
function isPraised(note: Note, sentence: Sentence, words: readonly Token[]): boolean {
  const next = note.sentences[sentence.index + 1]
  if (!next || !words.some(({ lower }) => lower === 'read' || lower === 'signed')) return false
  for (let at = next.firstToken; at < Math.min(next.endToken, next.firstToken + 12); at++) if (qualities.has(note.tokens[at]!.lower)) return true
  return false
}

function clauseAt(tokens: readonly Token[], at: number, first: number, end: number): Place {
  let start = at
  while (start > first && tokens[start - 1]!.lower !== ',' && tokens[start - 1]!.lower !== ';') start--
  let stop = at
  while (stop < end && tokens[stop]!.lower !== ',' && tokens[stop]!.lower !== ';') stop++
  return { first: start, end: stop }
}

/** "Can you agree it?" asks. */
function isAsked(note: Note, sentence: Sentence): boolean {
  if (note.tokens[sentence.endToken - 1]?.lower === '?') return true
  const opens = note.tokens[sentence.firstToken]?.lower
  return opens === 'can' || opens === 'could' || opens === 'please' || opens === 'pls'
}

/**
 * An approval with no why and no how: as the whole note, as a line of its own, or as a sentence that the rest of the note does
 * not explain. A note that gives its reason elsewhere is left alone, and so is “agreed” that says what will be done.
 *
 * ## Why
 *
 * “Management Oversight Guidance” asks that recording be not just “agreed”, but explain why, and how the course of action will
 * affect the child. “Manager Rationale and Case Oversight” adds that a manager is not there to rubber-stamp.
 *
 * ## When it is wrong
 *
 * The reason may stand in words that the linter did not read as one. Say it in the same sentence as the approval.
 *
 * ## Examples
 *
 * ```note flagged
 * Management oversight 3 May 2024
 * Care plan read and agreed. NFA.
 * ```
 *
 * ```finds
 * 2:1-2:27: Care plan read and agreed.
 * 2:28-2:32: NFA.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Agreed with Priya's plan, because Mia has been to every session with her dad and told us that she feels safe with him.
 * ```
 *
 * ```note unflagged
 * Management oversight 3 May 2024
 * Discussed with Priya and agreed home visit to be made today.
 * ```
 */
export const bareAgreed: Rule = {
  meta: {
    id: 'bare-agreed',
    title: 'No bare approval',
    severity: 'warning',
    group: 'unclear',
    sources: ['Management Oversight Guidance', 'Manager Rationale and Case Oversight'],
  },
  check,
}

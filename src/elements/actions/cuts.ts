import type { HeadingTopic } from '../../note/headings.js'
import type { Line, Sentence } from '../../note/types.js'
import { readOpening, type Opening } from './opening.js'
import { is, isPerson, isSpacedDash, looksLikeName, lowerAt, Mark, skipTime, type Scene } from './scene.js'
import { Word } from './words.js'

/** What stands before a piece. */
export type Lead = 'sentence' | 'semicolon' | 'dash' | 'slash' | 'comma' | 'joiner' | 'number'

/** Where a new piece begins. */
export interface Cut {
  readonly at: number
  readonly from: number
  readonly lead: Lead
}

/** Where a sentence stands. */
export interface Setting {
  readonly sentence: Sentence
  readonly line: Line
  readonly topic: HeadingTopic | null
  /** Whether the topic is told on the line itself ("Plan: ..."). */
  readonly isInline: boolean
  readonly isItem: boolean
}

/** The piece that is open while a sentence is cut. */
export interface OpenPiece {
  readonly setting: Setting
  readonly end: number
  from: number
  lead: Lead
  opening: Opening
  /** How many cuts were made at slashes. */
  slashes: number
  /** How many verbs carried on the first without a subject of their own. */
  carried: number
}

/** Cuts are made at marks, at joining words and where a line breaks. */
export function mayCut(scene: Scene, at: number): boolean {
  return ((scene.marks[at] ?? 0) & (Mark.Punctuation | Mark.LineStart)) !== 0 || is(scene, at, Word.Linking)
}

/** Whether a new piece begins at a token, and where. Looks at a bounded number of tokens. */
export function cutAt(scene: Scene, open: OpenPiece, at: number): Cut | null {
  const { from, end, opening } = open
  const token = scene.tokens[at]
  if (!token) return null
  const word = token.lower
  const isNextGlued = scene.tokens[at + 1]?.glued === true
  // Lines that were read as one broken line are two where each sets a task.
  if (token.line !== scene.tokens[at - 1]?.line && startsTask(scene, at, end, opening, true)) return { at, from: at, lead: 'sentence' }
  if (word === ';') return { at, from: at + 1, lead: 'semicolon' }
  if (word === '.') {
    // Cells are not split into sentences, and "21st." reads as an abbreviation.
    const isStop = token.glued && !isNextGlued
    const isEnd = isStop && (open.setting.sentence.kind === 'table-row' || startsTask(scene, at + 1, end, opening, false))
    return isEnd ? { at: at + 1, from: at + 1, lead: 'sentence' } : null
  }
  if (isEnumerator(scene, at)) return { at, from: at + 3, lead: 'number' }
  if (isSpacedDash(scene, at)) return at - from > 2 && startsTask(scene, at + 1, end, opening, false) ? { at, from: at + 1, lead: 'dash' } : null
  if (word === '/' && !token.glued && !isNextGlued) {
    const isCut = at - from > 1 && (open.slashes > 0 || startsTask(scene, at + 1, end, opening, true))
    return isCut ? { at, from: at + 1, lead: 'slash' } : null
  }
  const isStillSubject = opening.verb > at && opening.subject === 'owner' && (opening.kind === 'subject-to' || opening.kind === 'subject-will' || opening.kind === 'subject-mark')
  if (isStillSubject) return null
  if (word === ',' && token.glued) return cutAtComma(scene, open, at)
  return is(scene, at, Word.Linking) || word === '&' || word === '+' ? cutAtLink(scene, open, at) : null
}

function cutAtLink(scene: Scene, open: OpenPiece, at: number): Cut | null {
  const { from, end, opening } = open
  if (at - from > 1 && startsTask(scene, at + 1, end, opening, open.carried > 0)) return { at, from: at + 1, lead: 'joiner' }
  // "to read the file by the 23rd, and to run core group on the 4th": two tasks, as each has its day.
  const verb = lowerAt(scene, at + 1) === 'to' ? at + 2 : at + 1
  const isVerb = is(scene, verb, Word.Verb) && !is(scene, verb, Word.Thing | Word.Role) && !isPerson(scene, verb)
  const isSecond = !open.setting.isItem && isVerb && hasTime(scene, verb, Math.min(end, verb + maxSecond)) && hasTime(scene, Math.max(from, at - maxSecond), at)
  return isSecond ? { at, from: at + 1, lead: 'joiner' } : null
}

function cutAtComma(scene: Scene, open: OpenPiece, at: number): Cut | null {
  const { end, opening } = open
  const { isItem, isInline, topic } = open.setting
  const isJoined = is(scene, at + 1, Word.Joiner)
  const start = isJoined ? at + 2 : at + 1
  const isLoose = isInline && topic === 'actions' && !isItem && !isJoined
  const isListing = isLoose && opening.kind !== 'subject-to' && opening.kind !== 'to-be' && !namesDoer(scene, start)
  return isListing || startsTask(scene, start, end, opening, !isItem) ? { at, from: start, lead: 'comma' } : null
}

/** "letter to partner, PK by 22/08/23": after the comma stands who does it, or by when, and no other task. */
function namesDoer(scene: Scene, at: number): boolean {
  if ((scene.timeAt[at] ?? 0) !== 0 || lowerAt(scene, at) === 'by' || lowerAt(scene, at) === 'before') return true
  const isSomebody = isPerson(scene, at) || looksLikeName(scene, at) || is(scene, at, Word.Role | Word.First)
  const next = scene.tokens[at + 1]
  return isSomebody && (next === undefined || next.kind === 'punctuation' || next.lower === 'by' || (scene.timeAt[at + 1] ?? 0) !== 0)
}

/** How far a second task's own day may stand from its verb. */
const maxSecond = 24

function hasTime(scene: Scene, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if ((scene.timeAt[at] ?? 0) !== 0) return true
  return false
}

/** `(i)`, `(a)`, `(2)` in the middle of a sentence. */
function isEnumerator(scene: Scene, at: number): boolean {
  if (lowerAt(scene, at) !== '(' || lowerAt(scene, at + 2) !== ')') return false
  const inside = scene.tokens[at + 1]
  if (!inside || !inside.glued) return false
  const isLetter = inside.kind === 'word' && (inside.end - inside.start === 1 || inside.lower === 'ii' || inside.lower === 'iii' || inside.lower === 'iv')
  // "(8)" after a name is an age.
  return isLetter && inside.shape === 'lower'
}

/** How far the day of a task told in the present tense may stand from its verb. */
const maxToldAhead = 10

/** A subject that opens a task after a comma or a joining word is short. */
const maxLead = 7

/**
 * Whether a clause that sets a task begins at a token.
 *
 * @param isVerbEnough whether a bare verb carries on a list of tasks ("SW to chase CAMHS, ask school").
 */
function startsTask(scene: Scene, start: number, end: number, before: Opening, isVerbEnough: boolean): boolean {
  const at = skipTime(scene, start)
  if (at >= end) return false
  const opening = readOpening(scene, at, Math.min(end, at + maxLead + 6))
  if (opening.from > at + 1 || opening.subjectEnd - opening.from > maxLead) return false
  if (opening.kind === 'subject-to' || opening.kind === 'subject-will') return opening.subject === 'owner' || opening.subject === 'unknown' || opening.subject === 'child'
  if (opening.kind === 'to-be') return opening.subjectEnd > opening.from
  if (opening.kind === 'request') return true
  // "SW to ring by Friday, Bethan is booking the optician tomorrow"
  const isNamed = isPerson(scene, opening.from) || is(scene, opening.from, Word.First | Word.Job)
  const isToldAhead = isNamed && (opening.kind === 'subject-doing' || opening.kind === 'subject-present') && (before.kind === 'subject-to' || before.kind === 'subject-present')
  if (isToldAhead) return hasTime(scene, opening.verb, Math.min(end, opening.verb + maxToldAhead))
  if (!isVerbEnough || opening.kind !== 'imperative') return false
  return before.kind === 'subject-to' || before.kind === 'imperative' || before.kind === 'infinitive' || before.kind === 'subject-mark' || before.kind === 'request' || before.kind === 'subject-will'
}

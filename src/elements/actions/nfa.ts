import type { NoFurtherAction } from './level.js'
import type { Piece } from './pieces.js'
import { is, isSpacedDash, lowerAt, type Scene } from './scene.js'
import { Word } from './words.js'

/** Where a note says that no further action is needed, and how. */
export interface NfaFound {
  readonly kind: NoFurtherAction
  /** Tokens of the words; empty where it says nothing of the kind. */
  readonly from: number
  readonly end: number
}

const none: NfaFound = { kind: 'none', from: 0, end: 0 }
const objects = new Set(['action', 'actions', 'work', 'involvement', 'input', 'step', 'steps', 'intervention', 'role', 'visits', 'meetings', 'contact', 'help', 'tasks', 'oversight', 'services'])
const wanted = new Set(['for', 'needed', 'required', 'to', 'is', 'from'])
const because = new Set(['because', 'as', 'since', 'given', 'so', 'satisfied', 'reason', 'reasons', 'cos'])
/** How far before the words a "not" may stand that takes them back ("I do not accept NFA"). */
const reach = 3

/** Finds "NFA" and "no further action", and whether reasons stand beside it. */
export function findNoFurtherAction(scene: Scene, pieces: readonly Piece[]): NfaFound {
  let bare = none
  for (const sentence of scene.note.sentences) {
    if (sentence.inEmail) continue
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const end = endOfWords(scene, at)
      if (end < 0 || isTakenBack(scene, at, sentence.firstToken)) continue
      if (lowerAt(scene, at) !== 'nfa') return { kind: isExplained(scene, end, sentence.endToken) || hasReason(scene, pieces) ? 'written-out' : 'bare', from: at, end }
      if (bare === none) bare = { kind: 'bare', from: at, end }
    }
  }
  return bare
}

/** The token after "NFA", "no further action", "nothing further for us"; -1 where none of them stands. */
function endOfWords(scene: Scene, at: number): number {
  const word = lowerAt(scene, at)
  if (word === 'nfa') return at + 1
  const next = lowerAt(scene, at + 1)
  if (word === 'no' && (next === 'further' || next === 'more') && objects.has(lowerAt(scene, at + 2))) return at + 3
  if (word === 'nothing' && (next === 'further' || next === 'more' || next === 'else') && wanted.has(lowerAt(scene, at + 2))) return at + 3
  return -1
}

function isTakenBack(scene: Scene, at: number, first: number): boolean {
  for (let i = Math.max(first, at - reach); i < at; i++) if (is(scene, i, Word.Negative)) return true
  return false
}

/** How many words after a mark are enough to explain. */
const enoughWords = 4

/** "Nothing more for us to do: she is settled and her aunt knows who to ring." */
function isExplained(scene: Scene, from: number, end: number): boolean {
  let at = from
  while (at < end && lowerAt(scene, at) !== ':' && lowerAt(scene, at) !== ';' && !isSpacedDash(scene, at)) at++
  let words = 0
  for (; at < end; at++) if (scene.tokens[at]?.kind === 'word') words++
  return words >= enoughWords
}

/** A joining word that gives reasons, or a statement about the family; how good a reason is, the element `rationale` judges. */
function hasReason(scene: Scene, pieces: readonly Piece[]): boolean {
  for (const piece of pieces) {
    if (piece.sentence.inEmail) continue
    const { kind, subject, from } = piece.opening
    const isStatement = kind === 'subject-past' || kind === 'subject-present' || kind === 'subject-doing'
    if (isStatement && (subject === 'owner' || subject === 'child') && !is(scene, from, Word.First)) return true
    for (let at = piece.from; at < piece.end; at++) if (because.has(lowerAt(scene, at))) return true
  }
  return false
}

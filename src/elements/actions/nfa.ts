import type { NoFurtherAction } from './level.js'
import { lowerAt, type Scene } from './scene.js'

/** Where a note says that no further action is needed, and how. */
export interface NfaFound {
  readonly kind: NoFurtherAction
  /** Tokens of the words; empty where it says nothing of the kind. */
  readonly from: number
  readonly end: number
}

const because = new Set(['because', 'as', 'since', 'given', 'so', 'satisfied', 'reason', 'reasons', 'therefore', 'due', 'cos', 'now'])
const actionWords = new Set(['action', 'actions'])

/** Finds "NFA" and "no further action", and whether reasons stand beside it. */
export function findNoFurtherAction(scene: Scene): NfaFound {
  const { note } = scene
  let bare: NfaFound | null = null
  for (const sentence of note.sentences) {
    if (sentence.inEmail) continue
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const word = lowerAt(scene, at)
      if (word === 'nfa') bare ??= { kind: 'bare', from: at, end: at + 1 }
      if (word !== 'no' || lowerAt(scene, at + 1) !== 'further') continue
      const end = actionWords.has(lowerAt(scene, at + 2)) ? at + 3 : -1
      if (end < 0) continue
      return { kind: hasReason(scene) ? 'written-out' : 'bare', from: at, end }
    }
  }
  return bare ?? { kind: 'none', from: 0, end: 0 }
}

/** A word that gives reasons, anywhere outside an email: the element `rationale` judges how good they are. */
function hasReason(scene: Scene): boolean {
  for (const sentence of scene.note.sentences) {
    if (sentence.inEmail) continue
    for (let at = sentence.firstToken; at < sentence.endToken; at++) if (because.has(lowerAt(scene, at))) return true
  }
  return false
}

import { cues } from '../../lexicon/cues.generated.js'
import { readOpening } from './opening.js'
import type { Piece } from './pieces.js'
import type { Task } from './find.js'
import { is, isPerson, lowerAt, skipTime, timeOf, type Scene } from './scene.js'
import { Word } from './words.js'

const general: ReadonlySet<string> = new Set(cues.actions['general-object'])
const small = Word.Joiner | Word.Preposition | Word.Determiner | Word.To | Word.Have | Word.Future | Word.Modal | Word.Need | Word.Please | Word.First | Word.Second | Word.Third | Word.Weak | Word.Condition

/**
 * Whether anybody could check that a task was done. False only where nothing but a general intention is there ("SW to
 * progress", "continue to support the family", "monitor"): one word of substance is enough.
 */
export function isSpecific(scene: Scene, task: Task): boolean {
  return task.row !== null || task.pieces.some((piece) => hasSubstance(scene, piece))
}

function hasSubstance(scene: Scene, piece: Piece): boolean {
  const isMarked = piece.opening.kind === 'subject-mark'
  const opening = isMarked ? readOpening(scene, piece.opening.verb, piece.end) : piece.opening
  const isVerbless = opening.kind === 'words' || opening.kind === 'to-be'
  if (!isVerbless && !is(scene, opening.verb, Word.Vague) && !isTrying(scene, opening.verb)) return true
  // "Bereavement referral - soon": what stands before the mark may be the task.
  const from = isMarked ? piece.opening.from : isVerbless ? opening.from : opening.verb
  for (let at = from; at < piece.end; at++) {
    const time = timeOf(scene, at)
    if (time?.kind === 'recurring') return true
    if (time) at = Math.max(at, skipTime(scene, at) - 1)
    else if (isSubstance(scene, at)) return true
  }
  return false
}

/** "try and engage", "try again"; "try nan" is a telephone call. */
function isTrying(scene: Scene, at: number): boolean {
  const next = lowerAt(scene, at + 1)
  return lowerAt(scene, at) === 'try' && (next === 'and' || next === 'to' || next === 'again')
}

function isSubstance(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (!token || token.kind === 'punctuation' || isPerson(scene, at)) return false
  if (token.kind === 'number') return true
  if (token.lower === 'try' || general.has(token.lower) || token.lower === "'s") return false
  const classes = scene.classes[at] ?? 0
  // The family are who the work is for; a worker or an agency is somebody to do it with.
  if (classes & Word.Role) return (classes & Word.Relative) === 0
  return (classes & (Word.Vague | small)) === 0
}

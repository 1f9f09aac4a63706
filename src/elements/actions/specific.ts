import { readOpening } from './opening.js'
import type { Task } from './find.js'
import { is, isPerson, type Scene, timeOf } from './scene.js'
import { Word } from './words.js'

/**
 * Whether anybody could check that a task was done: it names more than a general intention ("SW to progress",
 * "continue to support", "monitor").
 */
export function isSpecific(scene: Scene, task: Task): boolean {
  if (task.row) return true
  return task.pieces.some((piece) => {
    const opening = piece.opening.kind === 'subject-mark' ? readOpening(scene, piece.opening.verb, piece.end) : piece.opening
    if (opening.kind === 'words') return true
    if (!is(scene, opening.verb, Word.Vague)) return true
    return hasSubstance(scene, opening.verb + 1, piece.end)
  })
}

/** Whether a concrete thing, person, number or day follows a general verb. */
function hasSubstance(scene: Scene, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const token = scene.tokens[at]
    if (!token) continue
    const time = timeOf(scene, at)
    if (time && time.kind !== 'vague') return true
    if (token.kind === 'number' || is(scene, at, Word.Thing) || isPerson(scene, at)) return true
    if (is(scene, at, Word.Verb) && !is(scene, at, Word.Vague)) return true
  }
  return false
}

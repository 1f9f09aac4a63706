import type { Note } from '../../note/types.js'
import type { Action, Confidence, ElementResult, Evidence } from '../../report/types.js'
import { readDeadline } from './deadline.js'
import { findTasks, type Finds, type Task } from './find.js'
import { judgeLevel } from './level.js'
import type { Model } from './model.js'
import { findNoFurtherAction } from './nfa.js'
import { readOwner, type Owner } from './owner.js'
import { setScene, type Scene } from './scene.js'
import { isSpecific } from './specific.js'

/** The element `actions` and every action of a note, by a model's scores. */
export function judgeWith(note: Note, model: Model): { result: ElementResult; actions: Action[] } {
  const scene = setScene(note)
  const finds = findTasks(scene, model)
  const actions: Action[] = []
  let carried: Owner | null = null
  let before: Task | null = null
  for (const task of finds.tasks) {
    const isSameSentence = before !== null && before.pieces[0]?.sentence === task.pieces[0]?.sentence && task.row === null
    const owner = readOwner(scene, task, isSameSentence ? carried : null)
    actions.push(toAction(scene, task, owner))
    carried = owner
    before = task
  }
  const nfa = findNoFurtherAction(scene)
  const judged = judgeLevel(actions, nfa.kind, confidenceOf(finds))
  const evidence: Evidence[] = actions.map(({ start, end, text }) => ({ start, end, text }))
  if (actions.length === 0 && judged.level > 0) evidence.push(evidenceOf(scene, nfa.from, nfa.end))
  return { result: { ...judged, evidence }, actions }
}

function toAction(scene: Scene, task: Task, owner: Owner | null): Action {
  const { from, end } = trim(scene, task)
  return { ...evidenceOf(scene, from, end), owner: owner ? evidenceOf(scene, owner.from, owner.end).text : null, deadline: readDeadline(scene, task), specific: isSpecific(scene, task) }
}

function evidenceOf(scene: Scene, from: number, end: number): Evidence {
  const start = scene.tokens[from]?.start ?? 0
  const stop = scene.tokens[end - 1]?.end ?? start
  return { start, end: stop, text: scene.note.text.slice(start, stop) }
}

const edge = new Set(['.', ',', ';', '-', '/', ':', '*', '**', '&', '+'])

/** A task's tokens without the marks and joining words at its edges. */
function trim(scene: Scene, task: Task): { from: number; end: number } {
  let { from, end } = task
  while (from < end - 1 && edge.has(scene.tokens[from]?.lower ?? '')) from++
  while (end > from + 1 && edge.has(scene.tokens[end - 1]?.lower ?? '')) end--
  return { from, end }
}

/** Log-odds nearer to even than this leave the level open. */
const unsureBelow = 1

function confidenceOf(finds: Finds): Confidence {
  for (const score of finds.scores) if (Math.abs(score) < unsureBelow) return 'unsure'
  return 'sure'
}

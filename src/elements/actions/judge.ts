import type { Note } from '../../note/types.js'
import type { Action, ElementResult, Evidence } from '../../report/types.js'
import { readDeadline } from './deadline.js'
import { findTasks, type Task } from './find.js'
import { judgeLevel, weigh } from './level.js'
import type { Model } from './model.js'
import { findNoFurtherAction } from './nfa.js'
import { readOwner, type Owner } from './owner.js'
import { setScene, type Scene } from './scene.js'
import { isSpecific } from './specific.js'

/** The element `actions` and every action of a note, by a model's scores. */
export function judgeWith(note: Note, model: Model, review?: ElementResult): { result: ElementResult; actions: Action[] } {
  const scene = setScene(note)
  const { tasks, doubtful, pieces } = findTasks(scene, model, reviewOf(review))
  const actions = readActions(scene, tasks)
  const doubts = readActions(scene, doubtful)
  const nfa = findNoFurtherAction(scene, pieces)
  const chances = weigh([...tasks, ...doubtful].map(({ score }) => score), [...actions, ...doubts])
  const result = judgeLevel(actions, doubts, chances, nfa.kind)
  const evidence: Evidence[] = actions.map(({ start, end, text }) => ({ start, end, text }))
  if (actions.length === 0 && result.level > 0) evidence.push(nfa.kind === 'none' ? bestDoubt(doubtful, doubts) : evidenceOf(scene, nfa.from, nfa.end))
  return { result: { ...result, evidence }, actions }
}

/** The words that a review point rests on, where it is sure. */
function reviewOf(review: ElementResult | undefined): Evidence | null {
  return review && review.level > 0 && review.confidence === 'sure' ? (review.evidence[0] ?? null) : null
}

function readActions(scene: Scene, tasks: readonly Task[]): Action[] {
  let carried: Owner | null = null
  let before: Task | null = null
  const actions = tasks.map((task) => {
    const isSameSentence = before?.pieces[0] !== undefined && before.pieces[0].sentence === task.pieces[0]?.sentence
    const owner = readOwner(scene, task, isSameSentence ? carried : null)
    carried = owner
    before = task
    return toAction(scene, task, owner)
  })
  return shareDeadlines(tasks, actions)
}

/** "Joy to correct p3, send it out by 7 June" and "Kirpal calls Mum today, offers a bus pass": one deadline for all that its doer is asked in one sentence. */
function shareDeadlines(tasks: readonly Task[], actions: readonly Action[]): Action[] {
  const shared = [...actions]
  for (let at = shared.length - 2; at >= 0; at--) share(tasks, shared, at, at + 1, at + 1)
  for (let at = 1; at < shared.length; at++) share(tasks, shared, at, at - 1, at)
  return shared
}

/** Gives one task another's deadline where it has none of its own and the later of the two only carries on the earlier. */
function share(tasks: readonly Task[], actions: Action[], to: number, from: number, later: number): void {
  const [own, other] = [actions[to], actions[from]]
  const [first, second] = [tasks[to]?.pieces[0], tasks[from]?.pieces[0]]
  const { lead, opening } = tasks[later]?.pieces[0] ?? {}
  const carriesOn = (lead === 'comma' || lead === 'joiner') && opening?.subject !== 'owner'
  if (!own || !other || !first || first.sentence !== second?.sentence || !carriesOn) return
  if (own.deadline.kind !== 'none' || other.deadline.kind === 'none' || other.deadline.kind === 'vague') return
  actions[to] = { ...own, deadline: other.deadline }
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

function bestDoubt(doubtful: readonly Task[], doubts: readonly Action[]): Evidence {
  const best = doubtful.reduce((most, task, at) => (task.score > (doubtful[most]?.score ?? -Infinity) ? at : most), 0)
  const { start = 0, end = 0, text = '' } = doubts[best] ?? {}
  return { start, end, text }
}

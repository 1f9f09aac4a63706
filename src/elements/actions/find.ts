import type { Span } from '../../note/types.js'
import type { Model } from './model.js'
import { cutPieces, type Piece } from './pieces.js'
import { subjectOfPiece, timeClass, timeClasses } from './features.js'
import { is, lowerAt, type Scene } from './scene.js'
import { findRows, type Row } from './tables.js'
import { Word } from './words.js'

/** A task that a note sets, before its owner and deadline are read. */
export interface Task {
  /** Tokens from `from` up to, not including, `end`. */
  readonly from: number
  readonly end: number
  /** Its clauses: one, or those of a list item; none for a table row. */
  readonly pieces: readonly Piece[]
  readonly row: Row | null
  /** Log-odds that it is one. */
  readonly score: number
}

/** What was found in a note. */
export interface Finds {
  /** Its tasks in the order of the text. */
  readonly tasks: readonly Task[]
  /** Clauses that were not taken for tasks and may be, in the order of the text. */
  readonly doubtful: readonly Task[]
  /** Every clause. */
  readonly pieces: readonly Piece[]
}

/** Clauses of lower log-odds than this are no tasks, without a doubt. */
const leastDoubtful = -2.2

/** Log-odds given to a table row: no row of a table of actions was seen to be anything else. */
const rowScore = 4

/** Finds the tasks that a note sets, by rule in tables and by the learned scores of clauses elsewhere. */
export function findTasks(scene: Scene, model: Model, review: Span | null = null): Finds {
  const rows = findRows(scene)
  const pieces = cutPieces(scene, new Set(rows.map((row) => row.line.index)))
  const tasks: Task[] = rows.map((row) => ({ from: row.line.firstToken, end: row.line.endToken, pieces: [], row, score: rowScore }))
  const doubtful: Task[] = []
  let open: Piece[] = []
  let best = -Infinity
  const close = () => {
    const task = toTask(open, best)
    if (task) tasks.push(task)
    open = []
    best = -Infinity
  }
  const alone = pieces.map((piece, at) => model.score(scene, piece, pieces[at - 1], pieces[at + 1]))
  let last = -Infinity
  pieces.forEach((piece, at) => {
    const score = (alone[at] ?? 0) + neighbourly * besideOf(pieces, alone, at) + toldAhead(scene, piece) + (carriesOn(piece, pieces[at - 1]) ? (last > 0 ? carried : -adrift) : 0) + (isListedAction(piece) ? listed : 0) - (review && isReview(scene, piece, review) ? reviewed : 0) - (isDateline(scene, piece) ? dateline : 0) - (is(scene, piece.opening.verb, Word.Hope) ? hoped : 0) - (tellsMeaning(scene, piece) ? meant : 0)
    last = score
    const previous = open[open.length - 1]
    const isTrailer = previous !== undefined && isTrailing(scene, previous, piece)
    if (score <= 0 && !isTrailer) {
      if (score > leastDoubtful && !(previous?.isItem && previous.line === piece.line)) doubtful.push({ from: piece.from, end: piece.end, pieces: [piece], row: null, score })
      return
    }
    const isSame = previous !== undefined && previous.isItem && piece.isItem && previous.line === piece.line
    if (!isSame && !isTrailer) close()
    open.push(piece)
    best = Math.max(best, score)
  })
  close()
  tasks.sort((a, b) => a.from - b.from)
  return { tasks, doubtful, pieces }
}

function toTask(pieces: readonly Piece[], score: number): Task | null {
  const first = pieces[0]
  const last = pieces[pieces.length - 1]
  return first && last ? { from: first.from, end: last.end, pieces, row: null, score } : null
}

/** How much the lines above and below, where they stand as items of one list, weigh beside a clause's own words. */
const neighbourly = 0.15
const mostBeside = 4

/** Log-odds that a clause gains by telling what a worker does on a day to come: "Priya sees her on Tuesday", "I will ring tonight". */
const ahead = 0.8

function toldAhead(scene: Scene, piece: Piece): number {
  const { kind, subject } = piece.opening
  if (subject !== 'owner' || (kind !== 'subject-present' && kind !== 'subject-doing' && kind !== 'subject-will')) return 0
  if (subjectOfPiece(scene, piece) === 'relative' || is(scene, piece.from, Word.Condition)) return 0
  const time = timeClasses[timeClass(scene, piece)]
  return time === 'future' || (time === 'recurring' && kind === 'subject-will') ? ahead : 0
}

/** What the items next to a clause score on average: tasks stand in lists, and so do things that are none. */
function besideOf(pieces: readonly Piece[], scores: readonly number[], at: number): number {
  const above = itemScore(pieces, scores, at, -1)
  const below = itemScore(pieces, scores, at, 1)
  return (above + below) / 2
}

function itemScore(pieces: readonly Piece[], scores: readonly number[], at: number, step: number): number {
  const own = pieces[at]
  const next = pieces[at + step]
  if (!own || !next || own.lead !== 'sentence' || own.line.kind !== next.line.kind) return 0
  if (Math.abs(next.line.index - own.line.index) > 1) return 0
  return Math.max(-mostBeside, Math.min(mostBeside, scores[at + step] ?? 0))
}

/** Log-odds that an item gains by standing in a list of actions: the heading has said what it is. */
const listed = 1.5

function isListedAction({ topic, isItem, lead }: Piece): boolean {
  return topic === 'actions' && isItem && lead === 'sentence'
}

/** Log-odds that a verb without a subject gains by carrying on a sentence that sets a task: "SW to ring school, visit Mia". */
const carried = 1
/** What such a verb loses where the words it carries on set none: "he can stay with Nan, keep his school". */
const adrift = 1

/** Log-odds that a clause loses by telling what somebody hopes or refuses. */
const hoped = 3

function carriesOn(piece: Piece, before: Piece | undefined): boolean {
  const { kind } = piece.opening
  return before?.sentence === piece.sentence && piece.lead !== 'sentence' && (kind === 'imperative' || kind === 'infinitive')
}

/** Log-odds that a clause loses by telling what something means for somebody: "This means that Mia will see her gran". */
const meant = 4

function tellsMeaning(scene: Scene, { opening, from, end }: Piece): boolean {
  for (let at = from; at < Math.min(end, opening.verb + 1); at++) {
    const word = lowerAt(scene, at)
    if (word === 'means' || word === 'mean' || word === 'meaning') return true
  }
  return false
}

/** Log-odds that words without a verb lose by holding the date of the entry: they are its heading. */
const dateline = 3

function isDateline(scene: Scene, { opening, from, end }: Piece): boolean {
  const { entryDate } = scene.note
  if (!entryDate || (opening.kind !== 'words' && opening.kind !== 'subject-mark')) return false
  return entryDate.start >= (scene.tokens[from]?.start ?? 0) && entryDate.start < (scene.tokens[end - 1]?.end ?? 0)
}

/** Log-odds that a clause loses by being the one that the review point rests on: a manager's own re-check is no task. */
const reviewed = 2.5

/** Whether a clause is the one that the review point rests on. */
function isReview(scene: Scene, piece: Piece, review: Span): boolean {
  const start = scene.tokens[piece.from]?.start ?? 0
  const end = scene.tokens[piece.end - 1]?.end ?? 0
  const shared = Math.min(end, review.end) - Math.max(start, review.start)
  return shared > 0 && shared * 3 > Math.max(end - start, review.end - review.start) * 2
}

/** A sentence of nothing but a day ("26 July.", "By Friday.") belongs to the task before it on the line. */
function isTrailing(scene: Scene, previous: Piece, piece: Piece): boolean {
  if (previous.line !== piece.line || previous.end !== piece.from) return false
  let words = 0
  let times = 0
  for (let at = piece.from; at < piece.end; at++) {
    if ((scene.timeAt[at] ?? 0) !== 0) times++
    else if (scene.tokens[at]?.kind === 'word' && scene.tokens[at]?.lower !== 'by') words++
  }
  return times > 0 && words === 0
}

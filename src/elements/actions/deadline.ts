import { compareDays, toIso } from '../../note/calendar.js'
import { classifyDeadline } from '../../note/times/classify.js'
import type { TimePhrase } from '../../note/types.js'
import type { Deadline } from '../../report/types.js'
import { clockDeadline, dayOfHour } from './clock.js'
import type { Task } from './find.js'
import type { Piece } from './pieces.js'
import { is, isPerson, isSpacedDash, lowerAt, timeOf, type Scene } from './scene.js'
import { topicOfLine } from './topics.js'
import { Word } from './words.js'

/** A time further into a heading or a sentence than this many tokens governs nothing. */
const maxLead = 24

const none: Deadline = { kind: 'none', text: null, due: null }

/**
 * Reads by when a task is to be done: the time in its own words that stands most like a deadline, else the one that leads its
 * sentence, else the one in the heading above it.
 */
export function readDeadline(scene: Scene, task: Task): Deadline {
  const own = task.row ? rowTime(scene, task) : bestTime(scene, task.from, task.end)
  const time = own ?? leadingTime(scene, task) ?? headingTime(scene, task)
  if (!time) return atHour(scene, task) ?? atOnce(scene, task) ?? hungOnEvent(scene, task) ?? none
  return toDeadline(scene, time)
}

/** A time phrase as a deadline of the report. */
export function toDeadline(scene: Scene, time: TimePhrase): Deadline {
  const kind = classifyDeadline(time, scene.note.today)
  const isDay = kind === 'date' || kind === 'relative'
  const day = (kind === 'relative' ? dayOfHour(scene, time) : undefined) ?? time.day
  return { kind, text: scene.note.text.slice(time.start, time.end), due: isDay && day ? toIso(day) : null }
}

function atHour(scene: Scene, task: Task): Deadline | null {
  const clock = clockDeadline(scene, task.from, task.end)
  if (!clock) return null
  const text = scene.note.text.slice(scene.tokens[clock.start]?.start ?? 0, scene.tokens[clock.end - 1]?.end ?? 0)
  return { kind: 'relative', text, due: clock.day ? toIso(clock.day) : null }
}

/** "Polly to book now", "start now, ...": the day of the entry. "For now" and "now that" name none. */
function atOnce(scene: Scene, task: Task): Deadline | null {
  for (let at = task.from + 1; at < task.end; at++) {
    if (lowerAt(scene, at) !== 'now' || is(scene, at - 1, Word.Preposition | Word.Condition | Word.Have | Word.Joiner)) continue
    if (at + 1 < task.end && scene.tokens[at + 1]?.kind !== 'punctuation') continue
    const { today } = scene.note
    const { start = 0, end = 0 } = scene.tokens[at] ?? {}
    return { kind: 'relative', text: scene.note.text.slice(start, end), due: today ? toIso(today) : null }
  }
  return null
}

function rowTime(scene: Scene, task: Task): TimePhrase | null {
  const { row } = task
  if (!row) return null
  const inCell = row.when ? bestTime(scene, row.when.from, row.when.end) : null
  return inCell ?? bestTime(scene, row.what.from, row.what.end)
}

/** The time from token `from` up to `end` that stands most like a deadline; the last of equals. */
export function bestTime(scene: Scene, from: number, end: number): TimePhrase | null {
  let best: TimePhrase | null = null
  let most = -Infinity
  for (let at = from; at < end; at++) {
    const time = timeOf(scene, at)
    if (!time) continue
    // The entry's own date signs it off; it sets no deadline.
    const isEntry = time.start === scene.note.entryDate?.start
    const points = isEntry ? -Infinity : pointsOf(scene, time, end)
    if (points > -5 && points >= most) {
      most = points
      best = time
    }
    at = Math.max(at, time.endToken - 1)
  }
  return best
}

const ahead = new Map([['by', 5], ['before', 4], ['within', 4], ['due', 3], ['on', 2], ['for', -2], ['until', -4], ['till', -4], ['til', -4], ['since', -9], ['dated', -9], ['of', -2], ['from', -1], ['after', -1], ['than', 4], ['last', -9], ['to', -2], ['starting', 1]])

function pointsOf(scene: Scene, time: TimePhrase, end: number): number {
  // Any day is a better deadline than words that name none.
  if (time.kind === 'vague') return -3
  let points = 0
  const before = lowerAt(scene, time.firstToken - 1)
  points += ahead.get(before) ?? 0
  const first = lowerAt(scene, time.firstToken)
  points += ahead.get(first) ?? 0
  if (before === ',' || before === '(' || before === ':' || isSpacedDash(scene, time.firstToken - 1)) points += 2
  if (closes(scene, time.endToken, end)) points += 2
  if (time.kind === 'recurring') points += 4
  const { today } = scene.note
  if (time.day && today && compareDays(time.day, today) < 0) points -= 4
  return points
}

function closes(scene: Scene, at: number, end: number): boolean {
  return at >= end || scene.tokens[at]?.kind === 'punctuation'
}

/** "Within 7 working days Lorna to visit, see Jiayi alone": a time that opens a sentence holds for all its tasks. */
function leadingTime(scene: Scene, task: Task): TimePhrase | null {
  const piece = task.pieces[0]
  if (!piece || piece.lead === 'sentence') return null
  const first = piece.sentence.firstToken
  for (let at = first; at < first + 2; at++) {
    const time = timeOf(scene, at)
    if (time) return time
  }
  return piece.lead === 'number' ? bestTime(scene, first, Math.min(piece.from, first + maxLead)) : null
}

function headingTime(scene: Scene, task: Task): TimePhrase | null {
  const line = task.row?.line ?? task.pieces[0]?.line
  const heading = line ? scene.note.lines[line.heading] : undefined
  if (heading && topicOfLine(scene, heading) === 'title') return null
  if (!heading || heading === line) return line?.label ? labelTime(scene, task.pieces[0]) : null
  const end = Math.min(heading.endToken, heading.firstToken + maxLead)
  for (let at = heading.firstToken; at < end; at++) {
    const time = timeOf(scene, at)
    const before = lowerAt(scene, at - 1)
    const first = lowerAt(scene, at)
    if (time && (before === 'by' || before === 'before' || before === 'within' || first === 'by' || first === 'within' || first === 'before' || before === 'for')) return time
  }
  return null
}

function labelTime(scene: Scene, piece: Piece | undefined): TimePhrase | null {
  const label = piece?.line.label
  if (!piece || !label) return null
  for (let at = piece.line.firstToken; at < piece.line.endToken && (scene.tokens[at]?.end ?? Infinity) <= label.end; at++) {
    const time = timeOf(scene, at)
    if (time) return time
  }
  return null
}

const hooks = new Set(['before', 'when', 'once', 'after'])

/** "before he moves", "when she is back": a day that the note does not give. */
function hungOnEvent(scene: Scene, task: Task): Deadline | null {
  for (let at = task.from + 1; at + 1 < task.end; at++) {
    const word = lowerAt(scene, at)
    if (!hooks.has(word)) continue
    if (word !== 'when' && !is(scene, at + 1, Word.Third | Word.Weak | Word.Determiner | Word.Second | Word.First | Word.Role) && !isPerson(scene, at + 1)) continue
    const start = scene.tokens[at]?.start ?? 0
    const last = scene.tokens[task.end - 1]
    return { kind: 'vague', text: scene.note.text.slice(start, last?.end ?? start), due: null }
  }
  return null
}

import { readOpening, subjectOf, type Opening } from './opening.js'
import type { Piece } from './pieces.js'
import type { Task } from './find.js'
import { is, isPerson, isSpacedDash, looksLikeName, lowerAt, type Scene } from './scene.js'
import { Word } from './words.js'
import { topicAt } from './topics.js'
import type { Line } from '../../note/types.js'

/** The words that name who does a task, as token indexes. */
export interface Owner {
  readonly from: number
  readonly end: number
}

/**
 * Reads who is to do a task: its subject, the person after "by", in brackets or after a dash, the `who` cell of its row,
 * the subject of the sentence that it carries on, or whoever the heading above names.
 *
 * @param carried the owner of the task before it in the same sentence.
 */
export function readOwner(scene: Scene, task: Task, carried: Owner | null): Owner | null {
  if (task.row) return rowOwner(scene, task)
  for (const piece of task.pieces) {
    const found = pieceOwner(scene, piece) ?? jobOwner(scene, piece)
    if (found) return found
  }
  const first = task.pieces[0]
  if (!first) return null
  if (carried && carries(first)) return carried
  return leaderOwner(scene, first.line)
}

function rowOwner(scene: Scene, task: Task): Owner | null {
  const { row } = task
  if (!row) return null
  if (row.who) {
    const kind = subjectOf(scene, row.who.from, row.who.end)
    return kind === 'weak' || kind === 'none' ? null : row.who
  }
  const opening = readOpening(scene, row.what.from, row.what.end)
  return opening.kind !== 'words' && opening.kind !== 'to-be' && opening.subject === 'owner' ? { from: opening.from, end: opening.subjectEnd } : null
}

/** A clause that has no subject of its own carries on the one before it. */
function carries(piece: Piece): boolean {
  if (piece.lead === 'sentence' && piece.opening.kind !== 'subject-present') return false
  return piece.opening.kind === 'imperative' || piece.opening.kind === 'infinitive' || (piece.opening.kind === 'subject-present' && piece.opening.subject === 'none')
}

function pieceOwner(scene: Scene, piece: Piece): Owner | null {
  const { opening } = piece
  return subjectOwner(scene, piece, opening) ?? agentOwner(scene, opening.from, piece.end)
}

function subjectOwner(scene: Scene, piece: Piece, opening: Opening): Owner | null {
  const subject = { from: opening.from, end: opening.subjectEnd }
  switch (opening.kind) {
    case 'request': return requestOwner(scene, piece)
    case 'subject-to':
    case 'subject-will':
    case 'subject-present':
    case 'subject-doing':
    case 'subject-modal':
    case 'subject-past':
      return opening.subject === 'owner' || opening.subject === 'unknown' || opening.subject === 'child' ? subject : null
    // "SW still needs to send the form": plain who; a thing that "needs doing" is nobody's.
    case 'need': return opening.subject === 'owner' && isNeeding(scene, opening) ? { from: subject.from, end: withoutAdverb(scene, subject) } : null
    case 'subject-mark': {
      const rest = readOpening(scene, opening.verb, piece.end)
      if (rest.subject === 'owner' && (rest.kind === 'subject-to' || rest.kind === 'subject-will')) return { from: rest.from, end: rest.subjectEnd }
      if (isOnlySomebody(scene, rest, piece.end)) return { from: rest.from, end: rest.subjectEnd }
      return opening.subject === 'owner' ? subject : null
    }
    default: return null
  }
}

const adverbs: ReadonlySet<string> = new Set(['still', 'also', 'now', 'then'])

function withoutAdverb(scene: Scene, { from, end }: Owner): number {
  return end - 1 > from && adverbs.has(lowerAt(scene, end - 1)) ? end - 1 : end
}

function isNeeding(scene: Scene, { subjectEnd, verb }: Opening): boolean {
  return lowerAt(scene, verb) !== 'be' && (lowerAt(scene, verb - 1) === 'to' || (verb === subjectEnd && lowerAt(scene, verb + 1) === 'to' && lowerAt(scene, verb + 2) !== 'be'))
}

/** "GP appointment - Joe": nothing but somebody stands after the mark. */
function isOnlySomebody(scene: Scene, rest: Opening, end: number): boolean {
  if (rest.kind !== 'words' || rest.subject !== 'owner' || end - rest.from > maxDoer) return false
  for (let at = rest.from; at < end; at++) if (!isAgentWord(scene, at) && scene.tokens[at]?.lower !== '.') return false
  return true
}

const maxDoer = 5

/** "SW visits 6 weekly", "incoming SW first visit": whose work it is opens the words. */
function jobOwner(scene: Scene, piece: Piece): Owner | null {
  const { opening } = piece
  if (opening.kind !== 'words') return null
  for (let at = opening.from; at < Math.min(opening.from + 3, piece.end); at++) {
    const isDoer = is(scene, at, Word.Job) || isPerson(scene, at)
    if (isDoer && at + 1 < piece.end && !is(scene, at + 1, Word.Preposition)) return { from: opening.from, end: at + 1 }
  }
  return null
}

function requestOwner(scene: Scene, piece: Piece): Owner | null {
  const { opening } = piece
  for (let at = opening.from; at < Math.min(piece.end, opening.verb + 3); at++) {
    if (is(scene, at, Word.Weak)) return null
    if (at > opening.verb && is(scene, at, Word.Verb)) break
    if (is(scene, at, Word.Second | Word.Role | Word.First) || looksLikeName(scene, at)) return { from: at, end: at + 1 }
  }
  return piece.sentence.inEmail ? { from: opening.from, end: opening.from + 1 } : null
}

/** "by Delroy", "(SW)", "- Farhana", ", Joanne,": somebody who stands where a doer is named. */
function agentOwner(scene: Scene, from: number, end: number): Owner | null {
  for (let at = from; at < end; at++) {
    if (lowerAt(scene, at) === 'by') {
      const head = headAfter(scene, at + 1, end)
      if (head > at) return { from: at + 1, end: head + 1 }
    }
    if (!isSomebody(scene, at) || !opensAgent(scene, from, at)) continue
    let stop = at + 1
    while (stop < end && stop < at + 8 && isAgentWord(scene, stop)) stop++
    const isListed = lowerAt(scene, stop) === ',' && isSomebody(scene, stop + 1) && !isPerson(scene, at)
    if (isListed) return null
    if (closesAgent(scene, stop, end) || lowerAt(scene, at - 1) === 'by') return { from: at, end: stop }
    at = stop - 1
  }
  return null
}

/** How far after "by" the one who does it may stand: "by the outgoing worker". */
const maxBefore = 4

/** The last word of somebody who is named after "by" with words before the job: "the day manager", "my office"; -1 for none. */
function headAfter(scene: Scene, from: number, end: number): number {
  let head = -1
  for (let at = from; at < Math.min(end, from + maxBefore); at++) {
    if ((scene.timeAt[at] ?? 0) !== 0 || scene.tokens[at]?.kind !== 'word') break
    if (is(scene, at, Word.Job) || (at > from && (is(scene, at, Word.Role) || groups.has(lowerAt(scene, at))))) head = at
    else if (head >= 0 || is(scene, at, Word.Preposition | Word.To | Word.Verb) || (is(scene, at, Word.Gerund) && !is(scene, at - 1, Word.Determiner))) break
  }
  return head
}

const groups: ReadonlySet<string> = new Set(['office', 'team', 'staff', 'charity'])

function isSomebody(scene: Scene, at: number): boolean {
  return (scene.timeAt[at] ?? 0) === 0 && (isPerson(scene, at) || is(scene, at, Word.Role | Word.First) || looksLikeName(scene, at))
}

function opensAgent(scene: Scene, from: number, at: number): boolean {
  if (at === from) return isPerson(scene, at)
  const before = lowerAt(scene, at - 1)
  if (before === 'from') return is(scene, at, Word.First)
  return before === 'by' || before === '(' || before === ',' || before === ':' || isSpacedDash(scene, at - 1) || before === '+'
}

function isAgentWord(scene: Scene, at: number): boolean {
  const word = lowerAt(scene, at)
  return isSomebody(scene, at) || word === 'and' || word === '&' || word === '+' || word === '/' || word === 'in' || word === "'s" || is(scene, at, Word.Role)
}

function closesAgent(scene: Scene, at: number, end: number): boolean {
  if (at >= end || (scene.timeAt[at] ?? 0) !== 0) return true
  const word = lowerAt(scene, at)
  return scene.tokens[at]?.kind === 'punctuation' || is(scene, at, Word.Gerund) || word === 'by' || word === 'with' || word === 'before' || word === 'and' || word === 'on'
}

/** Somebody named by the heading, the label or the bare line above a list. */
function leaderOwner(scene: Scene, line: Line): Owner | null {
  const { lines } = scene.note
  const heading = lines[line.heading]
  const found = heading && heading !== line ? lineOwner(scene, heading) : line.label ? labelOwner(scene, line) : null
  if (found) return found
  if (line.kind !== 'bullet' && line.kind !== 'numbered') return null
  const leader = lines[leaderOf(scene, line)]
  return leader && leader !== heading && leader.endToken - leader.firstToken <= maxLeaderTokens ? lineOwner(scene, leader) : null
}

const maxLeaderTokens = 6
/** Words further on in a heading name nobody who is to act. */
const maxHeadingTokens = 24

/** The line above the list that a line stands in. */
function leaderOf(scene: Scene, line: Line): number {
  let at = line.index - 1
  while (at >= 0 && at > line.index - 40) {
    const kind = scene.note.lines[at]?.kind
    if (kind !== 'bullet' && kind !== 'numbered' && kind !== 'blank') return at
    at--
  }
  return -1
}

function labelOwner(scene: Scene, line: Line): Owner | null {
  if (!line.label) return null
  let end = line.firstToken
  while (end < line.endToken && (scene.tokens[end]?.end ?? 0) <= line.label.end) end++
  return personIn(scene, line.firstToken, end)
}

function lineOwner(scene: Scene, line: Line): Owner | null {
  return personIn(scene, line.firstToken, Math.min(line.endToken, line.firstToken + maxHeadingTokens))
}

/** The person a heading names: "Actions for Priya", "SW to:", "Danny". */
function personIn(scene: Scene, from: number, end: number): Owner | null {
  if (topicAt(scene, from, end)?.topic === 'title') return null
  for (let at = from; at < end; at++) {
    const before = lowerAt(scene, at - 1)
    const isSure = isPerson(scene, at) || is(scene, at, Word.Job | Word.First) || (before === 'for' && looksLikeName(scene, at))
    if (!isSure) continue
    const isNamed = at === from || scene.tokens[at]?.shape === 'capital' && is(scene, at - 1, Word.Role) || before === 'for' || before === 'by' || before === '-' || before === ':' || before === '('
    if (!isNamed) continue
    let stop = at + 1
    while (stop < end && isAgentWord(scene, stop)) stop++
    const isEnd = stop >= end || lowerAt(scene, stop) === 'to' || is(scene, stop, Word.Future) || scene.tokens[stop]?.kind === 'punctuation' || (scene.timeAt[stop] ?? 0) !== 0 || lowerAt(scene, stop) === 'by'
    if (isEnd) return { from: at, end: stop }
    at = stop - 1
  }
  return null
}

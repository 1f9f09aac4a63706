import type { HeadingTopic } from '../../note/headings.js'
import type { Line, Sentence } from '../../note/types.js'
import { readOpening, type Opening } from './opening.js'
import { is, isPerson, isSpacedDash, lowerAt, type Scene, skipTime } from './scene.js'
import { topicAt, topicOfLine } from './topics.js'
import { Word } from './words.js'

/** What stands before a piece. */
export type Lead = 'sentence' | 'semicolon' | 'dash' | 'slash' | 'comma' | 'joiner' | 'number'

/** A clause that may set a task: a whole bullet, a sentence, or a part of one. */
export interface Piece {
  readonly from: number
  readonly end: number
  readonly line: Line
  readonly sentence: Sentence
  readonly lead: Lead
  readonly opening: Opening
  /** What the heading or label above announces. */
  readonly topic: HeadingTopic | null
  /** Whether the piece belongs to a list item: its pieces together are one action. */
  readonly isItem: boolean
}

/** Cuts a note into clauses. Table rows and headings are left out. */
export function cutPieces(scene: Scene): Piece[] {
  const { note } = scene
  const topics = new Map<number, HeadingTopic | null>()
  const topicOf = (index: number): HeadingTopic | null => {
    const line = note.lines[index]
    if (!line) return null
    let topic = topics.get(index)
    if (topic === undefined) topics.set(index, (topic = topicOfLine(scene, line)))
    return topic
  }
  const pieces: Piece[] = []
  let inlineLine = -1
  let inlineTopic: HeadingTopic | null = null
  for (const sentence of note.sentences) {
    const line = note.lines[sentence.line]
    if (!line || sentence.kind === 'heading') continue
    if (sentence.kind === 'table-row') {
      const item = readItemRow(scene, sentence, line)
      if (item > 0) cutSentence(scene, sentence, line, item, topicOf(line.heading), false, pieces)
      continue
    }
    if (sentence.line !== inlineLine) {
      inlineLine = sentence.line
      inlineTopic = null
    }
    if (isTicked(scene, line)) continue
    const inline = readInlineTopic(scene, sentence, line)
    if (inline) inlineTopic = inline.topic
    const from = inline?.end ?? sentence.firstToken
    if (from >= sentence.endToken) continue
    const topic = inlineTopic ?? topicOf(line.heading)
    cutSentence(scene, sentence, line, from, topic, inlineTopic !== null, pieces)
  }
  return pieces
}

/** "[x] Chronology up to date": done. */
function isTicked(scene: Scene, line: Line): boolean {
  const at = line.firstToken
  return lowerAt(scene, at) === '[' && lowerAt(scene, at + 1) === 'x' && lowerAt(scene, at + 2) === ']'
}

/** The first token of the words of a row that is a list item in truth: a number, a tab and a sentence. -1 for other rows. */
function readItemRow(scene: Scene, sentence: Sentence, line: Line): number {
  const [first, second, ...more] = line.cells
  const token = scene.tokens[sentence.firstToken]
  if (!first || !second || more.length > 0 || token?.kind !== 'number' || token.end - token.start > 2) return -1
  let at = sentence.firstToken
  while (at < sentence.endToken && (scene.tokens[at]?.start ?? 0) < second.start) at++
  return at < sentence.endToken && (scene.tokens[at - 1]?.end ?? 0) <= first.end ? at : -1
}

/** "Plan: ...", "To do - ...", or a sentence that is a heading and no more. */
function readInlineTopic(scene: Scene, sentence: Sentence, line: Line): { topic: HeadingTopic; end: number } | null {
  const found = topicAt(scene, sentence.firstToken, sentence.endToken)
  if (!found) return null
  const isLabel = line.label !== null && line.firstToken === sentence.firstToken
  if (isLabel) {
    let end = found.end
    while (end < sentence.endToken && (scene.tokens[end]?.start ?? 0) < line.body.start) end++
    return { topic: found.topic, end }
  }
  if (found.end === sentence.endToken) return found
  const mark = lowerAt(scene, found.end)
  return mark === ':' || isSpacedDash(scene, found.end) ? { topic: found.topic, end: found.end + 1 } : null
}

interface Cut {
  readonly at: number
  readonly from: number
  readonly lead: Lead
}

function cutSentence(scene: Scene, sentence: Sentence, line: Line, first: number, topic: HeadingTopic | null, isInline: boolean, pieces: Piece[]): void {
  const isItem = sentence.kind === 'bullet' || sentence.kind === 'numbered' || sentence.kind === 'table-row'
  const isLoose = isInline && topic === 'actions'
  let from = first
  let lead: Lead = 'sentence'
  let opening = readOpening(scene, from, sentence.endToken)
  let slashes = 0
  const push = (end: number) => {
    if (end > from) pieces.push({ from, end, line, sentence, lead, opening, topic, isItem })
  }
  for (let at = first + 1; at < sentence.endToken; at++) {
    const cut = cutAt(scene, from, at, sentence.endToken, opening, isItem, isLoose, slashes)
    if (!cut) continue
    if (cut.lead === 'slash') slashes++
    push(cut.at)
    from = cut.from
    lead = cut.lead
    opening = readOpening(scene, from, sentence.endToken)
    at = Math.max(at, from - 1)
  }
  push(sentence.endToken)
}

/** Whether a new piece begins at a token, and where. Looks at a bounded number of tokens. */
function cutAt(scene: Scene, from: number, at: number, end: number, opening: Opening, isItem: boolean, isLoose: boolean, slashes: number): Cut | null {
  const word = lowerAt(scene, at)
  const token = scene.tokens[at]
  if (!token || at + 1 >= end) return null
  // Lines that were read as one broken line are two where each sets a task.
  if (token.line !== scene.tokens[at - 1]?.line && startsTask(scene, at, end, opening, true)) return { at, from: at, lead: 'sentence' }
  if (word === ';') return { at, from: at + 1, lead: 'semicolon' }
  if (isEnumerator(scene, at)) return { at, from: at + 3, lead: 'number' }
  if (isSpacedDash(scene, at)) return at - from > 2 && startsTask(scene, at + 1, end, opening, false) ? { at, from: at + 1, lead: 'dash' } : null
  if (word === '/' && !token.glued && scene.tokens[at + 1]?.glued === false) {
    const isCut = at - from > 1 && (slashes > 0 || startsTask(scene, at + 1, end, opening, true))
    return isCut ? { at, from: at + 1, lead: 'slash' } : null
  }
  const isStillSubject = opening.verb > at && opening.subject === 'owner' && (opening.kind === 'subject-to' || opening.kind === 'subject-will' || opening.kind === 'subject-mark')
  if (isStillSubject) return null
  if (word === ',' && token.glued) {
    const isJoined = is(scene, at + 1, Word.Joiner)
    const start = isJoined ? at + 2 : at + 1
    if (isLoose && !isJoined && opening.kind !== 'subject-to' && opening.kind !== 'to-be' && !isItem) return { at, from: start, lead: 'comma' }
    return startsTask(scene, start, end, opening, !isItem) ? { at, from: start, lead: 'comma' } : null
  }
  if (word === 'and' || word === 'so' || word === 'but' || word === 'then' || word === '&' || word === '+') {
    const isSubject = at - from > 1 && startsTask(scene, at + 1, end, opening, false)
    if (isSubject) return { at, from: at + 1, lead: 'joiner' }
    // "to read the file by the 23rd, and to run core group on the 4th": two tasks, as each has its day.
    const verb = lowerAt(scene, at + 1) === 'to' ? at + 2 : at + 1
    const isVerb = is(scene, verb, Word.Verb) && !is(scene, verb, Word.Thing | Word.Role) && !isPerson(scene, verb)
    const isSecond = !isItem && isVerb && hasTime(scene, from, at) && hasTime(scene, verb, Math.min(end, verb + maxSecond))
    return isSecond ? { at, from: at + 1, lead: 'joiner' } : null
  }
  return null
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
  if (opening.kind === 'subject-to' || opening.kind === 'subject-will') return opening.subject === 'owner' || opening.subject === 'unknown'
  if (opening.kind === 'to-be') return opening.subjectEnd > opening.from
  if (opening.kind === 'request') return true
  if (!isVerbEnough || opening.kind !== 'imperative') return false
  return before.kind === 'subject-to' || before.kind === 'imperative' || before.kind === 'infinitive' || before.kind === 'subject-mark' || before.kind === 'request' || before.kind === 'subject-will'
}

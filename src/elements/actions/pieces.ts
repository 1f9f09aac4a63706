import type { HeadingTopic } from '../../note/headings.js'
import type { Line, Sentence } from '../../note/types.js'
import { readOpening, type Opening } from './opening.js'
import { is, isPerson, isSpacedDash, looksLikeName, lowerAt, Mark, skipTime, type Scene } from './scene.js'
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

/**
 * Cuts a note into clauses. Headings are left out, and so are the rows of tables but for those of forms (`Next steps | ...`).
 *
 * @param rows lines that were read as rows of a table of actions.
 */
export function cutPieces(scene: Scene, rows: ReadonlySet<number> = none): Piece[] {
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
    if (!line || sentence.kind === 'heading' || rows.has(line.index) || isTicked(scene, line)) continue
    if (sentence.kind === 'table-row') {
      cutRow(scene, sentence, line, topicOf(line.heading), pieces)
      continue
    }
    if (sentence.line !== inlineLine) {
      inlineLine = sentence.line
      inlineTopic = null
    }
    const inline = readInlineTopic(scene, sentence, line)
    if (inline) inlineTopic = inline.topic
    const from = inline?.end ?? sentence.firstToken
    if (from < sentence.endToken) cutSentence(scene, { sentence, line, topic: inlineTopic ?? topicOf(line.heading), isInline: inlineTopic !== null, isItem: isListed(sentence) }, from, pieces)
  }
  return pieces
}

const none: ReadonlySet<number> = new Set()

function isListed(sentence: Sentence): boolean {
  return sentence.kind === 'bullet' || sentence.kind === 'numbered'
}

/** A row of two cells is a list item (a number and its words) or a line of a form (a label and its words). */
function cutRow(scene: Scene, sentence: Sentence, line: Line, above: HeadingTopic | null, pieces: Piece[]): void {
  const [first, second, ...more] = line.cells
  if (!first || !second || more.length > 0) return
  let from = sentence.firstToken
  while (from < sentence.endToken && (scene.tokens[from]?.start ?? 0) < second.start) from++
  let label = sentence.firstToken
  while (label < from && (scene.tokens[label]?.start ?? 0) < first.start) label++
  if (from >= sentence.endToken) return
  const isItem = scene.tokens[label]?.kind === 'number'
  const found = topicAt(scene, label, from)
  const isSomebody = !isItem && !found && readOpening(scene, label, from).subject === 'owner'
  cutSentence(scene, { sentence, line, topic: found?.topic ?? above, isInline: found !== null, isItem }, isSomebody ? label : from, pieces)
}

/** "[x] Chronology up to date": done. */
function isTicked(scene: Scene, line: Line): boolean {
  const at = line.firstToken
  return lowerAt(scene, at) === '[' && lowerAt(scene, at + 1) === 'x' && lowerAt(scene, at + 2) === ']'
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

/** Where a sentence stands. */
interface Setting {
  readonly sentence: Sentence
  readonly line: Line
  readonly topic: HeadingTopic | null
  /** Whether the topic is told on the line itself ("Plan: ..."). */
  readonly isInline: boolean
  readonly isItem: boolean
}

/** The piece that is open while a sentence is cut. */
interface OpenPiece {
  readonly setting: Setting
  readonly end: number
  from: number
  lead: Lead
  opening: Opening
  /** How many cuts were made at slashes. */
  slashes: number
}

function cutSentence(scene: Scene, setting: Setting, first: number, pieces: Piece[]): void {
  const { sentence, line, topic, isItem } = setting
  let end = sentence.endToken
  // The bar that closes a row is no word of it.
  while (end > first && lowerAt(scene, end - 1) === '|') end--
  if (end <= first) return
  const open: OpenPiece = { setting, end, from: first, lead: 'sentence', opening: readOpening(scene, first, end), slashes: 0 }
  const push = (stop: number) => {
    if (stop <= open.from) return
    // Read with the whole sentence ahead, an opening may have found its verb beyond the cut.
    const opening = stop < end && open.opening.verb >= stop ? readOpening(scene, open.from, stop) : open.opening
    pieces.push({ from: open.from, end: stop, line, sentence, lead: open.lead, opening, topic, isItem })
  }
  for (let at = first + 1; at < end - 1; at++) {
    if (!mayCut(scene, at)) continue
    const cut = cutAt(scene, open, at)
    if (!cut) continue
    if (cut.lead === 'slash') open.slashes++
    push(cut.at)
    open.from = cut.from
    open.lead = cut.lead
    open.opening = readOpening(scene, cut.from, end)
    at = Math.max(at, cut.from - 1)
  }
  push(end)
}

/** Cuts are made at marks, at joining words and where a line breaks. */
function mayCut(scene: Scene, at: number): boolean {
  return ((scene.marks[at] ?? 0) & (Mark.Punctuation | Mark.LineStart)) !== 0 || is(scene, at, Word.Linking)
}

/** Whether a new piece begins at a token, and where. Looks at a bounded number of tokens. */
function cutAt(scene: Scene, open: OpenPiece, at: number): Cut | null {
  const { from, end, opening } = open
  const token = scene.tokens[at]
  if (!token) return null
  const word = token.lower
  const isNextGlued = scene.tokens[at + 1]?.glued === true
  // Lines that were read as one broken line are two where each sets a task.
  if (token.line !== scene.tokens[at - 1]?.line && startsTask(scene, at, end, opening, true)) return { at, from: at, lead: 'sentence' }
  if (word === ';') return { at, from: at + 1, lead: 'semicolon' }
  if (word === '.') {
    // Cells are not split into sentences, and "21st." reads as an abbreviation.
    const isStop = token.glued && !isNextGlued
    const isEnd = isStop && (open.setting.sentence.kind === 'table-row' || startsTask(scene, at + 1, end, opening, false))
    return isEnd ? { at: at + 1, from: at + 1, lead: 'sentence' } : null
  }
  if (isEnumerator(scene, at)) return { at, from: at + 3, lead: 'number' }
  if (isSpacedDash(scene, at)) return at - from > 2 && startsTask(scene, at + 1, end, opening, false) ? { at, from: at + 1, lead: 'dash' } : null
  if (word === '/' && !token.glued && !isNextGlued) {
    const isCut = at - from > 1 && (open.slashes > 0 || startsTask(scene, at + 1, end, opening, true))
    return isCut ? { at, from: at + 1, lead: 'slash' } : null
  }
  const isStillSubject = opening.verb > at && opening.subject === 'owner' && (opening.kind === 'subject-to' || opening.kind === 'subject-will' || opening.kind === 'subject-mark')
  if (isStillSubject) return null
  if (word === ',' && token.glued) return cutAtComma(scene, open, at)
  return is(scene, at, Word.Linking) || word === '&' || word === '+' ? cutAtLink(scene, open, at) : null
}

function cutAtLink(scene: Scene, open: OpenPiece, at: number): Cut | null {
  const { from, end, opening } = open
  if (at - from > 1 && startsTask(scene, at + 1, end, opening, false)) return { at, from: at + 1, lead: 'joiner' }
  // "to read the file by the 23rd, and to run core group on the 4th": two tasks, as each has its day.
  const verb = lowerAt(scene, at + 1) === 'to' ? at + 2 : at + 1
  const isVerb = is(scene, verb, Word.Verb) && !is(scene, verb, Word.Thing | Word.Role) && !isPerson(scene, verb)
  const isSecond = !open.setting.isItem && isVerb && hasTime(scene, verb, Math.min(end, verb + maxSecond)) && hasTime(scene, Math.max(from, at - maxSecond), at)
  return isSecond ? { at, from: at + 1, lead: 'joiner' } : null
}

function cutAtComma(scene: Scene, open: OpenPiece, at: number): Cut | null {
  const { end, opening } = open
  const { isItem, isInline, topic } = open.setting
  const isJoined = is(scene, at + 1, Word.Joiner)
  const start = isJoined ? at + 2 : at + 1
  const isLoose = isInline && topic === 'actions' && !isItem && !isJoined
  const isListing = isLoose && opening.kind !== 'subject-to' && opening.kind !== 'to-be' && !namesDoer(scene, start)
  return isListing || startsTask(scene, start, end, opening, !isItem) ? { at, from: start, lead: 'comma' } : null
}

/** "letter to partner, PK by 22/08/23": after the comma stands who does it, or by when, and no other task. */
function namesDoer(scene: Scene, at: number): boolean {
  if ((scene.timeAt[at] ?? 0) !== 0 || lowerAt(scene, at) === 'by' || lowerAt(scene, at) === 'before') return true
  const isSomebody = isPerson(scene, at) || looksLikeName(scene, at) || is(scene, at, Word.Role | Word.First)
  const next = scene.tokens[at + 1]
  return isSomebody && (next === undefined || next.kind === 'punctuation' || next.lower === 'by' || (scene.timeAt[at + 1] ?? 0) !== 0)
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

/** How far the day of a task told in the present tense may stand from its verb. */
const maxToldAhead = 10

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
  if (opening.kind === 'subject-to' || opening.kind === 'subject-will') return opening.subject === 'owner' || opening.subject === 'unknown' || opening.subject === 'child'
  if (opening.kind === 'to-be') return opening.subjectEnd > opening.from
  if (opening.kind === 'request') return true
  // "SW to ring by Friday, Bethan is booking the optician tomorrow"
  const isNamed = isPerson(scene, opening.from) || is(scene, opening.from, Word.First | Word.Job)
  const isToldAhead = isNamed && (opening.kind === 'subject-doing' || opening.kind === 'subject-present') && (before.kind === 'subject-to' || before.kind === 'subject-present')
  if (isToldAhead) return hasTime(scene, opening.verb, Math.min(end, opening.verb + maxToldAhead))
  if (!isVerbEnough || opening.kind !== 'imperative') return false
  return before.kind === 'subject-to' || before.kind === 'imperative' || before.kind === 'infinitive' || before.kind === 'subject-mark' || before.kind === 'request' || before.kind === 'subject-will'
}

import type { HeadingTopic } from '../../note/headings.js'
import type { Line, Sentence } from '../../note/types.js'
import { cutAt, mayCut, type Lead, type OpenPiece, type Setting } from './cuts.js'
import { readOpening, type Opening, type OpeningKind } from './opening.js'
import { isSpacedDash, lowerAt, type Scene } from './scene.js'
import { topicAt, topicOfLine } from './topics.js'

/** A clause that may set a task: a whole bullet, a sentence, or a part of one. */
export interface Piece {
  readonly from: number
  end: number
  readonly line: Line
  readonly sentence: Sentence
  readonly lead: Lead
  readonly opening: Opening
  /** What the heading or label above announces. */
  readonly topic: HeadingTopic | null
  /** Whether the piece belongs to a list item: its pieces together are one action. */
  readonly isItem: boolean
  /** Whether it stands outside a list of actions that the note has elsewhere. */
  isBesideList: boolean
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
    if (from < sentence.endToken) cutSentence(scene, { sentence, line, topic: inlineTopic ?? topicOf(line.heading), isInline: inlineTopic !== null, isItem: isListed(scene, sentence) }, from, pieces)
  }
  const hasList = rows.size > 0 || isListOfTasks(pieces)
  if (hasList) for (const piece of pieces) piece.isBesideList = !piece.isItem && piece.topic !== 'actions'
  return pieces
}

/** How many list items must begin as tasks do for a list to be one of actions. */
const enoughItems = 2
const taskLike: ReadonlySet<OpeningKind> = new Set(['subject-to', 'imperative', 'to-be', 'infinitive', 'subject-mark'])

function isListOfTasks(pieces: readonly Piece[]): boolean {
  let items = 0
  for (const { topic, isItem, lead, opening } of pieces) {
    if (topic === 'actions') return true
    if (isItem && lead === 'sentence' && taskLike.has(opening.kind) && ++items >= enoughItems) return true
  }
  return false
}

const none: ReadonlySet<number> = new Set()

/** A list item by its mark, or by an arrow or a box that stands for one. */
function isListed(scene: Scene, sentence: Sentence): boolean {
  if (sentence.kind === 'bullet' || sentence.kind === 'numbered') return true
  const line = scene.note.lines[sentence.line]
  const first = scene.tokens[line?.firstToken ?? -1]
  return first?.kind === 'punctuation' && (arrows.has(first.lower) || (first.lower === '-' && lowerAt(scene, first.index + 1) === '>'))
}

const arrows: ReadonlySet<string> = new Set(['→', '⇒', '➔', '➜', '►', '>', '☐', '□', '◻', '❏'])

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

function cutSentence(scene: Scene, setting: Setting, first: number, pieces: Piece[]): void {
  const { sentence, line, topic, isItem } = setting
  let end = sentence.endToken
  // The bar that closes a row is no word of it.
  while (end > first && lowerAt(scene, end - 1) === '|') end--
  if (end <= first) return
  const open: OpenPiece = { setting, end, from: first, lead: 'sentence', opening: readOpening(scene, first, end), slashes: 0, carried: 0 }
  const firstPiece = pieces.length
  const push = (stop: number) => {
    if (stop <= open.from) return
    // Read with the whole sentence ahead, an opening may have found its verb beyond the cut.
    const opening = stop < end && open.opening.verb >= stop ? readOpening(scene, open.from, stop) : open.opening
    pieces.push({ from: open.from, end: stop, line, sentence, lead: open.lead, opening, topic, isItem, isBesideList: false })
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
    if (isCarried(open)) open.carried++
    at = Math.max(at, cut.from - 1)
  }
  push(end)
  if (open.carried > 0) joinCarried(pieces, firstPiece, open.carried)
}

/** A verb without a subject after a comma or a joining word: it carries on the task before it. */
function isCarried({ lead, opening }: Pick<Piece, 'lead' | 'opening'>): boolean {
  return (lead === 'comma' || lead === 'joiner') && opening.kind === 'imperative'
}

/**
 * "Joy to correct page 3, send it out by 7 June" is one task with two verbs; "chase the GP, ask school, update the plan" is a
 * list of three. What is told after somebody's name and a mark stands on a line of its own, and is one.
 */
function joinCarried(pieces: Piece[], first: number, carried: number): void {
  const opener = pieces[first]
  if (!opener || opener.isItem) return
  const isList = carried > 1 && opener.opening.kind !== 'subject-mark'
  if (isList || (opener.topic === 'actions' && opener.opening.kind !== 'subject-to' && opener.opening.kind !== 'subject-mark')) return
  for (let at = pieces.length - 1; at > first; at--) {
    const [piece, before] = [pieces[at], pieces[at - 1]]
    if (!piece || !before || !isCarried(piece)) continue
    before.end = piece.end
    pieces.splice(at, 1)
  }
}

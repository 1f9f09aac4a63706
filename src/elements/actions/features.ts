import { compareDays } from '../../note/calendar.js'
import type { HeadingTopic } from '../../note/headings.js'
import { readOpening, type OpeningKind, type SubjectKind } from './opening.js'
import type { Piece } from './pieces.js'
import { is, isPerson, Mark, timeOf, type Scene } from './scene.js'
import { symbol } from './symbols.js'
import { baseOf, Word } from './words.js'

/** Takes the features of a piece one at a time. Nothing it is told depends on how long the note is or where the piece stands. */
export interface Sink {
  /** A word of the piece. */
  word(lower: string): void
  /** Two symbols in a row. */
  pair(first: number, second: number): void
  /** Three symbols in a row. */
  triple(first: number, second: number, third: number): void
  /** A named trait, as numbers of the lists below. */
  trait(group: TraitGroup, first: number, second: number): void
}

const openings: readonly OpeningKind[] = ['words', 'subject-to', 'subject-will', 'subject-present', 'subject-past', 'subject-doing', 'subject-mark', 'subject-modal', 'imperative', 'request', 'to-be', 'infinitive', 'need']
/** Somebody is told apart further by whose work it is to act. */
type Subject = SubjectKind | 'worker' | 'relative'
const subjects: readonly Subject[] = ['none', 'weak', 'thing', 'unknown', 'child', 'owner', 'worker', 'relative']
const places = ['prose', 'item', 'under-actions', 'item-under-actions', 'email', 'beside-list'] as const
const topics: readonly (HeadingTopic | 'none')[] = ['none', 'actions', 'rationale', 'impact', 'review', 'facts']
/** What a clause says of time; a number of `timeClass` is a place in this list. */
export const timeClasses = ['no-time', 'future', 'past', 'recurring', 'vague', 'undated'] as const
const flags = ['past', 'have', 'modal', 'negative', 'condition-first', 'question', 'quoted', 'first-person', 'second-person', 'by-time', 'review-word', 'vague-task', 'participle-first', 'one-word'] as const
const edges = ['none', ...openings] as const
const leads = ['sentence', 'semicolon', 'dash', 'slash', 'comma', 'joiner', 'number'] as const

/** The traits: each group is a pair of lists, and a trait one of each. */
export const traitGroups = {
  'opening-subject': [openings, subjects],
  'opening-place': [openings, places],
  'opening-time': [openings, timeClasses],
  'opening-topic': [openings, topics],
  'subject-place': [subjects, places],
  'time-place': [timeClasses, places],
  'time-subject': [timeClasses, subjects],
  'before-opening': [edges, openings],
  'after-opening': [edges, openings],
  'lead-opening': [leads, openings],
  'mark-rest': [subjects, openings],
  'present-time': [subjects, timeClasses],
  'will-time': [subjects, timeClasses],
  'to-time': [subjects, timeClasses],
  'words-time': [subjects, timeClasses],
  flag: [flags, ['yes']],
  'flag-opening': [flags, openings],
} as const satisfies Record<string, readonly [readonly string[], readonly string[]]>

export type TraitGroup = keyof typeof traitGroups

/** Openings for which who the subject is and what time is named tell most together. */
const timedGroups: Readonly<Partial<Record<OpeningKind, TraitGroup>>> = {
  'subject-present': 'present-time',
  'subject-will': 'will-time',
  'subject-to': 'to-time',
  words: 'words-time',
}

const START = symbol('^')
const END = symbol('$')

const openingAt = indexOf(openings)
const subjectAt = indexOf(subjects)
const leadAt = indexOf(leads)

function indexOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, at) => [name, at])) as Record<Name, number>
}

/** Tells a sink every feature of a piece. */
export function describe(scene: Scene, piece: Piece, before: Piece | undefined, after: Piece | undefined, sink: Sink): void {
  describeWords(scene, piece, sink)
  describeTraits(scene, piece, before, after, sink)
}

function describeWords(scene: Scene, piece: Piece, sink: Sink): void {
  let first = END
  let second = START
  for (let at = piece.from; at < piece.end; at++) {
    const token = scene.tokens[at]
    if (!token) continue
    const time = timeOf(scene, at)
    if (time && time.firstToken < at && at > piece.from) continue
    const third = scene.symbols[at] ?? 0
    sink.pair(second, third)
    if (second !== START) sink.triple(first, second, third)
    else sink.triple(START, START, third)
    if (token.kind === 'word' && !time && !isPerson(scene, at)) sink.word(is(scene, at, Word.Present) ? (baseOf(token.lower) ?? token.lower) : token.lower)
    first = second
    second = third
  }
  sink.pair(second, END)
  sink.triple(first, second, END)
}

function describeTraits(scene: Scene, piece: Piece, before: Piece | undefined, after: Piece | undefined, sink: Sink): void {
  const opening = openingAt[piece.opening.kind]
  const subject = subjectAt[subjectOfPiece(scene, piece)]
  const place = placeOf(piece)
  const time = timeClass(scene, piece)
  sink.trait('opening-subject', opening, subject)
  sink.trait('opening-place', opening, place)
  sink.trait('opening-time', opening, time)
  sink.trait('opening-topic', opening, Math.max(0, topics.indexOf(piece.topic ?? 'none')))
  sink.trait('subject-place', subject, place)
  sink.trait('time-place', time, place)
  sink.trait('time-subject', time, subject)
  sink.trait('before-opening', edgeOf(piece, before), opening)
  sink.trait('after-opening', edgeOf(piece, after), opening)
  sink.trait('lead-opening', leadAt[piece.lead], opening)
  if (piece.opening.kind === 'subject-mark') sink.trait('mark-rest', subject, openingAt[readOpening(scene, piece.opening.verb, piece.end).kind])
  const timed = timedGroups[piece.opening.kind]
  if (timed) sink.trait(timed, subject, time)
  const set = flagsOf(scene, piece)
  for (let at = 0; at < flags.length; at++) {
    if ((set & (1 << at)) === 0) continue
    sink.trait('flag', at, 0)
    sink.trait('flag-opening', at, opening)
  }
}

/** Who a clause's subject is, workers and relatives told apart from others. */
export function subjectOfPiece(scene: Scene, { opening }: Piece): Subject {
  if (opening.subject !== 'owner') return opening.subject
  let subject: Subject = 'owner'
  for (let at = opening.from; at < opening.subjectEnd; at++) {
    if (is(scene, at, Word.Relative)) return 'relative'
    if (is(scene, at, Word.Job | Word.First) || scene.personAt[at] === worker) subject = 'worker'
  }
  return subject
}

const worker = 3

function placeOf(piece: Piece): number {
  if (piece.sentence.inEmail) return 4
  if (piece.isBesideList) return 5
  return (piece.isItem ? 1 : 0) + (piece.topic === 'actions' ? 2 : 0)
}

/** How the piece next door begins, where nothing but a line's end stands between. */
function edgeOf(piece: Piece, next: Piece | undefined): number {
  if (!next || Math.abs(next.line.index - piece.line.index) > 1) return 0
  return 1 + openingAt[next.opening.kind]
}

/** The place in `timeClasses` of what a clause says of time. */
export function timeClass(scene: Scene, piece: Piece): number {
  let best = 0
  const { today } = scene.note
  for (let at = piece.from; at < piece.end; at++) {
    const time = timeOf(scene, at)
    if (!time) continue
    at = Math.max(at, time.endToken - 1)
    let found = 5
    if (time.kind === 'recurring') found = 3
    else if (time.kind === 'vague') found = 4
    else if (time.day && today) found = compareDays(time.day, today) >= 0 ? 1 : 2
    if (best === 0 || found === 1 || (found === 3 && best !== 1)) best = found
  }
  return best
}

function flagsOf(scene: Scene, piece: Piece): number {
  let set = 0
  const { opening } = piece
  for (let at = piece.from; at < piece.end; at++) {
    const classes = scene.classes[at] ?? 0
    const word = scene.tokens[at]?.lower
    if (classes & Word.Past && !(classes & Word.Participle)) set |= 1
    if (classes & Word.Have) set |= 2
    if (classes & Word.Modal) set |= 4
    if (classes & Word.Negative) set |= 8
    if (word === '?') set |= 32
    if (classes & Word.First) set |= 128
    if (classes & Word.Second) set |= 256
    if (word === 'by' && (scene.timeAt[at + 1] ?? 0) !== 0) set |= 512
    if (classes & Word.Review) set |= 1024
  }
  if (is(scene, opening.from, Word.Condition)) set |= 16
  if (is(scene, opening.verb, Word.Vague)) set |= 2048
  if (is(scene, opening.from, Word.Participle | Word.Past)) set |= 4096
  if (opening.from + 1 >= piece.end) set |= 8192
  if ((scene.marks[piece.from] ?? 0) & Mark.Quoted) set |= 64
  return set
}

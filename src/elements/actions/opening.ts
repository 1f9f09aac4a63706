import { cues } from '../../lexicon/cues.generated.js'
import { is, isMark, isPerson, isSpacedDash, looksLikeName, lowerAt, skipTime, type Scene } from './scene.js'
import { Word } from './words.js'

/** How a clause begins: the shapes in which tasks, and things that are no tasks, are written. */
export type OpeningKind =
  | 'words' // no verb found: "joint visit asap"
  | 'subject-to' // "SW to visit"
  | 'subject-will' // "I will ring"
  | 'subject-present' // "Omar sees Grace alone"
  | 'subject-past' // "Beth told her"
  | 'subject-doing' // "Bethan is booking"
  | 'subject-mark' // "Me: form to finance", "Raj - sort a cooker"
  | 'subject-modal' // "he could go"
  | 'imperative' // "chase GP"
  | 'request' // "please ring", "can you"
  | 'to-be' // "minutes to be sent"
  | 'infinitive' // "to run core group"
  | 'need' // "RHI needs doing"

/** Who a clause's subject is. */
export type SubjectKind = 'none' | 'weak' | 'thing' | 'unknown' | 'child' | 'owner'

/** How a clause begins, as token indexes. */
export interface Opening {
  readonly kind: OpeningKind
  readonly subject: SubjectKind
  /** First token of the subject, or of the clause's words. */
  readonly from: number
  /** Token after the subject. */
  readonly subjectEnd: number
  /** Token of the verb, or `end` where none was found. */
  readonly verb: number
}

/** A subject longer than this many tokens is none. */
const maxSubject = 16
const strong = Word.Role | Word.First | Word.Second | Word.Third

/** Reads how the clause from token `start` up to `end` begins. Looks at a bounded number of tokens. */
export function readOpening(scene: Scene, start: number, end: number): Opening {
  const from = skipLead(scene, start, end)
  if (from >= end) return make(scene, 'words', from, from, end)
  const direct = readDirect(scene, from, end)
  if (direct) return direct
  const limit = Math.min(end, from + maxSubject)
  let depth = 0
  for (let at = from; at < limit; at++) {
    if (isMark(scene, at)) {
      const word = lowerAt(scene, at)
      if (word === '(') depth++
      else if (word === ')') depth = Math.max(0, depth - 1)
      if (depth > 0 || word === ')') continue
    } else if (depth > 0) continue
    if ((scene.timeAt[at] ?? 0) !== 0) {
      at = skipTime(scene, at) - 1
      continue
    }
    const found = at > from ? readAt(scene, from, at, end) : null
    if (found) return found
  }
  if (is(scene, from, Word.Past) && !looksLikeName(scene, from)) return make(scene, 'subject-past', from, from, from)
  return { kind: 'words', subject: subjectOf(scene, from, limit), from, subjectEnd: end, verb: end }
}

/** Passes over joining words, list marks and a time that leads ("by 27 January: Glenys to..."). */
function skipLead(scene: Scene, start: number, end: number): number {
  let at = start
  for (let i = 0; i < 6 && at < end; i++) {
    const isTime = (scene.timeAt[at] ?? 0) !== 0
    if (isTime) at = skipTime(scene, at)
    else if (scene.tokens[at]?.kind === 'punctuation' || scene.tokens[at]?.kind === 'number') at++
    else if (is(scene, at, Word.Joiner) && !is(scene, at, Word.Verb)) at++
    else if (lowerAt(scene, at) === 'by' && (scene.timeAt[at + 1] ?? 0) !== 0) at++
    else break
  }
  return at
}

/** Imperatives, requests and bare infinitives: the clause's first word tells. */
function readDirect(scene: Scene, from: number, end: number): Opening | null {
  const word = lowerAt(scene, from)
  if (is(scene, from, Word.Please)) return make(scene, 'request', from, from, from + 1)
  if (is(scene, from, Word.Need) && !is(scene, from, Word.Role)) return make(scene, 'need', from, from, from)
  const isAsked = word === 'can' || word === 'could' || word === 'would' || word === 'will'
  if (isAsked && from + 1 < end && !isPerson(scene, from)) {
    if (is(scene, from + 1, Word.Second | Word.Weak | Word.Role | Word.Determiner | Word.First) || looksLikeName(scene, from + 1)) return make(scene, 'request', from, from + 1, from + 2)
  }
  if (word === 'to' && is(scene, from + 1, Word.Verb)) return make(scene, 'infinitive', from, from, from + 1)
  if (is(scene, from, Word.First | Word.Third | Word.Weak) && is(scene, from, Word.Future)) return make(scene, 'subject-will', from, from + 1, from + 1)
  if (is(scene, from, Word.First) && is(scene, from, Word.Have) && is(scene, next(scene, from, end), Word.Gerund)) return readHave(scene, from, from, end, from + 1)
  // "Wants his mum to fetch him", "gets to be trusted": told of somebody whom the words before named.
  if (is(scene, from, Word.Present | Word.Wish) && !is(scene, from, Word.Thing | Word.Role | Word.Verb) && !isPerson(scene, from)) return make(scene, 'subject-present', from, from, from)
  if (!is(scene, from, Word.Verb) || looksLikeNameInside(scene, from)) return null
  return isNounHere(scene, from, end) ? null : make(scene, 'imperative', from, from, from)
}

function looksLikeNameInside(scene: Scene, at: number): boolean {
  return isPerson(scene, at)
}

const groupHeads: ReadonlySet<string> = new Set(['team', 'staff', 'service', 'services', 'manager', 'officer', 'worker', 'lead', 'department'])

/** "Visit to be done", "review due": a verb form that stands as a noun, and "Duty to", "home to" as somebody. */
function isNounHere(scene: Scene, at: number, end: number): boolean {
  const next = at + 1
  // "With help he can stay": what he has, not what somebody is to do.
  const before = lowerAt(scene, at - 1)
  if (before === 'with' || before === 'w' || before === 'without') return true
  if (next >= end) return false
  // "Sign-language service", "Transport team to put": the head of the subject comes later.
  if (lowerAt(scene, next) === '-' && scene.tokens[next]?.glued === true && lowerAt(scene, at) !== 're') return true
  if (is(scene, next, Word.Role | Word.Weak) && lowerAt(scene, next + 1) === 'to' && is(scene, next + 2, Word.Verb) && groupHeads.has(lowerAt(scene, next))) return true
  const isSubject = lowerAt(scene, next) === 'to' && (is(scene, next + 1, Word.Verb) || lowerAt(scene, next + 1) === 'be')
  if (isSubject) return is(scene, at, Word.Thing | Word.Role)
  if (is(scene, next, Word.Future | Word.Have | Word.Need)) return true
  return is(scene, at, Word.Thing) && (is(scene, next, Word.Preposition) || scene.tokens[next]?.kind === 'punctuation')
}

function readAt(scene: Scene, from: number, at: number, end: number): Opening | null {
  const found = scene.classes[at] ?? 0
  if ((found & telling) === 0 && found !== 0) return null
  if (found === 0 && isMark(scene, at)) return readMark(scene, from, at)
  // "Will" and "May" are names as well.
  if (isPerson(scene, at)) return null
  if (found & Word.To) return readTo(scene, from, at, end)
  if (is(scene, at, Word.Please)) return make(scene, 'request', from, at, at + 1)
  if (is(scene, at, Word.Future)) return make(scene, 'subject-will', from, at, next(scene, at, end))
  if (is(scene, at, Word.Modal)) return make(scene, 'subject-modal', from, at, next(scene, at, end))
  if (is(scene, at, Word.Need) && !is(scene, at, Word.Role)) return is(scene, at - 1, Word.Determiner) ? null : make(scene, 'need', from, at, at)
  if (found & Word.Wish && isAfterSubject(scene, at)) return make(scene, 'subject-present', from, at, at)
  if (is(scene, at, Word.Have)) return readHave(scene, from, at, end)
  if (is(scene, at, Word.Present) && !is(scene, at, Word.Role) && isAfterSubject(scene, at)) return make(scene, 'subject-present', from, at, at)
  if (is(scene, at, Word.Past) && !is(scene, at, Word.Role) && isAfterSubject(scene, at)) return make(scene, 'subject-past', from, at, at)
  if (found === 0 && isUnknownVerb(scene, at)) return make(scene, 'subject-present', from, at, at)
  if (is(scene, at, Word.Verb) && isBareVerb(scene, at)) return make(scene, 'subject-present', from, at, at)
  return null
}

/** Words at which the subject of a clause may end. */
const telling = Word.To | Word.Please | Word.Future | Word.Modal | Word.Need | Word.Have | Word.Present | Word.Past | Word.Verb | Word.Wish

function readMark(scene: Scene, from: number, at: number): Opening | null {
  const word = lowerAt(scene, at)
  const isMark = word === ':' || word === '|' || isSpacedDash(scene, at) || (word === ',' && isCalled(scene, from, at))
  return isMark ? make(scene, 'subject-mark', from, at, at + 1) : null
}

/** "Finance, pay the deposit": somebody is called on by name. */
function isCalled(scene: Scene, from: number, comma: number): boolean {
  if (comma - from > 2 || !is(scene, comma + 1, Word.Verb) || is(scene, comma + 1, Word.Role | Word.Thing)) return false
  return is(scene, from, strong) || looksLikeName(scene, from)
}

function next(scene: Scene, at: number, end: number): number {
  let verb = at + 1
  while (verb < end && verb < at + 3 && (is(scene, verb, Word.Negative) || lowerAt(scene, verb) === 'also' || lowerAt(scene, verb) === 'then')) verb++
  return verb
}

const shortVerbs: ReadonlySet<string> = new Set(cues.actions['short-verb'])

/** "to be sent", "to visit"; null for "letter to dad", where `to` is no more than a direction. */
function readTo(scene: Scene, from: number, at: number, end: number, subjectEnd = at): Opening | null {
  const verb = next(scene, at, end)
  if (verb >= end) return null
  const word = lowerAt(scene, verb)
  if (word === 'be') {
    for (let i = verb + 1; i < end && i <= verb + 3; i++) if (is(scene, i, Word.Participle)) return make(scene, 'to-be', from, subjectEnd, i)
    return make(scene, 'subject-to', from, subjectEnd, verb)
  }
  if (is(scene, verb, Word.Verb) && !(is(scene, verb, Word.Role) && is(scene, subjectEnd - 1, Word.Thing))) return make(scene, 'subject-to', from, subjectEnd, verb)
  const token = scene.tokens[verb]
  if (shortVerbs.has(word) && subjectOf(scene, from, subjectEnd) === 'owner') return make(scene, 'subject-to', from, subjectEnd, verb)
  if (!token || token.kind !== 'word' || token.shape !== 'lower' || scene.timeAt[verb] !== 0 || isPerson(scene, verb)) return null
  const isOther = (scene.classes[verb] ?? 0) !== 0
  // An unknown word after somebody and "to" is a verb: the list of verbs is open.
  const isSomebody = is(scene, subjectEnd - 1, strong) || looksLikeName(scene, subjectEnd - 1) || lowerAt(scene, subjectEnd - 1) === ')' || isGroupNamed(scene, from, subjectEnd - 1)
  return !isOther && isSomebody ? make(scene, 'subject-to', from, subjectEnd, verb) : null
}

function readHave(scene: Scene, from: number, at: number, end: number, subjectEnd = at): Opening | null {
  const verb = next(scene, at, end)
  const word = lowerAt(scene, at)
  if (lowerAt(scene, verb) === 'to' && verb + 1 < end) {
    // "is to visit", "are to be kept" set a task; "has to" says no more than that it is needed.
    if (word === 'is' || word === 'are') return readTo(scene, from, verb, end, at)
    return make(scene, word === 'has' || word === 'have' ? 'need' : 'subject-past', from, at, verb + 1)
  }
  if (lowerAt(scene, verb) === 'going' && lowerAt(scene, verb + 1) === 'to') return make(scene, 'subject-will', from, subjectEnd, verb + 2)
  if (is(scene, verb, Word.Gerund)) return make(scene, 'subject-doing', from, subjectEnd, verb)
  return make(scene, 'subject-past', from, at, verb)
}

/** "Legal drafts it", "I chair the meeting": the list of verbs is open, but not every word after a name is one. */
function isUnknownVerb(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (!token || token.shape !== 'lower' || token.glued || token.end - token.start < 4) return false
  const word = token.lower
  if (lowerAt(scene, at - 1) === 'i') return !word.endsWith('ly')
  const isThird = word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is')
  const isSubject = is(scene, at - 1, Word.Job) || scene.personAt[at - 1] === 3 || scene.personAt[at - 1] === 1 || groups.has(lowerAt(scene, at - 1))
  return isThird && isSubject && is(scene, at + 1, Word.Determiner | Word.Third | Word.Second | Word.Preposition | Word.Role | Word.First)
}

function isAfterSubject(scene: Scene, at: number): boolean {
  const before = at - 1
  return is(scene, before, strong | Word.Weak) || looksLikeName(scene, before) || lowerAt(scene, before) === ')' || lowerAt(scene, before) === ',' || is(scene, before, Word.Thing) || (lowerAt(scene, before - 1) === 'of' && is(scene, before - 2, Word.Role))
}

/** "kerry see him", "Petra & Winston go": a base form straight after somebody. */
function isBareVerb(scene: Scene, at: number): boolean {
  if (is(scene, at, Word.Role | Word.Thing) && !is(scene, at + 1, Word.Determiner | Word.Third | Word.Second | Word.Weak)) return false
  const before = at - 1
  return isPerson(scene, before) || is(scene, before, Word.First | Word.Weak) || (looksLikeName(scene, before) && is(scene, at + 1, Word.Determiner | Word.Third | Word.Role | Word.Second))
}

function make(scene: Scene, kind: OpeningKind, from: number, subjectEnd: number, verb: number): Opening {
  return { kind, subject: subjectOf(scene, from, subjectEnd), from, subjectEnd, verb }
}

const groups = new Set(['team', 'staff', 'network'])
const unnamed = new Set(['the', 'whole', 'all', 'our', 'wider', 'entire', 'and'])

/** "Day team", "Complaints team", "centre staff": a group with a name is somebody, "the team" is not. */
function isGroupNamed(scene: Scene, from: number, last: number): boolean {
  const word = lowerAt(scene, last)
  if (word === 'it') return scene.tokens[last]?.shape === 'upper'
  return groups.has(word) && last > from && !unnamed.has(lowerAt(scene, last - 1)) && scene.tokens[last - 1]?.kind === 'word'
}

/** Who a run of words is: somebody who can own a task, a thing, nobody in particular. */
export function subjectOf(scene: Scene, from: number, end: number): SubjectKind {
  if (end <= from) return 'none'
  let isOwner = false
  let isThing = false
  let isChild = false
  let isWeak = false
  let unknown = 0
  for (let at = from; at < end; at++) {
    if (scene.personAt[at] === 2) isChild = true
    else if (isPerson(scene, at)) isOwner = true
    const found = scene.classes[at] ?? 0
    if (found & (Word.Role | Word.First | Word.Second | Word.Third)) isOwner = true
    else if (found & Word.Thing) isThing = true
    else if (found & Word.Weak) isWeak = true
    else if (!isPerson(scene, at) && looksLikeName(scene, at)) isOwner = true
    else if (found === 0 && scene.tokens[at]?.kind === 'word') unknown++
  }
  // The last word of a subject is its head: "SW visits" is a thing, "school nurse" somebody.
  const last = end - 1
  if (is(scene, last, Word.Weak) && !isGroupNamed(scene, from, last)) return 'weak'
  const isThingHead = is(scene, last, Word.Thing) && !is(scene, last, Word.Role) && !isPerson(scene, last)
  if (isThingHead) return 'thing'
  if (isOwner || (isWeak && isGroupNamed(scene, from, last))) return 'owner'
  if (isChild) return 'child'
  if (isThing) return 'thing'
  if (isWeak) return 'weak'
  return unknown > 0 ? 'unknown' : 'none'
}

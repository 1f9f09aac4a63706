import type { Token } from '../types.js'
import type { EventWords, Match, TimeRule } from './types.js'
import { MONTHS, WEEKDAYS, wordAt, tokenAt } from './words.js'

/** One name for what people write in several ways. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['mtg', 'meeting'], ['mtgs', 'meeting'], ['bday', 'birthday'], ['turns', 'birthday'], ['turn', 'birthday'], ['edd', 'due'], ['icpc', 'conference'], ['rcpc', 'conference'],
  ['conf', 'conference'], ['cpc', 'conference'], ['appt', 'appointment'], ['strat', 'strategy'], ['leaves', 'leave'], ['leaving', 'leave'], ['supv', 'supervision'],
  ['governors', 'governor'], ['exams', 'exam'], ['mocks', 'exam'], ['moves', 'move'], ['moving', 'move'], ['goes', 'leave'], ['starts', 'start'], ['starting', 'start'], ['started', 'start'], ['finishes', 'finish'], ['finishing', 'finish'],
  ['placed', 'placement'], ['born', 'birth'], ['returns', 'return'], ['returning', 'return'], ['sentenced', 'sentence'], ['sentencing', 'sentence'],
])

/** Heads that stand for a time: `before the conference`. */
const HEADS: ReadonlySet<string> = new Set([
  'meeting', 'conference', 'hearing', 'panel', 'review', 'visit', 'supervision', 'birthday', 'strategy', 'discussion', 'group', 'appointment', 'governor', 'move', 'session', 'handover', 'trial',
  'interview', 'exam', 'release', 'discharge', 'birth', 'date', 'leave', 'court', 'funeral', 'operation', 'surgery', 'scan', 'tribunal', 'wedding', 'trip', 'deadline', 'filing', 'start', 'finish', 'placement', 'return', 'sentence', 'irh', 'cmh', 'pep',
])

const PASSED_OVER: ReadonlySet<string> = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'your', 'my', 'our', 'this', 'that', 'next', "'s", 'its', 'of', 'and', 'is', 'on', 'for', 'which', 'at', 'sits', 'be', 'was'])
const STOPS: ReadonlySet<string> = new Set([
  'which', 'who', 'on', 'and', 'to', 'at', 'in', 'by', 'for', 'is', 'with', 'so', 'as', 'if', 'then', 'or', 'from', 'where', 'when', 'was', 'before', 'after', 'until', 'of',
])

const REACH = 16
const KEPT = 8

/** An event as read, and the token after it. */
export interface ReadEvent {
  readonly base: EventWords
  readonly end: number
}

/** Reads the words of an event: `the transfer meeting`, `her 18th birthday`, `due date`. Null where a time or a verb stands there. */
export function readEvent(tokens: readonly Token[], first: number, line: number): ReadEvent | null {
  const words: string[] = []
  let isWeak = false
  let at = first
  for (; at < first + 6; at++) {
    const token = tokens[at]
    if (token === undefined || token.line !== line || STOPS.has(token.lower)) break
    if (token.kind === 'punctuation') break
    if (PASSED_OVER.has(token.lower) || token.kind === 'number') continue
    if (WEEKDAYS.has(token.lower) || MONTHS.has(token.lower)) break
    const word = SAME.get(token.lower) ?? token.lower
    words.push(word)
    isWeak = token.lower === 'goes'
    if (HEADS.has(word)) {
      at++
      break
    }
  }
  return words.length === 0 ? null : { base: { type: 'event', words, isWeak }, end: at }
}

/** Whether an event's last word is one that stands for a time. */
export function isOccasion(event: EventWords): boolean {
  return HEADS.has(event.words[event.words.length - 1] ?? '')
}

interface Dated {
  readonly words: ReadonlySet<string>
  readonly rule: TimeRule
}

/** The events that a note dates, by the words that stand beside each date. */
export class DatedEvents {
  readonly #byWord = new Map<string, Dated[]>()

  /** Notes the words around a date: those before it up to the date before, and the one after. */
  add(tokens: readonly Token[], match: Match, notBefore: number): void {
    const { line } = tokenAt(tokens, match.first)
    const words = new Set<string>()
    for (let at = match.first - 1; at >= notBefore && at >= match.first - REACH; at--) {
      const token = tokenAt(tokens, at)
      if (token.line !== line || token.lower === ';' || (token.lower === '.' && !isShortForm(tokens[at - 1]))) break
      this.#note(words, token)
      if (token.kind === 'number' && wordAt(tokens, at + 1, line) === 'on' && Number(token.lower) <= 21) words.add('birthday')
    }
    const after = tokens[match.end]
    if (after?.line === line && HEADS.has(SAME.get(after.lower) ?? after.lower)) this.#note(words, after)
    const dated = { words, rule: match.rule }
    for (const word of words) {
      const list = this.#byWord.get(word)
      if (list === undefined) this.#byWord.set(word, [dated])
      else if (list.length < KEPT) list.push(dated)
    }
  }

  /** The date of an event, or null where the note gives none. The best match is the one that shares most words. */
  find(event: EventWords): TimeRule | null {
    const head = event.words[event.words.length - 1]
    const named = head === 'date' ? event.words[event.words.length - 2] : head
    let best: Dated | null = null
    let most = 0
    for (const dated of (named === undefined ? undefined : this.#byWord.get(named)) ?? []) {
      let shared = 0
      for (const word of event.words) if (dated.words.has(word)) shared++
      if (shared > most) {
        most = shared
        best = dated
      }
    }
    return best?.rule ?? null
  }

  #note(words: Set<string>, token: Token): void {
    if (token.kind !== 'word' || PASSED_OVER.has(token.lower)) return
    words.add(SAME.get(token.lower) ?? token.lower)
  }
}

function isShortForm(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && token.end - token.start < 4
}

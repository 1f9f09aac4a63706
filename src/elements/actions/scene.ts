import type { Note, TimePhrase, Token } from '../../note/types.js'
import { lexemeOf, markSymbol, symbol } from './symbols.js'
import { Word } from './words.js'

/** A note with what each token can be, worked out once. Lists by token run a little past the last one, so that looking ahead is safe. */
export interface Scene {
  readonly note: Note
  readonly tokens: readonly Token[]
  /** Word classes by token. */
  readonly classes: Int32Array
  /** What each token is read as; see `symbols.ts`. */
  readonly symbols: Int32Array
  /** 1 + the index of the time phrase that covers a token; 0 for none. */
  readonly timeAt: Int32Array
  /** 1 where a token belongs to a person's name, 2 where that person is the child, 3 where it is a worker. */
  readonly personAt: Uint8Array
  /** How a token is set: bits of `Mark`. */
  readonly marks: Uint8Array
}

/** How a token is set on its line. */
export const Mark = {
  Punctuation: 1,
  /** A dash with white space before it, and after it where anything follows; or an arrow. */
  Dash: 2,
  /** The first token of a line. */
  LineStart: 4,
  /** Inside quotation marks. */
  Quoted: 8,
} as const

const [TIME, EVERY, SOON, NAME, CHILD, CAP, NUM, OTHER] = [symbol('TIME'), symbol('EVERY'), symbol('SOON'), symbol('NAME'), symbol('CHILD'), symbol('CAP'), symbol('NUM'), symbol('x')]
const pastTheEnd = 8

/** Looks up every word of a note. */
export function setScene(note: Note): Scene {
  const { tokens, times } = note
  const size = tokens.length + pastTheEnd
  const scene = { note, tokens, classes: new Int32Array(size), symbols: new Int32Array(size), timeAt: new Int32Array(size), personAt: new Uint8Array(size), marks: new Uint8Array(size) }
  for (let i = 0; i < times.length; i++) {
    const time = times[i]
    if (time) scene.timeAt.fill(i + 1, time.firstToken, time.endToken)
  }
  for (const { kind, firstToken, endToken } of note.people) scene.personAt.fill(kind === 'child' ? 2 : kind === 'worker' ? 3 : 1, firstToken, endToken)
  let line = -1
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    if (token.line !== line) scene.marks[i] = Mark.LineStart
    line = token.line
    place(scene, i, token)
  }
  markQuotations(scene)
  return scene
}

function place(scene: Scene, at: number, token: Token): void {
  if (token.kind === 'word') {
    const { classes, symbol: own } = lexemeOf(token.lower)
    scene.classes[at] = classes
    scene.symbols[at] = own
    if (own === OTHER && looksLikeName(scene, at)) scene.symbols[at] = CAP
  } else if (token.kind === 'number') scene.symbols[at] = NUM
  else {
    const next = scene.tokens[at + 1]
    const isDash = (token.lower === '-' && !token.glued && next?.glued !== true) || isArrow(token, next)
    scene.marks[at] = (scene.marks[at] ?? 0) | Mark.Punctuation | (isDash ? Mark.Dash : 0)
    scene.symbols[at] = markSymbol(token.lower)
  }
  if (isPerson(scene, at)) scene.symbols[at] = scene.personAt[at] === 2 ? CHILD : NAME
  const kind = timeOf(scene, at)?.kind
  if (kind) scene.symbols[at] = kind === 'recurring' ? EVERY : kind === 'vague' ? SOON : TIME
}

/** "KP -> book a visit", "KP → book a visit". */
function isArrow(token: Token, next: Token | undefined): boolean {
  return token.lower === '→' || token.lower === '⇒' || ((token.lower === '-' || token.lower === '=') && next?.glued === true && next.lower === '>')
}

function markQuotations(scene: Scene): void {
  let at = 0
  for (const { start, end } of scene.note.quotations) {
    while (at < scene.tokens.length && (scene.tokens[at]?.start ?? 0) < start) at++
    for (; at < scene.tokens.length && (scene.tokens[at]?.start ?? 0) < end; at++) scene.marks[at] = (scene.marks[at] ?? 0) | Mark.Quoted
  }
}

/** Whether a token has any of the classes. */
export function is(scene: Scene, at: number, classes: number): boolean {
  return ((scene.classes[at] ?? 0) & classes) !== 0
}

/** The lower-case text of a token; empty past the end. */
export function lowerAt(scene: Scene, at: number): string {
  // Reading outside an array is slow, and clauses look past their ends at every turn.
  return at >= 0 && at < scene.tokens.length ? (scene.tokens[at]?.lower ?? '') : ''
}

/** The time phrase that covers a token. */
export function timeOf(scene: Scene, at: number): TimePhrase | undefined {
  const index = scene.timeAt[at] ?? 0
  return index === 0 ? undefined : scene.note.times[index - 1]
}

/** The token after the time phrase that covers `at`; `at` itself where none does. */
export function skipTime(scene: Scene, at: number): number {
  return timeOf(scene, at)?.endToken ?? at
}

/** Whether a token belongs to a person's name. */
export function isPerson(scene: Scene, at: number): boolean {
  return (scene.personAt[at] ?? 0) !== 0
}

/** A word that may be a name by its capital: nothing else is known of it. */
export function looksLikeName(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  if (!token || token.kind !== 'word' || scene.timeAt[at] !== 0) return false
  if (isPerson(scene, at)) return true
  const length = token.end - token.start
  if (((scene.classes[at] ?? 0) & ~Word.Role) !== 0) return false
  // "PK", "S.J." stand for somebody; a longer run of capitals is a shout or an agency.
  return token.shape === 'capital' ? length > 1 : token.shape === 'upper' && length === 2
}

/** A dash with white space on both sides. */
export function isSpacedDash(scene: Scene, at: number): boolean {
  return ((scene.marks[at] ?? 0) & Mark.Dash) !== 0
}

/** Whether a token is a mark and no word. */
export function isMark(scene: Scene, at: number): boolean {
  return ((scene.marks[at] ?? 0) & Mark.Punctuation) !== 0
}

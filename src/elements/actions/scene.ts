import type { Note, TimePhrase, Token } from '../../note/types.js'
import { classesOf, Word } from './words.js'

/** A note with what each token can be, worked out once. */
export interface Scene {
  readonly note: Note
  readonly tokens: readonly Token[]
  /** Word classes by token. */
  readonly classes: Int32Array
  /** 1 + the index of the time phrase that covers a token; 0 for none. */
  readonly timeAt: Int32Array
  /** 1 where a token belongs to a person's name, 2 where that person is the child. */
  readonly personAt: Uint8Array
  /** 1 where a token stands inside quotation marks. */
  readonly quotedAt: Uint8Array
}

/** Looks up every word of a note. */
export function setScene(note: Note): Scene {
  const { tokens } = note
  const classes = new Int32Array(tokens.length)
  const timeAt = new Int32Array(tokens.length)
  const personAt = new Uint8Array(tokens.length)
  for (let i = 0; i < note.times.length; i++) {
    const time = note.times[i]
    if (time) timeAt.fill(i + 1, time.firstToken, time.endToken)
  }
  for (const person of note.people) personAt.fill(person.kind === 'child' ? 2 : 1, person.firstToken, person.endToken)
  const quotedAt = new Uint8Array(tokens.length)
  let quotation = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    if (token.kind === 'word') classes[i] = classesOf(token.lower)
    while ((note.quotations[quotation]?.end ?? Infinity) <= token.start) quotation++
    if (token.start >= (note.quotations[quotation]?.start ?? Infinity)) quotedAt[i] = 1
  }
  return { note, tokens, classes, timeAt, personAt, quotedAt }
}

/** Whether a token has any of the classes. */
export function is(scene: Scene, at: number, classes: number): boolean {
  return ((scene.classes[at] ?? 0) & classes) !== 0
}

/** The lower-case text of a token; empty past the end. */
export function lowerAt(scene: Scene, at: number): string {
  return scene.tokens[at]?.lower ?? ''
}

/** The time phrase that covers a token. */
export function timeOf(scene: Scene, at: number): TimePhrase | undefined {
  return scene.note.times[(scene.timeAt[at] ?? 0) - 1]
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

/** A dash with white space on both sides, or on its left where words are typed in a hurry. */
export function isSpacedDash(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  const next = scene.tokens[at + 1]
  return token !== undefined && token.lower === '-' && !token.glued && (next === undefined || !next.glued)
}

/** Whether a token closes or opens nothing but a pause: comma, dash, colon, bracket, slash. */
export function isPunctuation(scene: Scene, at: number): boolean {
  return scene.tokens[at]?.kind === 'punctuation'
}

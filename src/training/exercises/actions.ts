import type { Action } from '../../report/types.js'
import type { Checked, Spoiled } from './types.js'

/** Turns the day of one action into a word that names none. */
export function* vagueDay(note: Checked): Iterable<Spoiled> {
  for (const action of turned(note.report.actions, note.turn)) {
    const { deadline } = action
    if (!deadline.text || (deadline.kind !== 'date' && deadline.kind !== 'relative')) continue
    const at = action.text.lastIndexOf(deadline.text)
    if (at < 0) continue
    const from = withPreposition(action.text, at)
    if (from === null) continue
    const end = at + deadline.text.length
    yield put(note.text, action.start + from, action.start + end, 'ASAP')
  }
}

const weekdays = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
const prepositions = new Set(['by', 'on', 'before'])
/** Words after which a word such as “today” is bound to them. */
const leading = new Set(['from', 'until', 'till', 'since', 'for', 'of', 'by', 'before', 'after', 'on'])
const ownPrepositions = new Set(['by', 'within', 'today', 'tomorrow', 'before', 'on', 'this'])

/** Where the words that give the day begin, or null where "ASAP" would not fit in their place. */
function withPreposition(text: string, at: number): number | null {
  if (ownPrepositions.has(wordAt(text, at))) return leading.has(wordBefore(text, at).text) ? null : at
  let from = at
  let word = wordBefore(text, from)
  if (weekdays.has(word.text.toLowerCase())) {
    from = word.start
    word = wordBefore(text, from)
  }
  return prepositions.has(word.text) ? word.start : null
}

interface Word {
  readonly text: string
  readonly start: number
}

function wordAt(text: string, at: number): string {
  let end = at
  while (end < text.length && isLetter(text[end] ?? '')) end++
  return text.slice(at, end).toLowerCase()
}

function wordBefore(text: string, at: number): Word {
  let end = at
  while (end > 0 && text[end - 1] === ' ') end--
  let start = end
  while (start > 0 && isLetter(text[start - 1] ?? '')) start--
  return { text: text.slice(start, end), start }
}

function isLetter(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase()
}

/** Takes away who does one action: “Priya visits Mia” becomes “Visit Mia”, which nobody is asked to do. */
export function* nobody(note: Checked): Iterable<Spoiled> {
  for (const action of turned(note.report.actions, note.turn)) {
    if (!opensLine(note.text, action.start)) continue
    const bare = withoutOwner(action)
    if (bare === null) continue
    yield put(note.text, action.start, action.end, bare)
  }
}

function opensLine(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const before = text.slice(start, at).trim()
  return before === '-' || before === '*' || before === '•' || (before.length <= 3 && (before.endsWith('.') || before.endsWith(')')))
}

/** Verbs that no instruction begins with. */
const noInstruction = new Set(['is', 'has', 'does', 'was', 'are', 'am', 'have', 'had', 'can', 'may', 'might', 'would', 'could', 'should', 'must', 'needs', 'and', 'or', 'also', 'then', 'who'])

function withoutOwner({ text, owner }: Action): string | null {
  if (!owner || !text.startsWith(owner)) return null
  const rest = text.slice(owner.length).trim()
  const [first = '', second = ''] = rest.split(' ')
  const isTold = first === 'to' || first === 'will'
  const word = isTold ? second : first
  const verb = isTold || owner === 'I' ? word : baseForm(word)
  if (verb === null || verb === '' || noInstruction.has(word) || word !== word.toLowerCase() || !Array.from(word).every(isLetter)) return null
  const after = rest.slice((isTold ? first.length + 1 : 0) + word.length)
  if (leansOnOwner(after, isTold)) return null
  return verb.charAt(0).toUpperCase() + verb.slice(1) + after
}

/** A second verb that was bent for the owner, or a word that still speaks of them. */
function leansOnOwner(after: string, isTold: boolean): boolean {
  const words = after.split(/[\s,.;]+/u)
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (['himself', 'herself', 'themselves', 'myself', 'my', 'me', 'i'].includes(word.toLowerCase())) return true
    const isJoint = word === 'and' || word === 'then'
    if (isJoint && !isTold && (words[at + 1] ?? '').endsWith('s')) return true
  }
  return false
}

/** A verb of the third person in the form of an instruction, or null where it is none. */
function baseForm(word: string): string | null {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return null
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  for (const ending of ['sses', 'shes', 'ches', 'xes', 'zzes', 'oes']) if (word.endsWith(ending)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function put(text: string, start: number, end: number, now: string): Spoiled {
  return { text: text.slice(0, start) + now + text.slice(end), was: text.slice(start, end), now }
}

/** The list begun at another place. */
export function turned<T>(list: readonly T[], turn: number): readonly T[] {
  const at = list.length === 0 ? 0 : turn % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

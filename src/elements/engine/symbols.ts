import type { Note, Token } from '../../note/types.js'

/** Symbols that stand for what differs from note to note. */
export const placeholder = {
  start: '<s>',
  end: '</s>',
  number: '<n>',
  month: '<month>',
  weekday: '<weekday>',
  date: '<date>',
  relative: '<relative>',
  recurring: '<recurring>',
  vague: '<vague>',
  name: '<name>',
  child: '<child>',
} as const

const months = new Set('january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(' '))
const weekdays = new Set('monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun'.split(' '))
const kept = new Set([',', ':', ';', '-', '–', '—', '?', '(', '"', '“', '%', '£', '&', '+', '/'])
const dash = '-'

/**
 * Turns the tokens of a note into symbols: lower-case words, the marks that part clauses, and placeholders for
 * numbers, times and names, so that what is learned holds for any child and any day.
 *
 * @param note a note that has been read.
 * @returns one symbol a token; empty where a token belongs to the symbol before it or says nothing.
 */
export function readSymbols(note: Note): string[] {
  const { tokens } = note
  const symbols = new Array<string>(tokens.length).fill('')
  const names = findNames(note)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token) symbols[at] = symbolOf(token, names)
  }
  for (const time of note.times) {
    for (let at = time.firstToken; at < time.endToken; at++) symbols[at] = ''
    symbols[time.firstToken] = placeholder[time.kind]
  }
  for (const person of note.people) {
    if (person.kind === 'worker' && person.form !== 'given') continue
    for (let at = person.firstToken; at < person.endToken; at++) symbols[at] = ''
    symbols[person.firstToken] = person.kind === 'child' ? placeholder.child : placeholder.name
  }
  return symbols
}

function symbolOf(token: Token, names: ReadonlySet<string>): string {
  if (token.kind === 'number') return placeholder.number
  if (token.kind === 'punctuation') {
    if (!kept.has(token.lower)) return ''
    return token.lower === '–' || token.lower === '—' ? dash : token.lower === '“' ? '"' : token.lower
  }
  if (names.has(token.lower)) return placeholder.name
  if (months.has(token.lower)) return placeholder.month
  if (weekdays.has(token.lower)) return placeholder.weekday
  return token.lower
}

/** Words that stand with a capital inside a sentence: names of people and places. */
function findNames(note: Note): Set<string> {
  const names = new Set<string>()
  for (const child of note.context.children ?? []) for (const word of child.toLowerCase().split(' ')) if (word.length > 1) names.add(word)
  for (const sentence of note.sentences) {
    if (sentence.kind === 'heading') continue
    for (let at = sentence.firstToken + 1; at < sentence.endToken; at++) {
      const token = note.tokens[at]
      const before = note.tokens[at - 1]
      if (!token || token.kind !== 'word' || token.end - token.start < 2) continue
      const isName = (token.shape === 'capital' || token.shape === 'mixed') && before?.kind !== 'punctuation'
      if (isName && !months.has(token.lower) && !weekdays.has(token.lower) && !token.lower.includes("'")) names.add(token.lower)
    }
  }
  return names
}

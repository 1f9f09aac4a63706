import { addDays, makeDay } from '../../src/note/calendar.js'
import { readNote } from '../../src/note/read.js'
import type { Context } from '../../src/note/types.js'
import type { Level } from '../../src/report/types.js'
import { learnedElements, type LearnedElement } from '../train/copies.js'
import type { LabelledNote } from '../train/corpus.js'
import { reportOf, type Fold } from './folds.js'
import type { Pair } from './measure.js'

interface Changed {
  readonly text: string
  readonly context: Context | undefined
}

/** A change that cannot make a judged level other than it was; null where it does not apply to a note. */
type Change = (note: LabelledNote) => Changed | null

const isLetter = (char: string): boolean => char.toLowerCase() !== char.toUpperCase()

const otherNames = ['Zelda', 'Orson', 'Petra', 'Casper', 'Ingrid', 'Rufus']

/** Gives the child other given names throughout. */
const rename: Change = (note) => {
  const read = readNote(note.text, note.context)
  const names = new Map<string, string>()
  for (const person of read.people) {
    if (person.kind !== 'child' || person.form !== 'given' || person.endToken !== person.firstToken + 1) continue
    const token = read.tokens[person.firstToken]
    if (token?.shape === 'capital' && !names.has(token.lower)) names.set(token.lower, otherNames[names.size % otherNames.length] ?? '')
  }
  if (names.size === 0) return null
  let text = ''
  let from = 0
  for (const token of read.tokens) {
    const name = token.shape === 'capital' || token.shape === 'upper' ? names.get(token.lower) : undefined
    if (name === undefined) continue
    text += note.text.slice(from, token.start) + (token.shape === 'upper' ? name.toUpperCase() : name)
    from = token.end
  }
  const children = note.context?.children?.map((child) => child.split(' ').map((word) => names.get(word.toLowerCase()) ?? word).join(' '))
  return { text: text + note.text.slice(from), context: note.context && children ? { ...note.context, children } : note.context }
}

const weeks = 52 * 7

/** Moves every date a year back, to the same weekday; notes with dates in words are left out. */
const redate: Change = (note) => {
  if (/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/iu.test(note.text)) return null
  if (!/\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/u.test(note.text) || /\d\.\d|\b\d{1,2}\/\d{1,2}(?![/\d])|\d-\d/u.test(note.text)) return null
  const shift = (year: number, month: number, day: number) => {
    const made = makeDay(year, month, day)
    return made && addDays(made, -weeks)
  }
  const two = (value: number) => String(value).padStart(2, '0')
  const text = note.text.replace(/\b(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\b/gu, (whole: string, day: string, month: string, year: string) => {
    const moved = shift(Number(year) < 100 ? 2000 + Number(year) : Number(year), Number(month), Number(day))
    return moved ? `${two(moved.day)}/${two(moved.month)}/${year.length === 2 ? two(moved.year % 100) : String(moved.year)}` : whole
  })
  const recorded = note.context?.recordedOn?.split('-').map(Number)
  const moved = recorded && shift(recorded[0] ?? 0, recorded[1] ?? 0, recorded[2] ?? 0)
  return { text, context: note.context && moved ? { ...note.context, recordedOn: `${moved.year}-${two(moved.month)}-${two(moved.day)}` } : note.context }
}

/** Sets the paragraphs below the first in the reverse order. */
const swap: Change = (note) => {
  const parts = note.text.split('\n\n')
  return parts.length < 4 || /^(?:from|sent|>)/imu.test(note.text) ? null : { text: [parts[0], ...parts.slice(1).reverse()].join('\n\n'), context: note.context }
}

/** Turns two letters round in every twentieth long word. */
const mistype: Change = (note) => {
  let count = 0
  const text = note.text
    .split(' ')
    .map((word) => {
      if (word.length < 6 || !Array.from(word).every(isLetter) || ++count % 20 !== 0) return word
      return word.slice(0, 3) + (word[4] ?? '') + (word[3] ?? '') + word.slice(5)
    })
    .join(' ')
  return text === note.text ? null : { text, context: note.context }
}

const lower: Change = (note) => ({ text: note.text.toLowerCase(), context: note.context })

/** Changes after which each level should be as it was before. */
export const changes: Readonly<Record<string, Change>> = { rename, redate, swap, mistype, lower }

/** Makes the whole note a pasted email: nothing in it is the manager's own. */
function wrap(note: LabelledNote): string {
  return `From: Robin Ash <r.ash@example.org>\nSent: 3 May 2024 09:12\nTo: Sam Field\nSubject: update\n\nHi Sam,\n${note.text.replaceAll('\n\n', '\n')}\n\nKind regards\nRobin Ash\nSocial Worker\n`
}

/** Words that name an element without giving it. */
const emptyCues: Readonly<Record<LearnedElement, string>> = {
  rationale: '\n\nRationale:\n\nSaved late because the form crashed.\n',
  impact: '\n\nImpact on the child:\n\nThe impact form has been uploaded.\n',
  'review-point': '\n\nReview:\n\nNo review needed.\n',
}

export interface Share {
  right: number
  of: number
}

/** Shares of levels that a change left as they were, by `element change`; and of the traps that were not fallen into. */
export function measureChanges(pairs: readonly Pair[], folds: readonly Fold[]): Record<string, Share> {
  const found: Record<string, Share> = {}
  const count = (name: string, isRight: boolean) => {
    const share = (found[name] ??= { right: 0, of: 0 })
    share.of++
    if (isRight) share.right++
  }
  for (const { file, note, report } of pairs) {
    const fold = folds.find((one) => one.file === file) ?? null
    const levelsOf = (text: string, context: Context | undefined) => {
      const elements = reportOf(note.id, text, context, fold).elements
      return (id: LearnedElement): Level => elements.find((element) => element.id === id)?.level ?? 0
    }
    const was = (id: LearnedElement): Level => report.elements.find((element) => element.id === id)?.level ?? 0
    for (const [name, change] of Object.entries(changes)) {
      const changed = change(note)
      if (!changed) continue
      const level = levelsOf(changed.text, changed.context)
      for (const id of learnedElements) count(`${id} ${name}`, level(id) === was(id))
    }
    const wrapped = levelsOf(wrap(note), note.context)
    for (const id of learnedElements) {
      count(`${id} email`, wrapped(id) === 0)
      if (was(id) < 2) count(`${id} empty cue`, levelsOf(note.text + emptyCues[id], note.context)(id) < 2)
    }
  }
  return found
}

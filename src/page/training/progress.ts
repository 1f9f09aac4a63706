import type { ElementId } from '../../report/types.js'
import { type Answer, type AnswerSheet, elementOrder, type FlagId, flagIds, type Pack, type SampleNote } from '../../training/types.js'

/** Elements that somebody has not given a level yet. */
export function leftOpen(answer: Answer): readonly ElementId[] {
  return elementOrder.filter((id) => answer.levels[id] === undefined)
}

/** How many of the six levels are the key's. */
export function sameAsKey({ key }: SampleNote, { levels }: Answer): number {
  return elementOrder.filter((id) => levels[id] === key.elements[id].level).length
}

/** A flag that the key or the person has. */
export interface FlagLine {
  readonly id: FlagId
  readonly quotes: readonly string[]
  readonly isKey: boolean
  readonly isGiven: boolean
}

/** The flags of the key and those that were ticked. */
export function flagLines({ key }: SampleNote, { flags }: Answer): readonly FlagLine[] {
  return flagIds.flatMap((id) => {
    const quotes = key.flags.filter(({ rule }) => rule === id).map(({ quote }) => quote)
    const isGiven = flags.includes(id)
    return quotes.length > 0 || isGiven ? [{ id, quotes, isKey: quotes.length > 0, isGiven }] : []
  })
}

/** What somebody gave a pack, added up. */
export interface Tally {
  readonly byElement: readonly { readonly id: ElementId; readonly same: number }[]
  readonly same: number
  readonly all: number
  readonly seen: number
  readonly toSee: number
}

export function tally(pack: Pack, answers: readonly Answer[]): Tally {
  const pairs = answers.flatMap((answer) => pack.notes.filter(({ id }) => id === answer.note).map((note) => ({ note, answer })))
  const byElement = elementOrder.map((id) => ({ id, same: pairs.filter(({ note, answer }) => answer.levels[id] === note.key.elements[id].level).length }))
  const lines = pairs.flatMap(({ note, answer }) => flagLines(note, answer)).filter(({ isKey }) => isKey)
  return { byElement, same: byElement.reduce((sum, { same }) => sum + same, 0), all: pairs.length * elementOrder.length, seen: lines.filter(({ isGiven }) => isGiven).length, toSee: lines.length }
}

/** The file for the trainer. */
export function sheetOf(pack: Pack, person: string, answers: readonly Answer[]): AnswerSheet {
  return { version: 1, kind: 'oversight-answers', pack: pack.title, person: person.trim(), answers }
}

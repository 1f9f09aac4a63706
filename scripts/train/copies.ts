import { readNote } from '../../src/note/read.js'
import type { ElementId, Level } from '../../src/report/types.js'
import { placesOf, type LabelledNote } from './corpus.js'
import { Random } from './random.js'

/** A note made from labelled ones so that its level is certain. */
export interface Copy {
  readonly kind: 'pad' | 'strip' | 'merge'
  readonly file: string
  readonly from: readonly string[]
  readonly text: string
  readonly context: LabelledNote['context']
  readonly levels: Partial<Record<ElementId, Level>>
  readonly quotes: Partial<Record<ElementId, readonly string[]>>
}

export const learnedElements = ['rationale', 'impact', 'review-point'] as const
export type LearnedElement = (typeof learnedElements)[number]

const padding = 8
const glued = 3

/** The note with eight bullets added, each an action of another note: no element but `actions` can have changed. */
export function pad(note: LabelledNote, file: string, bullets: readonly string[], random: Random): Copy {
  const added: string[] = []
  for (let i = 0; i < padding; i++) added.push(`- ${(bullets[random.below(bullets.length)] ?? '').replace(/\s+/gu, ' ')}`)
  const levels: Copy['levels'] = {}
  const quotes: Copy['quotes'] = {}
  for (const id of learnedElements) {
    levels[id] = note.elements[id].level
    quotes[id] = [note.elements[id].quote ?? ''].filter((quote) => quote !== '')
  }
  return { kind: 'pad', file, from: [note.id], text: `${note.text}\n\n${added.join('\n')}\n`, context: note.context, levels, quotes }
}

/** The note cut to its first line and the sentence that shows a full element: still full. Null where they are the same line. */
export function strip(note: LabelledNote, file: string, id: LearnedElement): Copy | null {
  const gold = note.elements[id]
  const place = placesOf(note.text, gold.quote ?? '')[0]
  if (gold.level !== 2 || !place) return null
  const read = readNote(note.text, note.context)
  const kept = read.sentences.filter((sentence) => sentence.start < place.end && sentence.end > place.start)
  const first = kept[0]
  const last = kept[kept.length - 1]
  const top = read.lines.find((line) => line.kind !== 'blank')
  if (!first || !last || !top || first.start < top.end) return null
  const text = `${note.text.slice(top.start, top.end)}\n\n${note.text.slice(first.start, last.end)}\n`
  return { kind: 'strip', file, from: [note.id], text, context: note.context, levels: { [id]: 2 }, quotes: { [id]: [gold.quote ?? ''] } }
}

/** Three notes of one file, none of which shows the element in full, one below another. */
export function merges(notes: readonly LabelledNote[], file: string, id: LearnedElement, random: Random): Copy[] {
  const faults = notes.filter((note) => note.elements[id].level < 2)
  const order = faults.map((_, at) => at)
  random.shuffle(order)
  const copies: Copy[] = []
  for (let at = 0; at + glued <= order.length; at += glued) {
    const parts = order.slice(at, at + glued).flatMap((i) => faults[i] ?? [])
    const level = Math.max(...parts.map((part) => part.elements[id].level)) as Level
    copies.push({
      kind: 'merge',
      file,
      from: parts.map((part) => part.id),
      text: parts.map((part) => part.text).join('\n\n'),
      context: parts[0]?.context,
      levels: { [id]: level },
      quotes: { [id]: parts.flatMap((part) => part.elements[id].quote ?? []) },
    })
  }
  return copies
}

/** Every copy of one file's notes. */
export function copiesOf(file: string, notes: readonly LabelledNote[], bullets: readonly string[], seed: number): Copy[] {
  const random = new Random(seed)
  const copies = notes.map((note) => pad(note, file, bullets, random))
  for (const id of learnedElements) {
    for (const note of notes) {
      const copy = strip(note, file, id)
      if (copy) copies.push(copy)
    }
    copies.push(...merges(notes, file, id, random))
  }
  return copies
}

import { type EditorState, type Range, RangeSet, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Folded } from '../../report/fold.js'
import type { Group } from '../../rules/types.js'

/** A finding as the writing area shows it. */
export interface Marked extends Folded {
  readonly group: Group
}

/** A mark where it stands now, after whatever was typed since. */
export interface Placed extends Marked {
  readonly from: number
  readonly to: number
}

export const setMarks = StateEffect.define<readonly Marked[]>()
export const setShown = StateEffect.define<{ readonly from: number; readonly to: number } | null>()

/** The marks under flagged words. They move with the text until the next report. */
export const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (value, transaction) => {
    for (const effect of transaction.effects) if (effect.is(setMarks)) return decorate(effect.value, transaction.state.doc.length)
    return transaction.docChanged ? value.map(transaction.changes) : value
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** The words that somebody asked to see, until the next edit. */
export const shown = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (value, transaction) => {
    for (const effect of transaction.effects) {
      if (effect.is(setShown)) return effect.value && effect.value.to > effect.value.from ? Decoration.set(Decoration.mark({ class: 'cm-shown' }).range(effect.value.from, effect.value.to)) : Decoration.none
    }
    return transaction.docChanged ? Decoration.none : value
  },
  provide: (field) => EditorView.decorations.from(field),
})

function decorate(found: readonly Marked[], length: number): DecorationSet {
  const ranges: Range<Decoration>[] = []
  for (const marked of found) {
    const { start, end } = marked.message
    if (start < end && end <= length) ranges.push(Decoration.mark({ class: `cm-flag cm-flag-${marked.group}`, marked }).range(start, end))
  }
  return RangeSet.of(ranges, true)
}

/** The narrowest mark that covers a place, or null. */
export function markAt(state: EditorState, at: number): Placed | null {
  let best: Placed | null = null
  state.field(marks).between(at, at, (from, to, value) => {
    const marked = (value.spec as { readonly marked: Marked }).marked
    if (!best || to - from < best.to - best.from) best = { ...marked, from, to }
  })
  return best
}

/** The next mark after a place (or before it), going round at the end of the note. Null where there is none. */
export function nextMark(state: EditorState, at: number, direction: 1 | -1): Placed | null {
  const all: Placed[] = []
  const cursor = state.field(marks).iter()
  for (; cursor.value; cursor.next()) all.push({ ...(cursor.value.spec as { readonly marked: Marked }).marked, from: cursor.from, to: cursor.to })
  if (direction === 1) return all.find(({ from }) => from > at) ?? all[0] ?? null
  return all.findLast(({ to }) => to < at) ?? all.at(-1) ?? null
}

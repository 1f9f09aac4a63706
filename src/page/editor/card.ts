import { StateEffect, StateField } from '@codemirror/state'
import { type EditorView, showTooltip, type Tooltip } from '@codemirror/view'
import type { Placed } from './marks.js'

/** Fills the little card under marked words. Gives back what to do when it goes. */
export type DrawCard = (parent: HTMLElement, placed: Placed, view: EditorView) => () => void

export const setCard = StateEffect.define<Placed | null>()

/** The card of the marked words that were clicked or gone to; an edit or Escape closes it. */
export function cardField(draw: DrawCard): StateField<Tooltip | null> {
  return StateField.define<Tooltip | null>({
    create: () => null,
    update: (value, transaction) => {
      for (const effect of transaction.effects) if (effect.is(setCard)) return effect.value ? tooltip(effect.value, draw) : null
      return transaction.docChanged ? null : value
    },
    provide: (field) => showTooltip.from(field),
  })
}

function tooltip(placed: Placed, draw: DrawCard): Tooltip {
  return {
    pos: placed.from,
    end: placed.to,
    create: (view) => {
      const dom = view.dom.ownerDocument.createElement('div')
      dom.className = 'card'
      const gone = draw(dom, placed, view)
      return { dom, destroy: gone }
    },
  }
}

import { history, historyKeymap, isolateHistory, redo, standardKeymap, undo } from '@codemirror/commands'
import { Annotation, EditorSelection, EditorState, Prec } from '@codemirror/state'
import { EditorView, highlightSpecialChars, keymap, placeholder, tooltips } from '@codemirror/view'
import type { Span } from '../../note/types.js'
import { cardField, type DrawCard, setCard } from './card.js'
import { markAt, marks, type Marked, nextMark, type Placed, setMarks, setShown, shown } from './marks.js'
import { pasting } from './paste.js'

export interface EditorOptions {
  readonly parent: HTMLElement
  readonly label: string
  readonly describedBy: string
  readonly placeholder: string
  readonly drawCard: DrawCard
  /** After every change of the text. */
  readonly changed: (text: string) => void
  /** After a paste whose formatting was turned into plain text. */
  readonly pasted: () => void
  /** After the keys went to a finding; null where there is none. */
  readonly wentTo: (placed: Placed | null) => void
  /** When the first suggestion of a finding is wanted. */
  readonly fix: (placed: Placed) => void
  /** When the finding's place in the list is wanted. */
  readonly toList: (placed: Placed) => void
}

/** The writing area. All offsets are UTF-16 code units of its text. */
export interface NoteEditor {
  readonly text: () => string
  /** Replaces the whole text as one step that can be undone. */
  readonly setText: (text: string) => void
  readonly replace: (span: Span, words: string) => void
  readonly mark: (found: readonly Marked[]) => void
  /** Scrolls to some words, selects and highlights them. */
  readonly show: (span: Span) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly focus: () => void
  /** Selects some words, so that typing takes their place. */
  readonly select: (span: Span) => void
}

/** Says that the page, not a person typing, made a change. */
const byPage = Annotation.define<boolean>()

/** Makes the writing area inside `parent`. */
export function makeEditor(options: EditorOptions): NoteEditor {
  const view = new EditorView({ parent: options.parent, state: EditorState.create({ extensions: extensions(options) }) })
  const change = (from: number, to: number, insert: string): void => {
    view.dispatch({
      changes: { from, to, insert },
      selection: EditorSelection.cursor(from + view.state.toText(insert).length),
      annotations: [isolateHistory.of('full'), byPage.of(true)],
      scrollIntoView: true,
    })
  }
  return {
    text: () => view.state.doc.toString(),
    setText: (text) => {
      change(0, view.state.doc.length, text)
      view.dispatch({ selection: EditorSelection.cursor(0), effects: EditorView.scrollIntoView(0) })
    },
    replace: ({ start, end }, words) => { change(start, end, words) },
    mark: (found) => { view.dispatch({ effects: setMarks.of(found) }) },
    show: ({ start, end }) => {
      const length = view.state.doc.length
      const from = Math.min(start, length)
      const to = Math.min(end, length)
      view.focus()
      view.dispatch({ selection: EditorSelection.range(to, from), effects: [setShown.of({ from, to }), setCard.of(null), EditorView.scrollIntoView(EditorSelection.range(from, to), { y: 'center' })] })
    },
    undo: () => { undo(view) },
    redo: () => { redo(view) },
    focus: () => { view.focus() },
    select: ({ start, end }) => { view.dispatch({ selection: EditorSelection.range(start, end), scrollIntoView: true }) },
  }
}

function extensions(options: EditorOptions) {
  const card = cardField(options.drawCard)
  const close = (view: EditorView): boolean => {
    if (!view.state.field(card) && view.state.field(shown).size === 0) return false
    view.dispatch({ effects: [setCard.of(null), setShown.of(null)] })
    return true
  }
  const go = (direction: 1 | -1) => (view: EditorView): boolean => {
    const { from, to } = view.state.selection.main
    const placed = nextMark(view.state, direction === 1 && from < to ? from : direction === 1 ? from - 1 : from, direction)
    if (placed) view.dispatch({ selection: EditorSelection.range(placed.from, placed.to), effects: [setCard.of(placed), EditorView.scrollIntoView(EditorSelection.range(placed.from, placed.to), { y: 'center' })] })
    options.wentTo(placed)
    return true
  }
  const withMark = (act: (placed: Placed) => void) => (view: EditorView): boolean => {
    const placed = markAt(view.state, view.state.selection.main.from)
    if (placed) act(placed)
    else options.wentTo(null)
    return true
  }
  return [
    history(),
    Prec.high(keymap.of([
      { key: 'F8', run: go(1), shift: go(-1) },
      { key: 'Alt-Enter', run: withMark(options.fix) },
      { key: 'Ctrl-.', mac: 'Cmd-.', run: withMark(options.toList) },
      { key: 'Escape', run: close },
    ])),
    keymap.of([...historyKeymap, ...standardKeymap]),
    EditorView.lineWrapping,
    highlightSpecialChars(),
    placeholder(options.placeholder),
    marks,
    shown,
    card,
    tooltips({ position: 'absolute' }),
    pasting(options.pasted),
    EditorView.contentAttributes.of({
      'aria-label': options.label,
      'aria-describedby': options.describedBy,
      id: 'note',
      tabindex: '0',
      // A browser's own spelling check, text prediction or add-on may send what is typed to a server.
      spellcheck: 'false', writingsuggestions: 'false', autocorrect: 'off', autocapitalize: 'sentences', translate: 'no',
      'data-gramm': 'false', 'data-lt-active': 'false',
    }),
    EditorView.domEventHandlers({
      // Left to itself, a browser that types over several lines styles what it joins, and the page's policy refuses that.
      beforeinput: (event, view) => {
        if (event.inputType !== 'insertText' || event.data === null || event.isComposing || view.state.selection.main.empty) return false
        event.preventDefault()
        view.dispatch(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true })
        return true
      },
      click: (event, view) => {
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
        const placed = at === null || !view.state.selection.main.empty ? null : markAt(view.state, at)
        if (placed?.message.ruleId === 'unfilled') {
          view.dispatch({ selection: EditorSelection.range(placed.from, placed.to) })
          return false
        }
        const isOpen = view.state.field(card) !== null
        if (placed || isOpen) view.dispatch({ effects: setCard.of(placed) })
        return false
      },
    }),
    EditorView.updateListener.of((update) => { if (update.docChanged) options.changed(update.state.doc.toString()) }),
  ]
}

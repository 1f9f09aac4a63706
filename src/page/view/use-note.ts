import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Context } from '../../note/types.js'
import type { Folded } from '../../report/fold.js'
import type { Report } from '../../report/types.js'
import type { Checker } from '../checker/client.js'
import { type EditorOptions, makeEditor, type NoteEditor } from '../editor/editor.js'
import { marked, toMend } from '../findings.js'

/** The note as it was last checked. */
export interface Checked {
  readonly text: string
  readonly report: Report
  /** What there is to mend besides the six elements. */
  readonly findings: readonly Folded[]
  readonly words: number
}

/** The writing area and its newest report. */
export interface NoteState {
  readonly parent: RefObject<HTMLDivElement | null>
  readonly editor: () => NoteEditor
  /** Null while the note is empty. */
  readonly checked: Checked | null
  readonly isEmpty: boolean
}

interface Options extends Omit<EditorOptions, 'parent' | 'changed'> {
  readonly makeChecker: (answer: (report: Report, text: string) => void) => Checker
  readonly context: Context
  readonly changed: (text: string) => void
}

/** Makes the writing area once, and has every change checked away from the keys. */
export function useNote(options: Options): NoteState {
  const parent = useRef<HTMLDivElement>(null)
  const editor = useRef<NoteEditor | null>(null)
  const checker = useRef<Checker | null>(null)
  const latest = useRef(options)
  latest.current = options
  const [checked, setChecked] = useState<Checked | null>(null)
  const [isEmpty, setEmpty] = useState(true)

  useLayoutEffect(() => {
    if (!parent.current) return
    const made = makeEditor({
      ...options,
      parent: parent.current,
      drawCard: (...given) => latest.current.drawCard(...given),
      pasted: () => { latest.current.pasted() },
      wentTo: (placed) => { latest.current.wentTo(placed) },
      fix: (placed) => { latest.current.fix(placed) },
      toList: (placed) => { latest.current.toList(placed) },
      changed: (text) => {
        setEmpty(text.trim() === '')
        checker.current?.ask(text, latest.current.context)
        latest.current.changed(text)
      },
    })
    editor.current = made
    checker.current = options.makeChecker((report, text) => {
      if (made.text() !== text) return
      const isBlank = text.trim() === ''
      const findings = isBlank ? [] : toMend(report)
      made.mark(marked(findings))
      setChecked(isBlank ? null : { text, report, findings, words: countWords(text) })
      // Tells whoever times the page that this text is checked; it carries nothing.
      document.dispatchEvent(new Event('oversight:checked'))
    })
  }, [])

  const { recordedOn, event, role } = options.context
  const children = options.context.children?.join('\n')
  useEffect(() => {
    const text = editor.current?.text() ?? ''
    if (text.trim() !== '') checker.current?.ask(text, latest.current.context)
  }, [recordedOn, event, role, children])

  return { parent, editor: () => editor.current as NoteEditor, checked, isEmpty }
}

function countWords(text: string): number {
  let count = 0
  let isInside = false
  for (let at = 0; at < text.length; at++) {
    const isSpace = text.charCodeAt(at) <= 32
    if (!isSpace && !isInside) count++
    isInside = !isSpace
  }
  return count
}

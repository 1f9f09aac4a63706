import { useRef, useState } from 'preact/hooks'
import type { Words } from '../lang/en.js'

interface Shown {
  readonly text: string
  readonly canUndo: boolean
  readonly number: number
}

export interface Status {
  readonly shown: Shown | null
  readonly said: string
  /** Shows and announces what was done. */
  readonly tell: (text: string, canUndo?: boolean) => void
  /** Announces without showing. */
  readonly say: (text: string) => void
  /** Takes back what was told of a text that has changed since, and the way back from it. */
  readonly changed: () => void
  readonly dismiss: () => void
}

/** What was last done or found, for the line under the note. */
export function useStatus(): Status {
  const [shown, setShown] = useState<Shown | null>(null)
  const [said, setSaid] = useState('')
  const number = useRef(0)
  return {
    shown,
    said,
    tell: (text, canUndo = false) => {
      setShown({ text, canUndo, number: ++number.current })
      setSaid(text)
    },
    say: (text) => { setSaid(text) },
    changed: () => {
      setShown(null)
      setSaid('')
    },
    dismiss: () => { setShown(null) },
  }
}

/** What was done, with a way back. */
export function StatusLine({ status, words, undo }: { readonly status: Status; readonly words: Words; readonly undo: () => void }) {
  const { shown } = status
  return (
    <>
      <p class="hidden-text" role="status" aria-live="polite">{status.said}</p>
      {shown && (
        <div class="status" key={shown.number}>
          <p>{shown.text}</p>
          {shown.canUndo && <button type="button" class="secondary" onClick={undo}>{words.do.undo}</button>}
          <button type="button" class="link" onClick={status.dismiss}>{words.do.dismiss}</button>
        </div>
      )}
    </>
  )
}

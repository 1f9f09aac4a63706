import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Words } from '../lang/en.js'

interface Props {
  readonly title: string
  readonly words: Words
  readonly close: () => void
  readonly children: ComponentChildren
}

/** A window over the page. The browser keeps the keys inside it and gives them back when it closes. */
export function Dialog({ title, words, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby="dialog-title" onClose={close} onClick={(event) => { if (event.target === dialog.current) dialog.current?.close() }}>
      <div class="dialog-inner">
        <div class="dialog-head">
          <h2 id="dialog-title" tabIndex={-1}>{title}</h2>
          <button type="button" class="secondary" onClick={() => { dialog.current?.close() }}>{words.do.close}</button>
        </div>
        {children}
      </div>
    </dialog>
  )
}

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Words } from '../lang/en.js'

export type SaveKind = 'docx' | 'txt' | 'md'

interface Props {
  readonly words: Words
  readonly isEmpty: boolean
  readonly copy: () => void
  readonly save: (kind: SaveKind) => void
  readonly print: () => void
  readonly summary: () => void
}

/** What can be done with the note once it is written. */
export function NoteBar({ words, isEmpty, copy, save, print, summary }: Props) {
  const text = words.do
  return (
    <div class="note-bar">
      <button type="button" class="primary" disabled={isEmpty} onClick={copy}>{text.copy}</button>
      <SaveMenu words={words} isEmpty={isEmpty} save={save} />
      <button type="button" class="secondary" disabled={isEmpty} onClick={print}>{text.print}</button>
      <button type="button" class="secondary" disabled={isEmpty} onClick={summary}>{text.summary}</button>
    </div>
  )
}

function SaveMenu({ words, isEmpty, save }: Pick<Props, 'words' | 'isEmpty' | 'save'>) {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setOpen(false)
    opener.current?.focus()
  }
  useEffect(() => {
    if (!isOpen) return undefined
    const away = (event: Event): void => { if (!box.current?.contains(event.target as Node)) setOpen(false) }
    document.addEventListener('pointerdown', away)
    document.addEventListener('focusin', away)
    return () => {
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('focusin', away)
    }
  }, [isOpen])
  const choice = (kind: SaveKind, name: string) => (
    <li><button type="button" class="secondary" onClick={() => { close(); save(kind) }}>{name}</button></li>
  )
  return (
    <div class="save" ref={box} onKeyDown={(event) => { if (event.key === 'Escape' && isOpen) close() }}>
      <button ref={opener} type="button" class="secondary" disabled={isEmpty} aria-expanded={isOpen} aria-controls="save-choices" onClick={() => { setOpen(!isOpen) }}>
        {words.do.save}<svg class="chevron" viewBox="0 0 12 8" width="12" height="8" aria-hidden="true"><path d="M1 1.5l5 5 5-5" /></svg>
      </button>
      <ul id="save-choices" class="save-choices" hidden={!isOpen}>
        {choice('docx', words.do.word)}
        {choice('txt', words.do.text)}
        {choice('md', words.do.markdown)}
      </ul>
    </div>
  )
}

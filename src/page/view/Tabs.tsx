import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

export interface Tab {
  readonly id: string
  readonly name: ComponentChildren
  readonly content: ComponentChildren
}

interface Props {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly open: string
  readonly choose: (id: string) => void
}

/** Tabs by the usual keys: arrows, Home, End. A single tab is shown as its content alone. */
export function Tabs({ label, tabs, open, choose }: Props) {
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  if (tabs.length === 1) return <>{tabs[0]?.content}</>
  const at = Math.max(0, tabs.findIndex(({ id }) => id === open))
  const keys = (event: KeyboardEvent): void => {
    const to = event.key === 'ArrowRight' ? at + 1 : event.key === 'ArrowLeft' ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : null
    if (to === null) return
    event.preventDefault()
    const tab = tabs[(to + tabs.length) % tabs.length]
    if (!tab) return
    choose(tab.id)
    buttons.current.get(tab.id)?.focus()
  }
  return (
    <>
      <div role="tablist" aria-label={label} class="tabs">
        {tabs.map((tab, index) => (
          <button
            key={tab.id} type="button" role="tab" id={`tab-${tab.id}`} aria-selected={index === at} aria-controls={`panel-${tab.id}`} tabIndex={index === at ? 0 : -1}
            ref={(button) => { if (button) buttons.current.set(tab.id, button); else buttons.current.delete(tab.id) }}
            onClick={() => { choose(tab.id) }} onKeyDown={keys}
          >{tab.name}</button>
        ))}
      </div>
      {tabs.map((tab, index) => (
        <div key={tab.id} role="tabpanel" id={`panel-${tab.id}`} aria-labelledby={`tab-${tab.id}`} hidden={index !== at} class="tab-panel">{tab.content}</div>
      ))}
    </>
  )
}

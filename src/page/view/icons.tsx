import type { Level } from '../../report/types.js'
import type { Group } from '../../rules/types.js'

/** A mark for a level whose shape alone tells it: a tick, a half circle, an open circle. The words stand beside it. */
export function LevelIcon({ level }: { readonly level: Level }) {
  return (
    <svg class={`level-icon level-${level}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      {level === 2 && <><circle class="disc" cx="12" cy="12" r="11" /><path class="tick" d="M6.5 12.5l3.8 3.8 7.2-8" /></>}
      {level === 1 && <><circle class="ring" cx="12" cy="12" r="9.5" /><path class="half" d="M12 2.5a9.5 9.5 0 0 1 0 19z" /></>}
      {level === 0 && <circle class="ring dashed" cx="12" cy="12" r="9.5" />}
    </svg>
  )
}

/** A short line drawn as the words of that group are underlined in the note. */
export function GroupKey({ group }: { readonly group: Group }) {
  return <span class={`group-key cm-flag-${group}`} aria-hidden="true">ab</span>
}

export function Padlock() {
  return (
    <svg class="padlock" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7zm2 0h4V5a2 2 0 0 0-4 0z" />
    </svg>
  )
}

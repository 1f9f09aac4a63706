import { useEffect, useRef, useState } from 'preact/hooks'
import type { Draft, Keep, Keeper } from '../keep.js'

/** The choice to keep a draft, and what is done about it. */
export interface KeepState {
  readonly keep: Keep
  /** When a draft kept for a week is over, in milliseconds; 0 where no time is set. */
  readonly until: number
  /** False where the browser would not keep anything. */
  readonly choose: (keep: Keep, draft: Draft) => boolean
  readonly forget: () => void
  /** Keeps the draft as it is now, soon. */
  readonly touch: (draft: () => Draft) => void
}

const soon = 400

/** Keeps the draft as chosen; nothing is kept before a choice is made. */
export function useKeep(keeper: Keeper, start: { readonly keep: Keep; readonly until: number } | null): KeepState {
  const [keep, setKeep] = useState<Keep>(start?.keep ?? 'off')
  const [until, setUntil] = useState(start?.until ?? 0)
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; run: () => void } | null>(null)
  const stop = (): void => {
    if (waiting.current) clearTimeout(waiting.current.timer)
    waiting.current = null
  }
  useEffect(() => {
    const flush = (): void => {
      waiting.current?.run()
      stop()
    }
    addEventListener('pagehide', flush)
    return () => { removeEventListener('pagehide', flush) }
  }, [])
  return {
    keep,
    until,
    choose: (chosen, draft) => {
      stop()
      const end = keeper.keep(chosen, draft, null)
      setKeep(end === null ? 'off' : chosen)
      setUntil(end ?? 0)
      return end !== null
    },
    forget: () => {
      stop()
      keeper.forget()
      setKeep('off')
      setUntil(0)
    },
    touch: (draft) => {
      if (keep === 'off') return
      stop()
      const run = (): void => { keeper.keep(keep, draft(), until || null) }
      waiting.current = { run, timer: setTimeout(run, soon) }
    },
  }
}

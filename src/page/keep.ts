/** How long a draft is kept on the computer. */
export type Keep = 'off' | 'session' | 'week'

/** The parts of the browser's storage that are used. */
export interface Store {
  getItem: (key: string) => string | null
  setItem: (key: string, value: string) => void
  removeItem: (key: string) => void
}

/** What a kept draft holds. */
export interface Draft {
  readonly text: string
  readonly child: string
  readonly date: string
  readonly role: string
  readonly event: string
}

const key = 'oversight-lint draft'
const week = 7 * 24 * 60 * 60 * 1000

interface Kept {
  readonly until: number
  readonly draft: Draft
}

/** Where a draft is kept, and until when. Every method does nothing where the browser forbids storage. */
export class Keeper {
  /**
   * @param session storage that ends with the tab.
   * @param local storage that stays.
   * @param now milliseconds by the computer's clock.
   */
  constructor(private readonly session: Store | null, private readonly local: Store | null, private readonly now: () => number) {}

  /** The draft that was kept and how. A draft whose time is over is deleted, never given. */
  restore(): { readonly keep: Keep; readonly draft: Draft; readonly until: number } | null {
    for (const [keep, store] of [['session', this.session], ['week', this.local]] as const) {
      const kept = read(store)
      if (!kept) continue
      if (keep === 'session' || (kept.until > this.now() && kept.until <= this.now() + week)) return { keep, ...kept }
      this.forget()
    }
    return null
  }

  /**
   * Keeps a draft as chosen, and nowhere else.
   *
   * @param until when a draft kept for a week is over; null for a week from now.
   * @returns when it is deleted (milliseconds; 0 where no time was set), or null where nothing could be kept.
   */
  keep(keep: Keep, draft: Draft, until: number | null): number | null {
    if (keep === 'off') {
      this.forget()
      return 0
    }
    const store = keep === 'session' ? this.session : this.local
    const end = keep === 'session' ? 0 : until ?? this.now() + week
    try {
      if (!store) return null
      store.setItem(key, JSON.stringify({ until: end, draft } satisfies Kept))
      remove(keep === 'session' ? this.local : this.session)
      return end
    } catch {
      return null
    }
  }

  /** Deletes whatever is kept. */
  forget(): void {
    remove(this.session)
    remove(this.local)
  }
}

function remove(store: Store | null): void {
  try { store?.removeItem(key) } catch { /* forbidden storage holds nothing either */ }
}

function read(store: Store | null): Kept | null {
  try {
    const value: unknown = JSON.parse(store?.getItem(key) ?? 'null')
    return isKept(value) ? value : null
  } catch {
    return null
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('until' in value) || !('draft' in value)) return false
  const { until, draft } = value
  if (typeof until !== 'number' || typeof draft !== 'object' || draft === null) return false
  return ['text', 'child', 'date', 'role', 'event'].every((name) => typeof (draft as Record<string, unknown>)[name] === 'string')
}

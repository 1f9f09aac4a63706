import type { ShortProfile } from './short-profile.js'

/** What a council can settle when it builds its own page. Plain data: it is put into the file as JSON. */
export interface PageSettings {
  /** The council's name, shown in the header; empty for none. */
  readonly name: string
  /** False where the page must never keep a draft. */
  readonly keep: boolean
  /** `en` or `cy`. */
  readonly language: string
  /** The council's way; null for the default. */
  readonly profile: ShortProfile | null
}

export const defaultSettings: PageSettings = { name: '', keep: true, language: 'en', profile: null }

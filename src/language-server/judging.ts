import { checkNote } from '../cli/check-note.js'
import { eventOfNote } from '../events/recognise.js'
import { readFrontMatter } from '../note/front-matter.js'
import { readNote } from '../note/read.js'
import type { Context, Note } from '../note/types.js'
import type { Report } from '../report/types.js'
import type { FoundProfile } from './profiles.js'
import type { Settings } from './protocol.js'

/** Documents above this are checked up to it, and the author is told: a note is a page, not a book. In bytes of UTF-8. */
export const maxBytes = 256 * 1024

/** A note as it was judged. */
export interface Judged {
  readonly uri: string
  readonly version: number
  readonly text: string
  readonly report: Report
  readonly found: FoundProfile
  readonly settings: Settings
  /** The part of the text that was checked. */
  readonly checked: string
  readonly context: Context
  /** Milliseconds that the check took. */
  readonly took: number
}

/**
 * Judges a document that is a note. Takes time linear in its length, up to the cap.
 *
 * @param uri of the document.
 * @param version of it.
 * @param text all of it.
 * @param found the profile in force.
 * @param settings what holds where the note does not say itself.
 */
export async function judge(uri: string, version: number, text: string, found: FoundProfile, settings: Settings): Promise<Judged> {
  const checked = firstBytes(text, maxBytes)
  const own = readFrontMatter(checked).context
  const context: Context = {
    ...(own.event === undefined && settings.event !== '' ? { event: settings.event } : {}),
    ...(own.role === undefined && settings.role !== '' ? { role: settings.role } : {}),
  }
  const start = performance.now()
  const report = await checkNote(checked, { context, profile: found.profile })
  return { uri, version, text, report, found, settings, checked, context, took: performance.now() - start }
}

const notes = new WeakMap<Judged, Note>()

/** The note as it was read, for what the report does not tell; read once for each judged text. */
export function noteOf(judged: Judged): Note {
  const known = notes.get(judged)
  if (known) return known
  const note = readNote(judged.checked, judged.context)
  notes.set(judged, note)
  return note
}

/** The id of the event that a note answers, or null. */
export function eventOf(judged: Judged): string | null {
  return eventOfNote(noteOf(judged), judged.found.profile)?.event.id ?? null
}

/** As much of a text as fits into so many bytes of UTF-8, no character cut in two. */
function firstBytes(text: string, most: number): string {
  if (text.length * 3 <= most) return text
  let bytes = 0
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (bytes > most) return text.slice(0, at)
    at += code < 0x10000 ? 1 : 2
  }
  return text
}

import { headingTopic } from '../note/headings.js'
import type { Line, Note } from '../note/types.js'
import type { Profile } from '../profile/types.js'
import { eventNamed } from './named.js'
import { findEvent } from './search.js'
import type { ProfileEvent } from './types.js'
import { phraseKey } from './words.js'

/** The event that a note answers. */
export interface NoteEvent {
  readonly event: ProfileEvent
  /** True where somebody said so beside the note; false where the note's own heading gave it away. */
  readonly isGiven: boolean
}

const topLines = 3
const longestTitle = 120
/** Entries of every kind bear these names, so they tell nothing of what happened. */
const kinds = new Set(['oversight', 'decision', 'supervision'])
const labels = new Set(['event', 'trigger', 'subject', 're', 'type', 'reason', 'reason for oversight', 'what happened', 'purpose'])

/**
 * The event that a note answers: as given beside it, else as its heading or a label names it in so many words.
 *
 * @returns null where it is not known. What is given but means no event of the profile is not known either.
 */
export function eventOfNote(note: Note, profile: Profile): NoteEvent | null {
  const known = found.get(note)
  if (known?.profile === profile) return known.event
  const event = findEventOf(note, profile)
  found.set(note, { profile, event })
  return event
}

/** Several rules ask of the same note; what was found goes when the note goes. */
const found = new WeakMap<Note, { readonly profile: Profile; readonly event: NoteEvent | null }>()

function findEventOf(note: Note, profile: Profile): NoteEvent | null {
  const given = note.context.event
  if (given !== undefined && given.trim() !== '') {
    const event = findEvent(given, profile)
    return event && { event, isGiven: true }
  }
  const event = eventOfTitle(note, profile)
  return event && { event, isGiven: false }
}

function eventOfTitle(note: Note, profile: Profile): ProfileEvent | null {
  let seen = 0
  for (const line of note.lines) {
    if (line.endToken === line.firstToken) continue
    if (++seen > topLines || line.end - line.start > longestTitle) return null
    const isLabelled = line.label !== null && isTitleLabel(note.text.slice(line.label.start, line.label.end))
    const event = line.kind === 'heading' || isLabelled ? eventOfLine(note, line, isLabelled || seen === 1, profile) : null
    if (event) return event
  }
  return null
}

function isTitleLabel(words: string): boolean {
  return labels.has(words.toLowerCase()) || headingTopic(words) === 'title'
}

/** One word may head a part ("Health") or be by the way ("Hospital"): only a title of an event's own name names it. */
function eventOfLine(note: Note, line: Line, isTitle: boolean, profile: Profile): ProfileEvent | null {
  const { start, end } = line.content
  for (const part of note.text.slice(start, end).split(/ [-\u2013\u2014] |[:(),/]/u)) {
    const key = phraseKey(part.replace(/^\s*following\s+/iu, ''))
    const event = eventNamed(key, profile)
    if (event && !kinds.has(event.id) && (key.includes(' ') || (isTitle && key === phraseKey(event.id)))) return event
  }
  return null
}

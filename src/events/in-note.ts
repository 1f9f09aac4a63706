import type { Note, Sentence, Span } from '../note/types.js'
import { type CueFinder, findCue, readyCues } from './cues.js'
import { eventCues } from './data.generated.js'

/** A group of the event rules' cue words, ready to be looked for. */
export function cuesFor(group: string): CueFinder {
  return readyCues(eventCues[group] ?? [])
}

/** Sentences of the manager's own: those of a pasted email are left out. */
export function ownSentences(note: Note): readonly Sentence[] {
  return note.emails.length === 0 ? note.sentences : note.sentences.filter(({ inEmail }) => !inEmail)
}

/** Whether the manager's own words hold any of the cues. */
export function says(note: Note, cues: CueFinder): boolean {
  return ownSentences(note).some(({ firstToken, endToken }) => findCue(cues, note.tokens, firstToken, endToken) !== null)
}

/** The first line with words, without marks: where a finding about the whole note stands. The whole text where there is none. */
export function titlePlace(note: Note): Span {
  const line = note.lines.find(({ firstToken, endToken }) => endToken > firstToken)
  return line?.content ?? { start: 0, end: note.text.length }
}

import type { Note, Span } from '../note/types.js'

/** Whether a stretch of the text stands in a pasted email: somebody else's words. */
export function isInEmail(note: Note, { start }: Span): boolean {
  return note.emails.some((email) => start >= email.start && start < email.end)
}

import type { Message } from '../report/types.js'
import type { Span } from '../note/types.js'

const ends: ReadonlySet<string> = new Set(['.', '!', '?', '\n', '\r'])
const farthest = 2000

/**
 * The sentence that is being typed: around the last edit, where nothing has ended it yet.
 *
 * @param text the document.
 * @param caret offset just after what was last typed; below 0 where nothing was.
 * @returns null where a sentence has just ended, or nothing was typed.
 */
export function unfinishedSentence(text: string, caret: number): Span | null {
  if (caret < 0 || caret > text.length) return null
  let before = caret
  while (before > 0 && caret - before < farthest && (text[before - 1] === ' ' || text[before - 1] === '\t')) before--
  if (before === 0 || ends.has(text[before - 1] ?? '')) return null
  let start = before
  while (start > 0 && caret - start < farthest && !ends.has(text[start - 1] ?? '')) start--
  let end = caret
  while (end < text.length && end - caret < farthest && !ends.has(text[end] ?? '')) end++
  return { start, end }
}

/** Whether a finding is to wait until the sentence ends. */
export function isHeld({ start, end }: Message, sentence: Span | null): boolean {
  return sentence !== null && start < sentence.end && end > sentence.start
}

import { fromIso } from './calendar.js'
import { findEmails } from './emails.js'
import { findEntryDate } from './entry-date.js'
import { readFrontMatter } from './front-matter.js'
import { readLines } from './lines.js'
import { findPeople } from './people/find.js'
import { findPlaceholders } from './placeholders.js'
import { findQuotations } from './quotations.js'
import { readSentences } from './sentences.js'
import { findTimes, resolveTimes } from './times/index.js'
import type { Context, Email, Line, Note, Sentence, Span, Token } from './types.js'

/**
 * Reads a note: its lines, sentences, regions, dates and people. The text is never changed, so every offset is into `text`.
 *
 * Pure and linear in the length of the text; never throws, whatever the text holds.
 *
 * @param text one note, plain or Markdown, with any kind of line break.
 * @param given what is known besides the text; it wins over the note's own front matter and only resolves what the text leaves open.
 */
export function readNote(text: string, given: Context = {}): Note {
  const front = readFrontMatter(text)
  const context = front.end > 0 ? { ...front.context, ...given } : given
  const read = readLines(text, front.end)
  const { tokens } = read
  const emails = findEmails(text, read.lines, tokens, context)
  const lines = bulletQuotes(read.lines, emails)
  const placeholders = findPlaceholders(text, tokens, lines)
  const sentences = withoutPrompts(readSentences(text, lines, tokens, emails), placeholders, tokens, lines)
  const raw = findTimes(text, tokens, lines)
  const entryDate = findEntryDate(text, tokens, lines, emails, raw, context)
  const today = entryDate?.day ?? (context.recordedOn === undefined ? null : fromIso(context.recordedOn))
  const times = resolveTimes(raw, today)
  const quotations = findQuotations(text, lines)
  return {
    text,
    context,
    lines,
    tokens,
    sentences,
    emails,
    quotations,
    placeholders,
    times,
    people: findPeople({ text, tokens, lines, sentences, emails, quotations, context }),
    entryDate,
    today,
  }
}

/** A prompt that nobody has answered says nothing, so sentences that hold a prompt, or a label and a prompt, are left out. */
function withoutPrompts(sentences: Sentence[], prompts: readonly Span[], tokens: readonly Token[], lines: readonly Line[]): Sentence[] {
  if (prompts.length === 0) return sentences
  let at = 0
  const left = sentences.filter(({ firstToken, endToken, line }) => {
    const own = lines[line]?.label ? (lines[line]?.body.start ?? 0) : 0
    for (let index = firstToken; index < endToken; index++) {
      const token = tokens[index]
      if (!token || token.kind === 'punctuation' || token.start < own) continue
      while ((prompts[at]?.end ?? Infinity) <= token.start) at++
      if ((prompts[at]?.start ?? Infinity) > token.start) return true
    }
    return false
  })
  return left.map((sentence, index) => (sentence.index === index ? sentence : { ...sentence, index }))
}

/** Outside an email `>` is somebody's bullet. */
function bulletQuotes(lines: readonly Line[], emails: readonly Email[]): readonly Line[] {
  if (!lines.some((line) => line.kind === 'quoted')) return lines
  return lines.map((line) => {
    const isQuote = emails.some((email) => line.end > email.start && line.start < email.end)
    return line.kind === 'quoted' && !isQuote ? { ...line, kind: 'bullet' } : line
  })
}

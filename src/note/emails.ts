import { emailCue, type EmailCue } from './email-cues.js'
import { headingTopic } from './headings.js'
import type { Context, Email, Line, Token } from './types.js'

/** Longest stretch, in lines, between a greeting and the sign-off that goes with it. */
const maxBodyLines = 40
const maxSignatureLines = 6
const maxSignatureTokens = 12
const letterWords = new Set(['you', 'your', "you've", "you're", "you'll", 'yours', 'yourself'])
const minLetterWords = 3

interface Reader {
  readonly text: string
  readonly lines: readonly Line[]
  readonly tokens: readonly Token[]
  readonly cues: readonly (EmailCue | null)[]
  readonly children: ReadonlySet<string>
}

/**
 * Finds pasted emails: blocks of header lines, `On ... wrote:`, quoted lines, a greeting with its sign-off and signature,
 * disclaimers. One cue alone is never an email, `>` used as a bullet is not, nor is a letter to the child.
 *
 * @param text the note.
 * @param lines its lines.
 * @param tokens its tokens.
 * @param context names of the children, who may be written to.
 * @returns the emails in order, each from its first line to its last, none touching.
 */
export function findEmails(text: string, lines: readonly Line[], tokens: readonly Token[], context: Context): Email[] {
  const cues = lines.map((line) => emailCue(text, line, tokens))
  if (!cues.some((cue) => cue !== null && cue !== 'quoted' && cue !== 'contact')) return []
  const children = new Set((context.children ?? []).map((name) => name.toLowerCase().split(' ')[0] ?? ''))
  const reader = { text, lines, tokens, cues, children }
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(reader, at)
    if (block) blocks.push(block)
    at = block ? block.last + 1 : at + 1
  }
  return merge(reader, blocks).map((block) => toEmail(reader, block))
}

interface Block {
  first: number
  last: number
  readonly cues: Set<string>
}

function blockAt(reader: Reader, at: number): Block | null {
  const cue = reader.cues[at]
  if (!cue) return null
  if (cue === 'whole') return { first: at, last: at, cues: new Set(['greeting', 'sign-off']) }
  if (cue === 'header' || cue === 'divider' || cue === 'wrote' || cue === 'subject') return headedBlock(reader, at, cue)
  if (cue === 'greeting') return greetedBlock(reader, at)
  return null
}

/** A block that opens with header lines, a divider or "... wrote:". */
function headedBlock(reader: Reader, at: number, cue: EmailCue): Block | null {
  const found = new Set<string>([cue])
  let last = at
  let headers = cue === 'header' ? 1 : 0
  for (let i = at + 1; i < reader.lines.length && i - last <= 2; i++) {
    const next = reader.cues[i]
    if (next !== 'header' && next !== 'wrote' && next !== 'subject' && next !== 'divider') {
      if (reader.lines[i]?.kind === 'blank') continue
      break
    }
    if (next === 'header') headers++
    found.add(next)
    last = i
  }
  const isStrong = found.has('wrote') || found.has('divider') || (headers >= 2 && isMailHeader(reader, at, last))
  if (!isStrong) return null
  return { first: at, last: endOfBody(reader, last, found), cues: found }
}

/** Two header lines are a mail header where one names the sender or time and another bears a subject, an address or a clock time. */
function isMailHeader(reader: Reader, from: number, to: number): boolean {
  let hasSender = false
  let hasMailMark = false
  for (let i = from; i <= to; i++) {
    const line = reader.lines[i]
    const name = reader.tokens[line?.firstToken ?? -1]?.lower
    if (!line || !name) continue
    if (name === 'from' || name === 'sent' || name === 'to') hasSender = true
    if (name === 'subject' || name === 'sent' || name === 'cc' || name === 'bcc' || hasAddressOrTime(reader, line)) hasMailMark = true
  }
  return hasSender && hasMailMark
}

function hasAddressOrTime(reader: Reader, line: Line): boolean {
  for (let at = line.firstToken; at < line.endToken; at++) {
    const token = reader.tokens[at]
    if (token?.lower === '@') return true
    const isTime = token?.lower === ':' && reader.tokens[at - 1]?.kind === 'number' && reader.tokens[at + 1]?.kind === 'number'
    if (isTime) return true
  }
  return false
}

function greetedBlock(reader: Reader, at: number): Block | null {
  for (let i = at + 1; i < reader.lines.length && i <= at + maxBodyLines; i++) {
    const cue = reader.cues[i]
    if (isManagersOwn(reader, i) || cue === 'header' || cue === 'wrote' || cue === 'divider') return null
    const closes = cue === 'sign-off' || cue === 'device' || cue === 'disclaimer' || (cue === 'contact' && i > at + 1)
    if (!closes) continue
    const found = new Set<string>(['greeting', cue])
    const last = endOfSignature(reader, i, found)
    return isLetter(reader, at, i, found) ? null : { first: at, last, cues: found }
  }
  return null
}

/** A letter to the child: no mail marks, and it speaks to its reader throughout. */
function isLetter(reader: Reader, from: number, to: number, found: ReadonlySet<string>): boolean {
  const line = reader.lines[from]
  const greeting = reader.tokens[line?.firstToken ?? -1]?.lower
  const name = reader.tokens[(line?.firstToken ?? 0) + 1]?.lower ?? ''
  if (reader.children.has(name)) return true
  if (greeting !== 'dear' || found.has('contact') || found.has('device') || found.has('disclaimer')) return false
  let spoken = 0
  const end = reader.lines[to]?.firstToken ?? 0
  for (let at = line?.firstToken ?? 0; at < end; at++) if (letterWords.has(reader.tokens[at]?.lower ?? '')) spoken++
  return spoken >= minLetterWords
}

/** Where the body that follows a mail header ends: after its signature, or its quoted lines, or its first paragraph. */
function endOfBody(reader: Reader, header: number, found: Set<string>): number {
  const { lines, cues } = reader
  let last = header
  let quotes = header + 1
  while (lines[quotes]?.kind === 'quoted' || (lines[quotes]?.kind === 'blank' && lines[quotes + 1]?.kind === 'quoted')) quotes++
  if (quotes - 1 > header) {
    found.add('quoted')
    return endOfTail(reader, quotes - 1, found)
  }
  let hasBody = false
  for (let i = header + 1; i < lines.length && i <= header + maxBodyLines; i++) {
    const line = lines[i]
    if (!line || isManagersOwn(reader, i)) break
    const cue = cues[i]
    if (cue === 'sign-off' || cue === 'device' || cue === 'disclaimer') return endOfSignature(reader, i, found.add(cue))
    if (line.kind === 'blank') {
      if (hasBody && !signsOffLater(reader, i)) break
      continue
    }
    if (cue === 'greeting') found.add('greeting')
    else hasBody = true
    last = i
  }
  return last
}

function signsOffLater(reader: Reader, from: number): boolean {
  for (let i = from; i < reader.lines.length && i <= from + maxBodyLines; i++) {
    if (isManagersOwn(reader, i)) return false
    const cue = reader.cues[i]
    if (cue === 'sign-off' || cue === 'device' || cue === 'disclaimer') return true
    if (cue === 'header' || cue === 'wrote' || cue === 'divider') return false
  }
  return false
}

/** A heading of the entry, or a line ruled off, cannot stand inside an email. */
function isManagersOwn(reader: Reader, at: number): boolean {
  const line = reader.lines[at]
  if (!line) return true
  if (line.kind === 'table-rule') return true
  if (line.kind !== 'heading' && line.label === null) return false
  const span = line.label ?? line.content
  return headingTopic(reader.text.slice(span.start, Math.min(span.end, span.start + 80))) !== null
}

/** Follows the name, job title and numbers below a sign-off, and a disclaimer after a gap. */
function endOfSignature(reader: Reader, signOff: number, found: Set<string>): number {
  let last = signOff
  for (let i = signOff + 1; i < reader.lines.length && i <= signOff + maxSignatureLines; i++) {
    const line = reader.lines[i]
    if (!line || line.kind === 'blank' || !isSignatureLine(reader, line)) break
    last = i
    if (reader.cues[i] === 'contact') found.add('contact')
  }
  return endOfTail(reader, last, found)
}

function isSignatureLine(reader: Reader, line: Line): boolean {
  const cue = reader.cues[line.index]
  if (cue === 'contact' || cue === 'sign-off' || cue === 'device' || cue === 'disclaimer') return true
  const closing = reader.tokens[line.endToken - 1]?.lower
  return line.kind !== 'heading' && line.label === null && line.endToken - line.firstToken <= maxSignatureTokens && closing !== '.' && closing !== '?'
}

/** Follows what mail programs add below: contact lines, a disclaimer, a signature after a gap that holds one of them. */
function endOfTail(reader: Reader, from: number, found: Set<string>): number {
  let last = from
  for (let i = from + 1; i < reader.lines.length && i <= last + maxSignatureLines; i++) {
    const line = reader.lines[i]
    const cue = reader.cues[i]
    if (cue === 'device' || cue === 'disclaimer' || cue === 'contact') {
      found.add(cue)
      last = i
    } else if (!line || (line.kind !== 'blank' && !isSignatureLine(reader, line))) break
  }
  return last
}

/** Blocks with nothing but blank lines between them are one email; a disclaimer below belongs to it. */
function merge(reader: Reader, blocks: readonly Block[]): Block[] {
  const merged: Block[] = []
  for (const block of blocks) {
    const above = merged[merged.length - 1]
    if (above && isGap(reader, above.last, block.first)) {
      above.last = block.last
      for (const cue of block.cues) above.cues.add(cue)
    } else merged.push(block)
  }
  for (const block of merged) block.last = endOfTail(reader, block.last, block.cues)
  return merged
}

function isGap(reader: Reader, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (reader.lines[i]?.kind !== 'blank') return false
  return true
}

function toEmail(reader: Reader, block: Block): Email {
  const first = reader.lines[block.first]
  const last = reader.lines[block.last]
  const isQuoted = first?.kind === 'quoted'
  return { start: (isQuoted ? first.start : first?.content.start) ?? 0, end: last?.content.end ?? 0, cues: [...block.cues] }
}

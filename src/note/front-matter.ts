import type { Context, Span } from './types.js'

/** A rule that the author turned off in this note; the span is its line. Without a reason it stays on. */
export interface TurnedOff extends Span {
  readonly ruleId: string
  /** Empty where none is given, or only a prompt for one. */
  readonly reason: string
}

/** What stands between `---` lines at the very start of a document. */
export interface FrontMatter {
  /** Offset just after the closing line; 0 where there is no front matter. */
  readonly end: number
  readonly context: Context
  /** The value of `oversight:`, where it is there. */
  readonly isNote: boolean | null
  /** What stands under `off:`, in order. */
  readonly off: readonly TurnedOff[]
}

const none: FrontMatter = { end: 0, context: {}, isNote: null, off: [] }
const maxLines = 40

/**
 * Reads front matter: `key: value` lines between two lines of `---` at the start of the text. It gives context
 * (`recordedOn`, `child` or `children`, `event`, `role`) and is never judged as part of the note. Indented lines under
 * `off:` turn rules off in this note alone, each with its reason: `  jargon: the family uses these words themselves`.
 *
 * @param text the document.
 * @returns its context and where it ends; an end of 0 where the text does not start with front matter.
 */
export function readFrontMatter(text: string): FrontMatter {
  if (!text.startsWith('---')) return none
  const values = new Map<string, string>()
  const off: TurnedOff[] = []
  let isUnderOff = false
  let at = endOfLine(text, 0)
  if (text.slice(3, at).trim() !== '') return none
  for (let count = 0; count < maxLines && at < text.length; count++) {
    const end = endOfLine(text, at)
    const start = at
    const line = text.slice(at, end).trim()
    at = end
    if (line === '---') return { end: at, context: toContext(values), isNote: toFlag(values.get('oversight')), off }
    const colon = line.indexOf(':')
    if (colon < 1 && line !== '') return none
    if (isUnderOff && line !== '' && isIndented(text, start)) {
      off.push({ ...trimmed(text, start, end), ruleId: unquote(line.slice(0, colon).trim()), reason: toReason(line.slice(colon + 1)) })
      continue
    }
    if (line !== '') isUnderOff = line === 'off:'
    if (line !== '') values.set(line.slice(0, colon).trim().toLowerCase().replaceAll(/[-_ ]/gu, ''), unquote(line.slice(colon + 1).trim()))
  }
  return none
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end + 1
}

function unquote(value: string): string {
  const first = value.charAt(0)
  return value.length > 1 && (first === '"' || first === "'") && value.endsWith(first) ? value.slice(1, -1) : value
}

function isIndented(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t'
}

function trimmed(text: string, start: number, end: number): Span {
  const line = text.slice(start, end)
  const from = start + line.length - line.trimStart().length
  return { start: from, end: from + line.trim().length }
}

/** A prompt that nobody has answered is no reason. */
function toReason(value: string): string {
  const reason = unquote(value.trim()).trim()
  return reason.startsWith('[') && reason.endsWith(']') ? '' : reason
}

function toContext(values: ReadonlyMap<string, string>): Context {
  const recordedOn = values.get('recordedon') ?? values.get('date')
  const children = values.get('children') ?? values.get('child')
  const event = values.get('event')
  const role = values.get('role')
  return {
    ...(recordedOn && /^\d{4}-\d\d-\d\d$/u.test(recordedOn) ? { recordedOn } : {}),
    ...(children ? { children: children.replaceAll(/[[\]]/gu, '').split(',').map((name) => unquote(name.trim())).filter(Boolean) } : {}),
    ...(event ? { event } : {}),
    ...(role ? { role } : {}),
  }
}

function toFlag(value: string | undefined): boolean | null {
  return value === 'true' ? true : value === 'false' ? false : null
}

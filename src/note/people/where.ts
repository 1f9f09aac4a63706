import type { Line, Token } from '../types.js'
import type { Layout, Mention } from './parts.js'
import { Role, roleOf } from './words.js'

interface Scored {
  readonly score: number
  readonly kind: 'worker' | 'adult' | null
}
const nothing: Scored = { score: 0, kind: null }
const strongLabels: ReadonlySet<string> = new Set(['child', 'children', 'childs', "child's", 'yp', 'young', 'person', 'baby', 'pupil', 'student', 'sibling', 'client', 'ypn', 'su'])
const signOffs: ReadonlySet<string> = new Set(['regards', 'thanks', 'thank', 'cheers', 'thx', 'wishes', 'sincerely', 'faithfully', 'rgds'])
/** How far to look along a line, in tokens or cells: lines are mostly shorter, and hostile ones are not. */
const farthest = 60
/** A line of this many tokens or fewer can be somebody's signature. */
const shortLine = 9

/**
 * Scores the place of a name: behind a label, in the heading, in a table's column, in an email's header or signature, under the note.
 *
 * @param layout the note.
 * @param mention the name.
 */
export function scorePlace(layout: Layout, mention: Mention): Scored {
  const first = layout.tokens[mention.firstToken] as Token
  const line = layout.lines[first.line] as Line
  const label = scoreLabel(layout, line, first)
  if (layout.emailOf[line.index] !== -1) return scoreInEmail(layout, line, first, label)
  if (label) return label
  if (line.kind === 'table-row' && line.cells.length > 1 && line.cells.length < farthest) return scoreCell(layout, line, first)
  if (line.index === layout.lastLine) {
    const signed = scoreSignature(layout, line, mention)
    if (signed) return signed
  }
  return scoreTop(layout, line, mention)
}

/** "Child: Mia" against "Manager: K Bassi". */
function scoreLabel(layout: Layout, line: Line, first: Token): Scored | null {
  if (!line.label || first.start < line.body.start) return null
  let found: Scored | null = null
  for (let at = line.firstToken; at < line.endToken; at++) {
    const token = layout.tokens[at]
    if (!token || token.start >= line.label.end || at > line.firstToken + farthest) break
    if (strongLabels.has(token.lower) && !found && labelsName(layout, token) && followsLabel(layout, line, first)) found = { score: 6, kind: null }
    const role = roleOf(token.lower)
    if (token.lower === 're' || token.lower === 'name' || token.lower === 'names' || token.lower === 'subject') found ??= isFirstSentence(layout, line, first) ? { score: 4, kind: null } : null
    if (role & (Role.LabelOther | Role.Worker) && !(role & Role.LabelChild && strongLabels.has(token.lower)) && !followsLabel(layout, line, first)) return null
    if (role & Role.LabelOther && !(role & Role.LabelChild && strongLabels.has(token.lower))) return { score: role & Role.Relative ? -5 : -6, kind: role & Role.Relative ? 'adult' : 'worker' }
    if (role & Role.Worker) return { score: -6, kind: 'worker' }
  }
  return found
}

/** "Re: the Osmans. Chris has been out": a label holds for its own sentence. */
function isFirstSentence(layout: Layout, line: Line, first: Token): boolean {
  for (let at = first.index; at > line.firstToken && at > first.index - farthest; at--) {
    const stop = layout.tokens[at - 1]
    if (stop && stop.start >= line.body.start && stop.lower === '.' && layout.opens[at] === 1) return false
  }
  return true
}

const asides: ReadonlySet<string> = new Set(['the', 'this', 'each', 'a', 'any', 'on', 'for', 'to', 'of', 'with', 'by'])

/** "Child: Mia" and "Child / young person: Mia", but not "What this means for the child: Dave has moved out". */
function labelsName(layout: Layout, word: Token): boolean {
  const before = layout.tokens[word.index - 1]
  return before?.line !== word.line || !asides.has(before.lower)
}

/** "Present: Beth, Ruth (IRO)" but not "SW: ask Kai": only names and marks stand between the label and the name. */
function followsLabel(layout: Layout, line: Line, first: Token): boolean {
  for (let at = first.index - 1; at >= line.firstToken; at--) {
    const token = layout.tokens[at]
    if (!token || token.start < line.body.start) return true
    if (at < first.index - farthest) return false
    if (token.kind === 'word' && token.shape === 'lower' && token.lower !== 'and' && token.lower !== "'s" && !(roleOf(token.lower) & (Role.Worker | Role.Team | Role.Relative))) return false
  }
  return true
}

/** The sender, the receiver and the signature of an email are workers; its subject names the child. */
function scoreInEmail(layout: Layout, line: Line, first: Token, label: Scored | null): Scored {
  if (label) return label
  const opening = layout.tokens[line.firstToken]
  for (let at = Math.max(line.firstToken, line.endToken - 3); at < line.endToken; at++) if (layout.tokens[at]?.lower === 'wrote') return { score: -6, kind: 'worker' }
  if (opening?.lower === 'from' || opening?.lower === 'to' || opening?.lower === 'cc' || opening?.lower === 'sent') {
    if (layout.tokens[line.firstToken + 1]?.lower === ':') return { score: -6, kind: 'worker' }
  }
  if (first.index === line.firstToken && isAddressed(layout, first)) return { score: -4, kind: 'worker' }
  if (line.endToken - line.firstToken > shortLine) return nothing
  for (let above = line.index; above >= 0 && above >= line.index - 5 && layout.emailOf[above] === layout.emailOf[line.index]; above--) {
    const start = layout.lines[above]
    if (!start) break
    for (let at = start.firstToken; at < start.endToken && at < start.firstToken + 3; at++) {
      if (signOffs.has(layout.tokens[at]?.lower ?? '') && at < first.index) return { score: -6, kind: 'worker' }
    }
  }
  const isAlone = line.endToken - line.firstToken <= 3 && first.index <= line.firstToken + 1
  return isAlone ? { score: -2.5, kind: 'worker' } : nothing
}

/** "Janine - Summer's landlord ...": an email may greet by name alone. */
function isAddressed(layout: Layout, first: Token): boolean {
  const mark = layout.tokens[first.index + 1]
  return mark?.line === first.line && (mark.lower === ',' || (mark.lower === '-' && !mark.glued))
}

/** A cell in a column headed "Child" or "Who", or beside a cell that says so. */
function scoreCell(layout: Layout, line: Line, first: Token): Scored {
  const column = line.cells.findIndex((cell) => first.start >= cell.start && first.start < cell.end)
  if (column < 0) return nothing
  const beside = line.cells[0]
  if (column === 1 && beside) {
    const word = firstWord(layout, line, beside.start)
    if (word && strongLabels.has(word)) return { score: 6, kind: null }
    if (word && roleOf(word) & (Role.LabelOther | Role.Worker)) return { score: -5, kind: 'worker' }
  }
  const head = headOf(layout, line, column)
  if (!head) return nothing
  if (strongLabels.has(head)) return { score: 6, kind: null }
  return roleOf(head) & Role.LabelOther ? { score: -5, kind: 'worker' } : nothing
}

function headOf(layout: Layout, line: Line, column: number): string | null {
  let top = line.index
  for (let steps = 0; steps < 40 && top > 0; steps++) {
    const kind = layout.lines[top - 1]?.kind
    if (kind !== 'table-row' && kind !== 'table-rule') break
    top--
  }
  const head = layout.lines[top]
  const cell = head?.cells[column]
  return head && cell && head.index !== line.index ? firstWord(layout, head, cell.start) : null
}

function firstWord(layout: Layout, line: Line, start: number): string | null {
  for (let at = line.firstToken; at < line.endToken && at < line.firstToken + farthest * 4; at++) {
    const token = layout.tokens[at]
    if (token && token.start >= start && token.kind === 'word') return token.lower
  }
  return null
}

/** The last line, short and with a role, a date or nothing else beside the name. */
function scoreSignature(layout: Layout, line: Line, mention: Mention): Scored | null {
  const nameTokens = mention.endToken - mention.firstToken
  // "... in line with the plan. KM": the author's initials or name after the last sentence.
  const isLast = layout.opens[mention.firstToken] === 1 && hasOnlyDate(layout, mention.endToken, line.endToken)
  if (isLast && mention.firstToken > line.firstToken) return { score: mention.form === 'initials' ? -4 : -3, kind: 'worker' }
  if (line.index === layout.firstLine || line.endToken - line.firstToken > shortLine + 4) return null
  let hasNumber = false
  let otherWords = 0
  for (let at = line.firstToken; at < line.endToken; at++) {
    const token = layout.tokens[at]
    if (!token) continue
    if (roleOf(token.lower) & Role.Worker) return { score: -5, kind: 'worker' }
    if (token.kind === 'number') hasNumber = true
    else if (token.kind === 'word' && (at < mention.firstToken || at >= mention.endToken) && !(roleOf(token.lower) & Role.Month)) otherWords++
  }
  if (otherWords === 0) return { score: -5, kind: 'worker' }
  return hasNumber && otherWords <= 1 && nameTokens <= 3 ? { score: -3, kind: 'worker' } : null
}

function hasOnlyDate(layout: Layout, from: number, to: number): boolean {
  if (to - from > 8) return false
  for (let at = from; at < to; at++) {
    const token = layout.tokens[at]
    if (token?.kind === 'word' && !(roleOf(token.lower) & (Role.Month | Role.Worker))) return false
  }
  return true
}

/** The heading and the first lines say who the note is about, unless they say who wrote it. */
function scoreTop(layout: Layout, line: Line, mention: Mention): Scored {
  if (line.index === layout.firstLine && isCarersOwn(layout, line, mention)) return { score: -3, kind: 'adult' }
  const isAlone = line.firstToken === mention.firstToken && line.endToken === mention.endToken
  const isTop = line.index <= layout.firstLine + 4
  if (isAlone) return isTop ? { score: 4, kind: null } : { score: -0.5, kind: null }
  for (let at = mention.firstToken - 1; at >= line.firstToken && at >= mention.firstToken - 6; at--) {
    const token = layout.tokens[at]
    if (token && roleOf(token.lower) & (Role.Worker | Role.LabelOther) && token.lower !== 'to' && token.lower !== 'from' && isClose(layout, at, mention.firstToken)) return nothing
  }
  if (isOwnSentence(layout, mention) && isTop) return { score: mention.isUnknown && (line.firstToken !== mention.firstToken || mention.keys.length < 2) ? 1 : 3.5, kind: null }
  if (line.index === layout.firstLine) {
    const isEarly = mention.firstToken - line.firstToken < 12
    return { score: line.kind === 'heading' || line.endToken - line.firstToken < 18 ? 2 : isEarly ? 1.5 : 0.3, kind: null }
  }
  if (line.kind === 'heading') return { score: 1.5, kind: null }
  const mark = layout.tokens[mention.firstToken - 1]
  if (line.index <= layout.firstLine + 2 && mark?.line === line.index && mark.lower === '-' && !mark.glued) return { score: 1.5, kind: null }
  return isTop && line.index <= layout.firstLine + 2 ? { score: 0.6, kind: null } : nothing
}

const carers: ReadonlySet<string> = new Set(['carer', 'carers', 'fostering', 'adopter', 'adopters', "carer's"])
const carersOwn: ReadonlySet<string> = new Set(['supervision', 'review', 'approval', 'reapproval', 'training', 'recruitment', 'registration', 'household'])

/** "Carer supervision – Denise Platt": the title of a record about those who foster. */
function isCarersOwn(layout: Layout, line: Line, mention: Mention): boolean {
  let before = mention.firstToken - 1
  while (before > line.firstToken && before > mention.firstToken - 5 && (layout.tokens[before]?.shape === 'capital' || layout.tokens[before]?.lower === 'and' || layout.tokens[before]?.lower === '&')) before--
  const mark = layout.tokens[before]
  if (mark?.line !== line.index || (mark.lower !== '-' && mark.lower !== ':' && mark.lower !== ',')) return false
  for (let at = mark.index - 1; at > line.firstToken && at >= mark.index - 4; at--) {
    if (carersOwn.has(layout.tokens[at]?.lower ?? '')) return carers.has(layout.tokens[at - 1]?.lower ?? '') || carers.has(layout.tokens[at - 2]?.lower ?? '')
  }
  return false
}

/** "Callum F-S." or "EJ & TJ.": a sentence, or a piece between wide gaps, of names only. */
function isOwnSentence(layout: Layout, mention: Mention): boolean {
  if (layout.opens[mention.firstToken] !== 1) return false
  const after = layout.tokens[mention.endToken]
  const last = layout.tokens[mention.endToken - 1] as Token
  if (!after || after.line !== last.line || layout.opens[mention.endToken] === 1) return true
  if (after.lower === '.' || after.lower === '|') return true
  const before = layout.tokens[mention.firstToken - 1]
  if (after.lower === '-' && !after.glued && before?.lower === '-' && before.line === last.line) return true
  if (after.lower !== '&' && after.lower !== '+' && after.lower !== 'and') return false
  const stop = layout.tokens[mention.endToken + 2]
  return !stop || stop.line !== last.line || stop.lower === '.'
}

/** Whether nothing but a mark stands between a role and a name. */
function isClose(layout: Layout, role: number, name: number): boolean {
  for (let at = role + 1; at < name; at++) if (layout.tokens[at]?.kind !== 'punctuation') return false
  return true
}

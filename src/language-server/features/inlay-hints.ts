import { type InlayHint } from 'vscode-languageserver'
import { inWords, fromIso } from '../../note/calendar.js'
import { isWorkingDay } from '../../note/working-days.js'
import type { Span } from '../../note/types.js'
import type { Action } from '../../report/types.js'
import { dayAndMonth, weekdayOf } from '../days.js'
import type { Document } from '../document.js'
import type { Judged } from '../judging.js'

/** The days that deadlines come to: in full beside “within 5 working days”, the weekday alone beside a date without one. */
export function inlayHints(document: Document, { report, checked }: Judged, range: Span): InlayHint[] {
  const hints: InlayHint[] = []
  const seen = new Set<number>()
  for (const action of report.actions) {
    const { due, text, kind } = action.deadline
    const day = due === null ? null : fromIso(due)
    const end = endOfDeadline(action, checked)
    if (due === null || day === null || text === null || end === null || seen.has(end) || end < range.start || end > range.end) continue
    const label = kind === 'relative' ? dayAndMonth(due) : namesWeekday(text) ? '' : weekdayOf(due)
    if (label === '') continue
    seen.add(end)
    hints.push({ position: document.position(end), label, paddingLeft: true, tooltip: `${inWords(day)}${isWorkingDay(day) ? '' : ': no working day in England and Wales'}` })
  }
  return hints
}

/** Where the deadline's words end: in the action, or in the heading above it. */
function endOfDeadline({ start, end, deadline }: Action, text: string): number | null {
  const words = deadline.text ?? ''
  const inside = text.slice(start, end).lastIndexOf(words)
  if (inside >= 0) return start + inside + words.length
  const above = text.lastIndexOf(words, start)
  return above < 0 ? null : above + words.length
}

function namesWeekday(words: string): boolean {
  return /\b(?:mon|tue|wed|thu|fri|sat|sun)/iu.test(words)
}

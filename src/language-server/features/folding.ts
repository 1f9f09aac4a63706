import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver'
import { readFrontMatter } from '../../note/front-matter.js'
import type { Document } from '../document.js'
import { type Judged, noteOf } from '../judging.js'

/** Pasted emails, and the front matter. */
export function foldingRanges(document: Document, judged: Judged, showsText: boolean): FoldingRange[] {
  const folds = noteOf(judged).emails.map((email) => fold(document, email.start, email.end, 'Pasted email', FoldingRangeKind.Region, showsText))
  const { end } = readFrontMatter(judged.checked)
  if (end > 0) folds.push(fold(document, 0, end, 'About this note', FoldingRangeKind.Comment, showsText))
  return folds.filter((one) => one.endLine > one.startLine)
}

function fold(document: Document, start: number, end: number, collapsedText: string, kind: FoldingRangeKind, showsText: boolean): FoldingRange {
  let last = end
  while (last > start && /\s/u.test(document.text[last - 1] ?? '')) last--
  return { startLine: document.lineAt(start), endLine: document.lineAt(last), kind, ...(showsText ? { collapsedText } : {}) }
}

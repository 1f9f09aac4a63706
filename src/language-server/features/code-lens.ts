import type { CodeLens } from 'vscode-languageserver'
import type { Report } from '../../report/types.js'
import { elementTitles } from '../../report/words.js'
import type { Document } from '../document.js'
import type { Judged } from '../judging.js'
import { commands } from '../protocol.js'
import { readFrontMatter } from '../../note/front-matter.js'

/** The score, above the first line of words. */
export function codeLens(document: Document, { report, checked }: Judged): CodeLens[] {
  const start = firstWords(checked)
  return [{ range: document.range({ start, end: start }), command: { title: scoreLine(report), command: commands.showScore, arguments: [{ uri: document.uri }] } }]
}

/** The score in one line: points, band, and what is missing. */
export function scoreLine(report: Report): string {
  const missing = report.elements.filter(({ level }) => level === 0).length
  return `${report.score.points} of ${report.score.outOf} · ${report.score.band}${missing === 0 ? '' : ` · ${missing} of 6 missing`}`
}

/** The score and what each part of it was given for. */
export function scoreInFull(report: Report): string {
  const missing = report.elements.filter(({ level }) => level < 2).map(({ id }) => elementTitles[id])
  const parts = report.score.parts.map(({ why, points, outOf }) => `${points}/${outOf} ${why}`)
  return [`${report.score.points} of ${report.score.outOf}: ${report.score.band}`, ...parts, ...(missing.length > 0 ? [`Worth another look: ${missing.join(', ')}`] : [])].join('\n')
}

function firstWords(text: string): number {
  const { end } = readFrontMatter(text)
  const found = /\S/u.exec(text.slice(end))
  return found ? end + found.index : 0
}

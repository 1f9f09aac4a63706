import type { Report } from '../report/types.js'
import { shortDay } from './dates.js'
import { countsOf, titleOf } from './findings.js'
import type { Words } from './lang/en.js'

export interface SummaryFacts {
  /** The event's name, or empty. */
  readonly event: string
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string
  readonly wordCount: number
}

/**
 * What a check found, for supervision: counts and the names of rules, never a word of the note and never a name.
 *
 * @returns plain text, a line each.
 */
export function summaryOf(report: Report, facts: SummaryFacts, words: Words): string {
  const { summary, check, findings } = words
  const usable = report.actions.filter(({ deadline }) => deadline.kind === 'date' || deadline.kind === 'relative' || deadline.kind === 'recurring').length
  const groups = countsOf(report).map(({ group, ruleId, count }) => `- ${findings.groups[group]}: ${titleOf(ruleId, words)} (${count})`)
  return [
    summary.title,
    ...(facts.event ? [`${summary.event}: ${facts.event}`] : []),
    ...(facts.date ? [`${summary.recorded}: ${shortDay(facts.date)}`] : []),
    `${summary.words}: ${words.note.words(facts.wordCount)}`,
    '',
    summary.six,
    ...report.elements.map(({ id, level, confidence }) => `- ${check.titles[id]}: ${check.levels[level].toLowerCase()}${level > 0 && confidence === 'unsure' ? `, ${summary.unsure}` : ''}`),
    '',
    `${summary.actions(report.actions.length)}: ${report.actions.filter(({ owner }) => owner !== null).length} ${summary.actionsOwner}, ${usable} ${summary.actionsDay}`,
    '',
    summary.findings,
    ...(groups.length > 0 ? groups : [`- ${summary.nothing}`]),
    '',
    report.elements.some(({ level, confidence }) => level > 0 && confidence === 'unsure') ? summary.bandUnsure(report.score.band) : report.score.band,
    '',
    summary.foot,
  ].join('\n')
}

import { describe, expect, it } from 'vitest'
import { groupsOf } from '../../src/audit/groups.js'
import { compareHtml } from '../../src/audit/report/compare.js'
import { summaryHtml } from '../../src/audit/report/html.js'
import { addResult, emptySummary, type Summary } from '../../src/audit/summary.js'
import type { Result } from '../../src/audit/types.js'

type Counted = Pick<Result, 'team' | 'month' | 'levels' | 'points' | 'rules'>

function summaryOf(notes: number, noteAt: (at: number) => Counted): Summary {
  const summary = emptySummary()
  for (let at = 0; at < notes; at++) addResult(summary, { row: at + 1, id: '', worker: '', event: '', outOf: 12, actions: 0, ...noteAt(at) })
  return summary
}

function htmlOf(summary: Summary): string {
  const teams = new Map([['T1', 'North & <East>'], ['T2', 'South'], ['T3', 'Small'], ['T4', 'Larger']])
  return summaryHtml('Notes', { records: summary.all.notes, reports: summary.all.notes, rejects: 0, garbled: 0, isFinished: true, summary, groups: groupsOf(summary, teams, (id) => id) })
}

const month = (at: number) => `2025-0${(at % 6) + 1}`
/** Half a year of notes by two teams, the second of which writes better ones, as all do later on. */
const year = (at: number): Counted => {
  const isBetter = at % 2 === 1
  const points = (isBetter ? 8 : 5) + Math.floor((at % 6) / 2)
  return { team: isBetter ? 'T2' : 'T1', month: month(at), levels: [2, 2, at % 4 ? 2 : 0, 2, at % 10 ? 1 : 2, 2], points, rules: at % 5 ? {} : { jargon: 2, actions: 1, 'consider-telling': 1 } }
}

describe('the report of an audit', () => {
  const html = htmlOf(summaryOf(600, year))

  it('answers first: the weakest part, the score, the trend, the teams and the commonest fault', () => {
    const [, ...points] = html.slice(html.indexOf('<p class="lead">'), html.indexOf('</ul>')).replaceAll(/<\/?strong>/gu, '').split(/<p class="lead">|<li>/u)
    expect(points.map((point) => point.replaceAll(/<[^>]+>/gu, '').trim())).toEqual([
      'Least often complete in 600 notes: Who does what by when. 10% have it in full, 90% in part, 0% not at all.',
      'Next: Why, in full in 75% of notes. Strongest: When it is looked at again, in full in 100%.',
      'On average a note has 7.5 of 12 points, up to two for each of six parts.',
      'The score has risen: from 6.3 (January 2025 to March 2025) to 8.7 (April 2025 to June 2025).',
      'Teams differ: from 6.0 (North &amp; &lt;East&gt;) to 9.0 (South).',
      'Of the other rules, the one most often broken: No unexplained jargon, not so in 20% of notes.',
    ])
  })
  it('tells of the parts once, and of no suggestions as faults', () => {
    const faults = html.slice(html.indexOf('What else most often needs mending'))
    expect(faults).toContain('<small>jargon</small>')
    expect(faults).not.toContain('<small>actions</small>')
    expect(faults).not.toContain('<small>consider-telling</small>')
  })
  it('draws the trend and gives its numbers in a table', () => {
    expect(html).toContain('aria-label="Mean score of each month: 5.0 in January 2025, 10.0 in June 2025; the table of months holds all"')
    expect(html).toContain('<h2>The months in numbers</h2>')
  })
  it('says why groups are left out', () => {
    const some = htmlOf(summaryOf(100, (at) => ({ ...year(at), team: at < 4 ? 'T3' : at < 20 ? 'T4' : 'T1' })))
    expect(some).toContain('Not shown: 2 groups with 20 notes in all. Groups of fewer than 10 notes are left out')
    expect(some).not.toContain('Small')
    expect(some).not.toContain('Larger')
  })
  it('tells no difference that is chance', () => {
    const alike = htmlOf(summaryOf(60, (at) => ({ ...year(at), month: '', team: at < 30 ? 'T1' : 'T2', points: (at * 5) % 12 })))
    expect(alike).toContain('Teams score much alike')
    expect(alike).not.toContain('<svg')
  })
})

describe('a comparison', () => {
  it('says what is better, what is worse, and what is no more than chance', () => {
    const later = summaryOf(600, (at) => ({ ...year(at), levels: [2, 2, 2, at % 50 ? 2 : 0, 0, 2] }))
    const html = compareHtml(summaryOf(600, year), later).replaceAll(/<[^>]+>/gu, ' ')
    expect(html).toMatch(/Better:\s+Why\./u)
    expect(html).toMatch(/Worse:\s+What it means for the child; Who does what by when\./u)
    expect(html).toMatch(/The mean score has hardly changed: it was 7\.5 of 12 and is 7\.5\./u)
    expect(html).toMatch(/Why\s+75%\s+100%\s+\+25 percentage points, better/u)
    expect(html).toMatch(/Who does what by when\s+10%\s+0%\s+−10 percentage points, worse/u)
    expect(html).toMatch(/No unexplained jargon\s+20%\s+20%\s+0 percentage points, no more than chance/u)
    expect(html).not.toContain('Sets actions')
  })
})

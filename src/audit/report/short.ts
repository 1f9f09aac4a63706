import { escapeHtml } from '../../report/formats/html.js'
import { percent } from '../../report/page/share.js'
import { elementTitles } from '../../report/words.js'
import { smallest, type Group } from '../groups.js'
import type { AuditOutcome } from '../run.js'
import { addTally, elementOrder, emptyTally, type Summary, type Tally } from '../summary.js'
import { commonRules } from './rules.js'
import { differ, meanPoints } from './share.js'
import { monthTitle, ruleTitle } from './titles.js'

/** Months on either side that a trend is told from. */
const trendMonths = 3
/** The difference in points that is worth telling, between months and between teams. */
const worthTelling = 0.3

/** What to remember: what is weakest, in one sentence, and a few points. */
export function inShort({ summary, groups }: AuditOutcome): string {
  const { all } = summary
  const given = (some: readonly Group[]) => some.filter(({ key }) => key !== '')
  const [weakest = '', ...others] = parts(all)
  const points = [...others, score(all), trend(given(groups.months.shown)), teams(given(groups.teams.shown)), commonest(summary)].filter(Boolean)
  return `<p class="lead">${weakest}</p>
<ul class="short">${points.map((point) => `<li>${point}</li>`).join('')}</ul>`
}

/** The part that most often falls short, the next one, and the one that does so least. */
function parts(all: Tally): string[] {
  const inOrder = elementOrder.map((id, at) => ({ title: `<strong>${elementTitles[id]}</strong>`, levels: all.levels[at] ?? [0, 0, 0] })).sort((a, b) => a.levels[2] - b.levels[2])
  const [worst, next] = inOrder
  const best = inOrder.at(-1)
  if (!worst || !next || !best) return []
  const share = (notes: number) => percent(notes, all.notes)
  return [
    `Least often complete in ${all.notes.toLocaleString('en-GB')} notes: ${worst.title}. ${share(worst.levels[2])} have it in full, ${share(worst.levels[1])} in part, ${share(worst.levels[0])} not at all.`,
    `Next: ${next.title}, in full in ${share(next.levels[2])} of notes. Strongest: ${best.title}, in full in ${share(best.levels[2])}.`,
  ]
}

function score(all: Tally): string {
  const poor = all.points.slice(0, 4).reduce((sum, notes) => sum + notes, 0)
  const told = poor >= smallest ? ` ${percent(poor, all.notes)} have 3 points or fewer: little of what the standard asks for.` : ''
  return `On average a note has <strong>${meanPoints(all).toFixed(1)} of 12</strong> points, up to two for each of six parts.${told}`
}

function trend(months: readonly Group[]): string {
  if (months.length < trendMonths * 2) return ''
  const [first, last] = [months.slice(0, trendMonths), months.slice(-trendMonths)]
  const [before, after] = [sum(first), sum(last)]
  const change = meanPoints(after) - meanPoints(before)
  const hasChanged = Math.abs(change) >= worthTelling && differ(before, after, 2)
  const words = !hasChanged ? 'The score has hardly changed' : change > 0 ? 'The score has <strong>risen</strong>' : 'The score has <strong>fallen</strong>'
  const told = (tally: Tally, some: readonly Group[]) => `${meanPoints(tally).toFixed(1)} (${monthTitle(some[0]?.key ?? '')} to ${monthTitle(some.at(-1)?.key ?? '')})`
  return `${words}: from ${told(before, first)} to ${told(after, last)}.`
}

function sum(groups: readonly Group[]): Tally {
  const all = emptyTally()
  for (const { tally } of groups) addTally(all, tally)
  return all
}

function teams(groups: readonly Group[]): string {
  const byScore = [...groups].sort((a, b) => meanPoints(a.tally) - meanPoints(b.tally))
  const [lowest] = byScore
  const highest = byScore.at(-1)
  if (!lowest || !highest || byScore.length < 2) return ''
  const [low, high] = [meanPoints(lowest.tally), meanPoints(highest.tally)]
  // They were picked for lying furthest apart, so chance alone makes more of a difference.
  const doDiffer = high - low >= worthTelling && differ(lowest.tally, highest.tally, 3)
  if (!doDiffer) return `Teams score much alike, from ${low.toFixed(1)} to ${high.toFixed(1)}.`
  return `Teams differ: from ${low.toFixed(1)} (${escapeHtml(lowest.name)}) to ${high.toFixed(1)} (${escapeHtml(highest.name)}).`
}

function commonest(summary: Summary): string {
  const [first] = commonRules(summary)
  return first ? `Of the other rules, the one most often broken: <strong>${escapeHtml(ruleTitle(first[0]))}</strong>, not so in ${percent(first[1], summary.all.notes)} of notes.` : ''
}

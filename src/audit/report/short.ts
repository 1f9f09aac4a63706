import { escapeHtml } from '../../report/formats/html.js'
import { percent } from '../../report/page/share.js'
import { elementTitles } from '../../report/words.js'
import { smallest, type Group } from '../groups.js'
import type { AuditOutcome } from '../run.js'
import { elementOrder, type Summary, type Tally } from '../summary.js'
import { commonRules } from './rules.js'
import { fullShare, meanPoints } from './share.js'
import { ruleTitle } from './titles.js'

/** Months on either side that a trend is told from, and the change in points that is worth telling. */
const trendMonths = 3
const trendPoints = 0.3

/** What to remember, in one sentence and a few points. */
export function inShort({ summary, groups }: AuditOutcome): string {
  const { all } = summary
  const points = [parts(all), commonest(summary), trend(groups.months.shown.filter(({ key }) => key !== '')), empty(all)].filter(Boolean)
  return `<p class="lead">${all.notes.toLocaleString('en-GB')} notes score <strong>${meanPoints(all).toFixed(1)} of 12</strong> on average: two points for each of six parts.</p>
<ul class="short">${points.map((point) => `<li>${point}</li>`).join('')}</ul>`
}

function parts(all: Tally): string {
  const inOrder = elementOrder.map((id, at) => ({ id, full: fullShare(all, at) })).sort((a, b) => a.full - b.full)
  const told = ({ id, full }: { id: (typeof elementOrder)[number]; full: number }) => `<strong>${elementTitles[id]}</strong> (${Math.round(full * 100)}% of notes have it in full)`
  const [worst, next] = inOrder
  const best = inOrder.at(-1)
  return worst && next && best ? `Weakest: ${told(worst)} and ${told(next)}. Strongest: ${told(best)}.` : ''
}

function commonest(summary: Summary): string {
  const [first] = commonRules(summary)
  return first ? `Rule most often not met: <strong>${escapeHtml(ruleTitle(first[0]))}</strong>; ${percent(first[1], summary.all.notes)} of notes do not meet it.` : ''
}

function trend(months: readonly Group[]): string {
  if (months.length < trendMonths * 2) return ''
  const mean = (some: readonly Group[]) => some.reduce((sum, { tally }) => sum + meanPoints(tally) * tally.notes, 0) / some.reduce((sum, { tally }) => sum + tally.notes, 0)
  const [first, last] = [mean(months.slice(0, trendMonths)), mean(months.slice(-trendMonths))]
  const change = last - first
  const words = Math.abs(change) < trendPoints ? 'Little has changed' : change > 0 ? 'The score has risen' : 'The score has fallen'
  return `${words}: ${first.toFixed(1)} in the first ${trendMonths} months, ${last.toFixed(1)} in the last ${trendMonths}.`
}

function empty(all: Tally): string {
  const poor = all.points.slice(0, 4).reduce((sum, notes) => sum + notes, 0)
  return poor >= smallest ? `${percent(poor, all.notes)} of notes hold little of what the standard asks for: 3 points or fewer.` : ''
}

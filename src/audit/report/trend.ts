import type { Group } from '../groups.js'
import { meanPoints } from './share.js'
import { monthTitle } from './titles.js'

const width = 900
const height = 280
const margin = { left: 44, right: 40, top: 16, bottom: 40 }
const maxLabels = 8

/**
 * Draws the mean score of each month as a line, from 0 to 12 points, the first and the last with their number. A table
 * must say the same in words.
 *
 * @param months the months in order, none too small to be shown.
 */
export function trendChart(months: readonly Group[]): string {
  const first = months[0]
  const last = months.at(-1)
  if (!first || !last || months.length < 2) return ''
  const x = (at: number) => (margin.left + (at / (months.length - 1)) * (width - margin.left - margin.right)).toFixed(1)
  const y = (points: number) => (margin.top + (1 - points / 12) * (height - margin.top - margin.bottom)).toFixed(1)
  const places = months.map(({ tally }, at) => [x(at), y(meanPoints(tally))] as const)
  const grid = [0, 3, 6, 9, 12].map((value) => `<line x1="${margin.left}" x2="${width - margin.right}" y1="${y(value)}" y2="${y(value)}" stroke="var(--line)"/><text x="${margin.left - 8}" y="${Number(y(value)) + 5}" text-anchor="end">${value}</text>`)
  const every = Math.ceil(months.length / maxLabels)
  const labels = months.map(({ key }, at) => (at % every === 0 ? `<text x="${x(at)}" y="${height - 12}" text-anchor="middle">${monthTitle(key).slice(0, 3)} ${key.slice(0, 4)}</text>` : ''))
  const dots = places.map(([left, top]) => `<circle cx="${left}" cy="${top}" r="4" fill="var(--accent)"/>`)
  const ends = [first, last].map(({ tally }, at) => `<text class="end" x="${x(at * (months.length - 1))}" y="${Number(y(meanPoints(tally))) - 12}" text-anchor="${at === 0 ? 'start' : 'end'}">${meanPoints(tally).toFixed(1)}</text>`)
  const line = places.map((place) => place.join(',')).join(' ')
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Mean score of each month: ${meanPoints(first.tally).toFixed(1)} in ${monthTitle(first.key)}, ${meanPoints(last.tally).toFixed(1)} in ${monthTitle(last.key)}; the table of months holds all">${grid.join('')}<polyline points="${line}" fill="none" stroke="var(--accent)" stroke-width="3"/>${dots.join('')}${ends.join('')}${labels.join('')}</svg>`
}

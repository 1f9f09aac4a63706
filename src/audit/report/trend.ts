import type { Group } from '../groups.js'
import { meanPoints } from './share.js'

const width = 900
const height = 280
const margin = { left: 44, right: 16, top: 16, bottom: 40 }
const maxLabels = 12

/**
 * Draws the mean score of each month as a line, from 0 to 12 points. A table beside it must say the same in words.
 *
 * @param months the months in order, none too small to be shown.
 */
export function trendChart(months: readonly Group[]): string {
  if (months.length < 2) return ''
  const x = (at: number) => margin.left + (at / (months.length - 1)) * (width - margin.left - margin.right)
  const y = (points: number) => margin.top + (1 - points / 12) * (height - margin.top - margin.bottom)
  const points = months.map(({ tally }, at) => `${x(at).toFixed(1)},${y(meanPoints(tally)).toFixed(1)}`)
  const grid = [0, 3, 6, 9, 12].map((value) => `<line x1="${margin.left}" x2="${width - margin.right}" y1="${y(value)}" y2="${y(value)}" stroke="var(--line)"/><text x="${margin.left - 8}" y="${y(value) + 5}" text-anchor="end">${value}</text>`)
  const every = Math.ceil(months.length / maxLabels)
  const labels = months.map(({ key: month }, at) => (at % every === 0 ? `<text x="${x(at).toFixed(1)}" y="${height - 12}" text-anchor="middle">${month}</text>` : ''))
  const dots = points.map((point) => `<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="4" fill="var(--accent)"/>`)
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Mean score of each month, as in the table below">${grid.join('')}<polyline points="${points.join(' ')}" fill="none" stroke="var(--accent)" stroke-width="3"/>${dots.join('')}${labels.join('')}</svg>`
}

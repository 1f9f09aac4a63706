import { escapeHtml } from '../../report/formats/html.js'
import type { Estimate } from '../bootstrap.js'

/** A row of a chart of points on one scale. */
export interface PointRow {
  readonly label: string
  readonly estimate: Estimate | null
}

const width = 1000
const left = 400
const right = 90
const rowHeight = 56
const top = 40
/** Agreement below this is drawn at the edge. */
const least = -0.2

const x = (value: number): number => left + ((Math.max(least, Math.min(1, value)) - least) / (1 - least)) * (width - left - right)

/**
 * Draws figures with their intervals, one row each, large enough for the back of a room. A table beside it must say the same.
 *
 * @param name what is shown, for whoever cannot see it.
 * @param rows in order.
 */
export function pointChart(name: string, rows: readonly PointRow[]): string {
  const height = top + rows.length * rowHeight + 36
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
  const grid = ticks.map((tick) => `<line x1="${x(tick)}" x2="${x(tick)}" y1="${top}" y2="${height - 36}" stroke="var(--line)"/><text x="${x(tick)}" y="${height - 12}" text-anchor="middle">${tick}</text>`)
  const good = `<rect x="${x(0.8)}" y="${top}" width="${x(1) - x(0.8)}" height="${height - 36 - top}" fill="var(--soft)"/><text x="${(x(0.8) + x(1)) / 2}" y="${top - 12}" text-anchor="middle">agreed</text><text x="${x(0)}" y="${top - 12}" text-anchor="middle">chance</text>`
  return `<svg class="points" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(name)}, as in the table below">${good}${grid.join('')}${rows.map((row, at) => pointRow(row, top + at * rowHeight + rowHeight / 2)).join('')}</svg>`
}

function pointRow({ label, estimate }: PointRow, y: number): string {
  const words = `<text x="${left - 28}" y="${y + 7}" text-anchor="end" class="big">${escapeHtml(label)}</text>`
  if (!estimate) return `${words}<text x="${x(0)}" y="${y + 7}">says nothing here</text>`
  const { value, low, high } = estimate
  return `${words}<line x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}" stroke="var(--accent)" stroke-width="6" stroke-opacity="0.45"/><circle cx="${x(value)}" cy="${y}" r="12" fill="var(--accent)"/><text x="${width - right + 24}" y="${y + 8}" class="big">${value.toFixed(2)}</text>`
}

/** What the report of a session adds to the look of reports: letters for the back of a room. */
export const sessionStyles = `
body{max-width:76rem;font-size:1.25rem}h1{font-size:2.4rem}h2{font-size:1.75rem}.lead{font-size:1.5rem;max-width:56rem}p{max-width:56rem}
svg.points{max-height:none}svg.points text{font-size:18px}svg.points .big{font-size:22px;font-weight:600}
.bar{height:2rem;min-width:14rem}.bar i{font-style:normal;font-weight:700;text-align:center;overflow:hidden;color:var(--paper);line-height:1.9rem}.bar .p,.bar .m{color:var(--ink)}.bar .p span{background:var(--paper);padding:0 .25em}
.one{height:1.6rem}.one.was{background:var(--none);border:1px solid var(--ink);height:1rem;margin-bottom:.2rem}
th[scope="row"]{min-width:12rem}.chart{width:34%}.keyed{white-space:nowrap;font-weight:700}caption{font-size:1rem}
@media print{.chart{width:20%}.what{min-width:8rem}th[scope="row"]{min-width:7rem}td.n,th.n{padding-right:.4rem}th.n{white-space:normal}body{font-size:10.5pt}h1{font-size:20pt}h2{font-size:14pt}.lead{font-size:13pt}section{break-inside:avoid-page}.bar{min-width:6rem;height:1.4rem}.bar i{line-height:1.3rem}}
`

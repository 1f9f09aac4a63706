import { table } from '../../report/page/page.js'
import { elementTitles } from '../../report/words.js'
import type { Estimate } from '../bootstrap.js'
import { titleOf } from '../standard.js'
import type { Session } from './measure.js'

const hundred = (value: number): string => `${Math.round(value * 100)}%`
const points = (change: number): string => `${change > 0 ? '+' : ''}${Math.round(change * 100)} points`

/** What changed between two sets of answers. */
export function beforeAfter(before: Session, after: Session): string {
  const rows = [
    row('All six', before.all, after.all),
    ...after.elements.flatMap(({ id, exact, given }) => {
      const earlier = before.elements.find((one) => one.id === id)
      return earlier && earlier.given > 0 && given > 0 ? [row(elementTitles[id], earlier.exact, exact)] : []
    }),
  ]
  const head = ['<th scope="col">The note has</th>', '<td></td>', '<th scope="col" class="n">Before</th>', '<th scope="col" class="n">After</th>', '<th scope="col">Change</th>']
  return `<section><h2>Before and after</h2><p>${inOneLine(before, after)} The upper, paler bar is before, the lower one after.</p>${table('Share of levels that are the same as the key’s, before and after', head, rows)}${seenTable(before, after)}</section>`
}

function inOneLine(before: Session, after: Session): string {
  const change = after.all.value - before.all.value
  return `The room gave the level of the key ${hundred(before.all.value)} of the time before and ${hundred(after.all.value)} after${isReal(before.all, after.all) ? `: ${points(change)}` : `; the intervals overlap, so this may be chance`}.`
}

/** Two figures differ for certain where their intervals do not touch. */
function isReal(before: Estimate, after: Estimate): boolean {
  return before.high < after.low || after.high < before.low
}

function row(label: string, before: Estimate, after: Estimate): string {
  const change = after.value - before.value
  const words = isReal(before, after) ? `<span class="${change > 0 ? 'better' : 'worse'}">${points(change)}</span>` : `${points(change)}, may be chance`
  return `<tr><th scope="row">${label}</th><td class="chart">${pair(before.value, after.value)}</td><td class="n">${hundred(before.value)}</td><td class="n"><strong>${hundred(after.value)}</strong></td><td>${words}</td></tr>`
}

function pair(before: number, after: number): string {
  return `<div aria-hidden="true"><div class="one was" style="width:${(before * 100).toFixed(1)}%"></div><div class="one" style="width:${(after * 100).toFixed(1)}%"></div></div>`
}

function seenTable(before: Session, after: Session): string {
  const rows = after.seen.flatMap(({ id, seen, chances }) => {
    const earlier = before.seen.find((one) => one.id === id)
    if (!earlier || earlier.chances === 0 || chances === 0) return []
    const [was, is] = [earlier.seen / earlier.chances, seen / chances]
    return [`<tr><th scope="row">${titleOf(id)}${id in elementTitles ? ' <small>not in full</small>' : ''}</th><td class="chart">${pair(was, is)}</td><td class="n">${hundred(was)}</td><td class="n"><strong>${hundred(is)}</strong></td><td>${points(is - was)}</td></tr>`]
  })
  if (rows.length === 0) return ''
  return table('Share of the faults that were seen, before and after', ['<th scope="col">Fault</th>', '<td></td>', '<th scope="col" class="n">Before</th>', '<th scope="col" class="n">After</th>', '<th scope="col">Change</th>'], rows)
}

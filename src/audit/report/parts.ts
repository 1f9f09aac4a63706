import { escapeHtml } from '../../report/formats/html.js'
import { elementTitles } from '../../report/words.js'
import { elementOrder, type Tally } from '../summary.js'
import { percent, share } from './share.js'
import { styles } from './styles.js'

/** A whole page: self-contained, without script or request. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>${styles}</style></head>
<body><main>${body}</main></body></html>
`
}

/** A table that scrolls by itself where the page is narrow. */
export function table(caption: string, head: readonly string[], rows: readonly string[]): string {
  return `<div class="scroll" role="region" aria-label="${escapeHtml(caption)}" tabindex="0"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`
}

export const key = '<div class="key"><span><span class="bar"><i class="f" style="width:100%"></i></span> there</span><span><span class="bar"><i class="p" style="width:100%"></i></span> partly there</span><span><span class="bar"><i class="m" style="width:100%"></i></span> missing</span></div>'

function stackedBar(levels: readonly number[], notes: number): string {
  const width = (level: number) => (share(levels[level] ?? 0, notes) * 100).toFixed(2)
  return `<div class="bar" aria-hidden="true"><i class="f" style="width:${width(2)}%"></i><i class="p" style="width:${width(1)}%"></i><i class="m" style="width:${width(0)}%"></i></div>`
}

/** How many notes have each of the six parts. */
export function elementTable(tally: Tally): string {
  const rows = elementOrder.map((id, at) => {
    const levels = tally.levels[at] ?? [0, 0, 0]
    const cells = [2, 1, 0].map((level) => `<td class="n">${percent(levels[level] ?? 0, tally.notes)}</td>`).join('')
    return `<tr><th scope="row">${elementTitles[id]}</th><td>${stackedBar(levels, tally.notes)}</td>${cells}</tr>`
  })
  return key + table('Share of notes that have each part', ['<th scope="col">Part</th>', '<td></td>', '<th scope="col" class="n">There</th>', '<th scope="col" class="n">Partly</th>', '<th scope="col" class="n">Missing</th>'], rows)
}

/** A single bar, its number beside it. */
export function barRow(label: string, part: number, whole: number, detail: string): string {
  return `<tr><th scope="row">${label}</th><td style="width:45%"><div class="one" aria-hidden="true" style="width:${(share(part, whole) * 100).toFixed(2)}%"></div></td><td class="n">${detail}</td></tr>`
}

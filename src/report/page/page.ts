import { escapeHtml } from '../formats/html.js'
import { share } from './share.js'
import { styles } from './styles.js'

/**
 * A whole page: self-contained, without script or request.
 *
 * @param title the heading of the window, plain text.
 * @param body HTML.
 * @param more styles of this page alone.
 */
export function page(title: string, body: string, more = ''): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>${styles}${more}</style></head>
<body><main>${body}</main></body></html>
`
}

/** A table that scrolls by itself where the page is narrow. */
export function table(caption: string, head: readonly string[], rows: readonly string[]): string {
  return `<div class="scroll" role="region" aria-label="${escapeHtml(caption)}" tabindex="0"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`
}

/** A single bar, its number beside it. */
export function barRow(label: string, part: number, whole: number, detail: string): string {
  return `<tr><th scope="row">${label}</th><td style="width:45%"><div class="one" aria-hidden="true" style="width:${(share(part, whole) * 100).toFixed(2)}%"></div></td><td class="n">${detail}</td></tr>`
}

export const key = '<div class="key"><span><span class="bar"><i class="f" style="width:100%"></i></span> there</span><span><span class="bar"><i class="p" style="width:100%"></i></span> partly there</span><span><span class="bar"><i class="m" style="width:100%"></i></span> missing</span></div>'

/** A bar of how many have each level, the full ones first; numbers must stand beside it. */
export function stackedBar(levels: readonly number[], all: number): string {
  const width = (level: number) => (share(levels[level] ?? 0, all) * 100).toFixed(2)
  return `<div class="bar" aria-hidden="true"><i class="f" style="width:${width(2)}%"></i><i class="p" style="width:${width(1)}%"></i><i class="m" style="width:${width(0)}%"></i></div>`
}

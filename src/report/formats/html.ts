import { positions } from '../position.js'
import type { Action, ElementResult, Message } from '../types.js'
import { elementTitles, levelTitles, severityOrder } from '../words.js'
import type { Checked } from './types.js'

const styles = `
:root{color-scheme:light dark;--ink:#0b0c0c;--paper:#fff;--soft:#f3f2f1;--line:#b1b4b6;--there:#005a30;--partly:#8a4500;--missing:#a8160c}
@media(prefers-color-scheme:dark){:root{--ink:#f3f2f1;--paper:#16181a;--soft:#24282b;--line:#5c6165;--there:#6fd3a0;--partly:#ffb469;--missing:#ff9d92}}
body{margin:0 auto;max-width:52rem;padding:1.5rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.6rem}h2{font-size:1.3rem;margin-top:2.5rem;overflow-wrap:anywhere}h3{font-size:1.05rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.there{color:var(--there)}.partly{color:var(--partly)}.missing{color:var(--missing)}
.level{font-weight:600;white-space:nowrap}li{margin:0 0 .9rem}.why{margin:.2rem 0 0}.band{background:var(--soft);padding:.6rem .8rem}
.scroll{overflow-x:auto}q{quotes:"“" "”"}@media print{body{max-width:none;padding:0}h2{break-after:avoid}li,tr{break-inside:avoid}section+section{break-before:page}}
`

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Makes any text harmless inside HTML, attributes included. */
export function escapeHtml(words: string): string {
  return words.replaceAll(/[&<>"']/gu, (mark) => escapes[mark] ?? mark)
}

/**
 * Gives the reports as one self-contained page that prints well: no script, no request, only the words that the findings quote.
 *
 * @param all the checked notes.
 */
export function html(all: readonly Checked[]): string {
  const title = all.length === 1 ? 'A management oversight note, checked' : `${all.length} management oversight notes, checked`
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${styles}</style></head>
<body><main><h1>${title}</h1>
${all.map(section).join('\n')}
</main></body></html>
`
}

function section(checked: Checked): string {
  const { report, name } = checked
  return `<section><h2>${escapeHtml(report.id ?? name)}</h2>
<p class="band"><strong>${report.score.points} of ${report.score.outOf}</strong> · ${escapeHtml(report.score.band)}</p>
<h3>What every note needs</h3>
<div class="scroll" tabindex="0" role="region" aria-label="What every note needs"><table><thead><tr><th scope="col">Part</th><th scope="col">Found</th><th scope="col">Words, or what to ask</th></tr></thead><tbody>
${report.elements.map(elementRow).join('\n')}</tbody></table></div>
${report.actions.length > 0 ? actionTable(report.actions) : ''}
<h3>What to mend</h3>
${report.messages.length > 0 ? messageList(checked) : '<p>Nothing to mend.</p>'}
</section>`
}

function elementRow(element: ElementResult): string {
  const shown = element.evidence[0]
  const words = shown ? `<q>${escapeHtml(shown.text)}</q>` : escapeHtml(element.why)
  const state = levelTitles[element.level]
  return `<tr><th scope="row">${elementTitles[element.id]}</th><td class="level ${state}">${state}</td><td>${words}</td></tr>`
}

function actionTable(actions: readonly Action[]): string {
  const rows = actions.map(({ text, owner, deadline }) => `<tr><td>${escapeHtml(text)}</td><td>${escapeHtml(owner ?? 'nobody named')}</td><td>${escapeHtml(deadline.due ?? deadline.text ?? 'no date')}</td></tr>`)
  return `<h3>Actions</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Actions"><table><thead><tr><th scope="col">What</th><th scope="col">Who</th><th scope="col">By when</th></tr></thead><tbody>
${rows.join('\n')}</tbody></table></div>`
}

function messageList(checked: Checked): string {
  const place = positions(checked.text)
  const sorted = [...checked.report.messages].sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity] || a.start - b.start)
  return `<ol>${sorted.map((message) => messageItem(message, place(message.start).line)).join('\n')}</ol>`
}

function messageItem(message: Message, line: number): string {
  const instead = message.suggestions.length > 0 ? `<p class="why">Perhaps: ${message.suggestions.map((words) => `<q>${escapeHtml(words)}</q>`).join(', ')}</p>` : ''
  return `<li><strong>${escapeHtml(message.message)}</strong> (line ${line}, ${message.severity}, ${message.ruleId})${instead}<p class="why">${escapeHtml(message.note)}</p></li>`
}

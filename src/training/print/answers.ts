import { fromIso, inWords } from '../../note/calendar.js'
import { escapeHtml } from '../../report/formats/html.js'
import type { ElementId, ElementResult, Report } from '../../report/types.js'
import { table } from '../../report/page/page.js'
import { elementTitles, levelTitles } from '../../report/words.js'
import { cut } from '../spans.js'
import { flagMeans, levelMeans, titleOf } from '../standard.js'
import { elementOrder, type Fault, type Key, type KeySource, type SampleNote } from '../types.js'

/** Whose answers these are, in a sentence. */
export const sourceSays: Readonly<Record<KeySource, string>> = {
  people: 'The key is what careful readers gave this note by the standard. Where you can argue it better, do.',
  exercise: 'This was a good note in which one thing was changed.',
  linter: 'Nobody has read this note yet: what stands here as the key is only the linter’s own reading. Look it over before you use it.',
}

/** The answers to one note: its words marked, the key with why, and the linter as one more reader. */
export function answerSheet(note: SampleNote, number: number, report: Report): string {
  const { key } = note
  const says = key.fault ? faultLine(key.fault) : `<p>${sourceSays[key.source]}${key.why ? ` <strong>${escapeHtml(capital(key.why))}</strong>` : ''} ${recorded(note)}</p>`
  const told = elementOrder.filter((id) => !key.fault || key.elements[id].level < 2)
  return `<section class="sheet"><h2>Answers to note ${number} <small>(${escapeHtml(note.id)})</small></h2>
${says}<div class="${textClass(note)}">${markedText(note)}</div>
${told.length > 0 ? table(`The key to note ${number}`, heads('The note has', 'Key', 'Why', 'The linter, as one more reader'), told.map((id) => elementRow(id, key, report))) : ''}${key.fault ? `<p>${told.length > 0 ? 'Everything else is' : 'All six things are'} there in full.</p>` : ''}
<p><strong>To tick:</strong> ${flagWords(key)}</p></section>`
}

/** The heads of columns. */
export function heads(...words: readonly string[]): readonly string[] {
  return words.map((head) => `<th scope="col">${head}</th>`)
}

function faultLine({ says, was }: Fault): string {
  return `<p>${sourceSays.exercise}</p><p class="note"><strong>${escapeHtml(says)}</strong>${was === '' ? '' : ` It was: <q>${escapeHtml(was)}</q>`}</p>`
}

/** In an exercise only what was done to it is marked. */
function quotesOf({ fault, elements, flags }: Key): { readonly quote: string; readonly label: string }[] {
  const marked = flags.map(({ rule, quote }) => ({ quote, label: flagMeans[rule].title }))
  if (fault) return marked.length > 0 ? marked : [{ quote: fault.now, label: 'here' }]
  return [...elementOrder.flatMap((id) => (elements[id].quote ? [{ quote: elements[id].quote, label: elementTitles[id] }] : [])), ...marked]
}

function markedText({ text, key }: SampleNote): string {
  return cut(text, quotesOf(key))
    .map(({ start, end, labels, ends }) => {
      const words = escapeHtml(text.slice(start, end))
      const said = ends.length > 0 ? `<sup>${escapeHtml([...new Set(ends)].join(', '))}</sup>` : ''
      return labels.length === 0 ? words : `<mark>${words}${said}</mark>`
    })
    .join('')
}

function elementRow(id: ElementId, key: Key, report: Report): string {
  const { level, why } = key.elements[id]
  const linter = report.elements.find((element) => element.id === id)
  return `<tr><th scope="row">${elementTitles[id]}</th><td class="level">${level} ${levelTitles[level]}</td><td>${escapeHtml(capital(levelMeans[id][level]))}.${why ? ` ${escapeHtml(why)}` : ''}</td><td>${linter ? linterSays(linter, level) : ''}</td></tr>`
}

/** What the linter gave, and how sure it was. */
function linterSays({ level, confidence }: ElementResult, keyLevel: number): string {
  return `${level}, ${confidence === 'sure' ? 'sure' : 'not sure'}${level === keyLevel ? '' : ' (differs)'}`
}

function flagWords({ flags }: Key): string {
  if (flags.length === 0) return 'nothing.'
  const byRule = new Map<string, string[]>()
  for (const { rule, quote } of flags) byRule.set(rule, [...(byRule.get(rule) ?? []), quote.length > 60 ? `${quote.slice(0, 60).trimEnd()}…` : quote])
  return `${[...byRule].map(([rule, quotes]) => `${titleOf(rule as 'jargon')} (${quotes.map((quote) => `“${escapeHtml(quote)}”`).join(', ')})`).join('; ')}.`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A note longer than this is set smaller, so that its sheet stays on one page. */
const longText = 1200

/** How the text of a note is set. */
export function textClass({ text }: SampleNote): string {
  return text.length > longText ? 'text long' : 'text'
}

/** The day that "today" and "Friday" count from, where the note itself does not say. */
export function recorded({ context }: SampleNote): string {
  return context?.recordedOn ? `<span class="no">Saved on ${escapeHtml(savedOn(context.recordedOn))}</span>` : ''
}

/** A day as people write it; what is no day stays as it is. */
export function savedOn(day: string): string {
  const read = fromIso(day)
  return read ? inWords(read) : day
}

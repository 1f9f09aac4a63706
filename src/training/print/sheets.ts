import { escapeHtml } from '../../report/formats/html.js'
import { page, table } from '../../report/page/page.js'
import type { Report } from '../../report/types.js'
import { elementTitles } from '../../report/words.js'
import { flagMeans, levelMeans } from '../standard.js'
import { elementOrder, flagIds, type Pack, type SampleNote } from '../types.js'
import { answerSheet, heads, recorded, textClass } from './answers.js'
import { sheetStyles } from './styles.js'

export type PrintPart = 'sheets' | 'answers' | 'both'

/**
 * Writes what a trainer prints: the standard on one page, a score sheet for each note, and the answers.
 *
 * @param pack the notes.
 * @param part which of it.
 * @param read the linter's own reading of a note, shown beside the key as one more reader's.
 * @returns one self-contained page without script or request.
 */
export function printPack(pack: Pack, part: PrintPart, read: (note: SampleNote) => Report): string {
  const sheets = part === 'answers' ? [] : [standardSheet(pack), ...pack.notes.map((note, at) => scoreSheet(note, at + 1, pack.notes.length))]
  const answers = part === 'sheets' ? [] : pack.notes.map((note, at) => answerSheet(note, at + 1, read(note)))
  const apart = part === 'both' ? ['<section class="sheet"><h1>Answers</h1><p class="lead">Keep the pages from here on back until everybody has scored.</p></section>'] : []
  return page(pack.title, [...sheets, ...apart, ...answers].join('\n'), sheetStyles)
}

function standardSheet(pack: Pack): string {
  const rows = elementOrder.map((id) => `<tr><th scope="row">${elementTitles[id]}</th>${levelMeans[id].map((means) => `<td>${escapeHtml(means)}</td>`).join('')}</tr>`)
  const flags = flagIds.map((id) => `<li><strong>${flagMeans[id].title}</strong>: ${escapeHtml(flagMeans[id].means)}</li>`)
  return `<section class="sheet"><h1>${escapeHtml(pack.title)}</h1>
<p class="lead">Read the note as if you were its child at 18. Give each of the six things 0, 1 or 2, tick what you see, and say in a few words why. Score alone; we compare afterwards.</p>
${table('What each level means', heads('The note has', '0: missing', '1: partly', '2: there'), rows)}
<h2>Tick where you see</h2><ul>${flags.join('')}</ul>
<p>Length, polish and headings earn nothing. What stands in a pasted email is not the manager’s own thinking. Everybody in these notes is invented unless your trainer says otherwise.</p></section>`
}

function scoreSheet(note: SampleNote, number: number, of: number): string {
  const boxes = (id: string) => [0, 1, 2].map((level) => `<td><span class="box" role="img" aria-label="${id}: box for ${level}">${level}</span></td>`).join('')
  const rows = elementOrder.map((id) => `<tr><th scope="row">${elementTitles[id]}</th>${boxes(elementTitles[id])}</tr>`)
  const flags = flagIds.map((id) => `<li><span class="box">${flagMeans[id].title}</span></li>`)
  return `<section class="sheet"><h2>Note ${number} of ${of} <small>(${escapeHtml(note.id)})</small></h2>
<div class="who"><span class="no">Scored by</span><span></span>${recorded(note)}</div>
<div class="${textClass(note)}">${escapeHtml(note.text)}</div>
${table(`Levels of note ${number}`, heads('The note has', 'Missing', 'Partly', 'There'), rows)}
<ul class="flags" aria-label="Tick where you see">${flags.join('')}</ul>
<p>In a few words, why:</p><div class="why-line"></div><div class="why-line"></div></section>`
}

import { escapeHtml } from '../../report/formats/html.js'
import { page, table } from '../../report/page/page.js'
import { percent } from '../../report/page/share.js'
import { elementTitles, levelTitles } from '../../report/words.js'
import type { Estimate } from '../bootstrap.js'
import { titleOf } from '../standard.js'
import { pointChart, sessionStyles } from './charts.js'
import { beforeAfter } from './compare.js'
import type { ElementFigures, PersonFigures, Seen, Session, Split } from './measure.js'

export interface SessionPage {
  readonly title: string
  readonly session: Session
  /** The earlier set of answers, or null. */
  readonly before: Session | null
  /** Whether people are named. */
  readonly names: boolean
}

const mostSplits = 8

/**
 * Writes the report of a training session: for a projector, and for paper. Nobody is named unless the trainer asks for it.
 */
export function sessionHtml({ title, session, before, names }: SessionPage): string {
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="lead">${inOneLine(session)}</p>`,
    isOfPeople(session) ? '' : '<p class="note">The key of some of these notes is only the linter’s own reading: nobody has scored them. Where the room differs from it, the room may well be right.</p>',
    before ? beforeAfter(before, session) : '',
    agreementWithKey(session),
    agreementAmong(session),
    splitSection(session.splits),
    seenSection(session.seen),
    names ? personSection(session.persons) : '',
    whatCameIn(session, names),
    howToRead,
  ]
  return page(title, body.filter((part) => part !== '').join('\n'), sessionStyles)
}

function isOfPeople({ scored }: Session): boolean {
  return scored.every(({ note, answers }) => answers.length === 0 || note.key.source !== 'linter')
}

/** The one thing to remember. */
function inOneLine({ people, scored, all, elements }: Session): string {
  const notes = scored.filter(({ answers }) => answers.length > 0).length
  const least = elements.filter(({ given }) => given > 0).sort((a, b) => a.exact.value - b.exact.value)[0]
  if (!least) return 'Nobody has given a level yet.'
  return `${people} ${people === 1 ? 'person' : 'people'} scored ${notes} ${notes === 1 ? 'note' : 'notes'}, and gave the level of the key ${hundred(all.value)} of the time. Furthest from it: “${elementTitles[least.id]}”, ${hundred(least.exact.value)}.`
}

export function hundred(value: number): string {
  return `${Math.round(value * 100)}%`
}

const number = (estimate: Estimate | null): string => (estimate ? estimate.value.toFixed(2) : 'says nothing')
const interval = (estimate: Estimate | null): string => (estimate ? `${estimate.low.toFixed(2)} to ${estimate.high.toFixed(2)}` : '')
const cell = (words: string): string => `<td class="n">${words}</td>`

function agreementWithKey({ elements }: Session): string {
  const rows = elements.filter(({ given }) => given > 0).map((figures) => `<tr><th scope="row">${elementTitles[figures.id]}</th><td class="chart"><div class="one" aria-hidden="true" style="width:${(figures.exact.value * 100).toFixed(1)}%"></div></td>${cell(`<strong>${hundred(figures.exact.value)}</strong>`)}${cell(`${hundred(figures.exact.low)} to ${hundred(figures.exact.high)}`)}${cell(number(figures.kappa))}<td>${leanWords(figures)}</td></tr>`)
  const head = ['<th scope="col">The note has</th>', '<td></td>', '<th scope="col" class="n">Same as key</th>', '<th scope="col" class="n">Between</th>', '<th scope="col" class="n">Kappa</th>', '<th scope="col">The room is</th>']
  return `<section><h2>How far the room agrees with the key</h2>${table('Share of levels that are the same as the key’s', head, rows)}</section>`
}

/** Less than a tenth of a level is no lean. */
const even = 0.1

function leanWords({ lean }: ElementFigures): string {
  if (Math.abs(lean) < even) return 'even with the key'
  return lean > 0 ? `kinder by ${lean.toFixed(1)} of a level` : `harder by ${(-lean).toFixed(1)} of a level`
}

function agreementAmong({ elements, people }: Session): string {
  if (people < 2) return '<section><h2>How far the room agrees with itself</h2><p>That takes at least two people.</p></section>'
  const rows = elements.filter(({ given }) => given > 0)
  const lines = rows.map(({ id, alpha }) => `<tr><th scope="row">${elementTitles[id]}</th>${cell(number(alpha))}${cell(interval(alpha))}<td>${alphaWords(alpha)}</td></tr>`)
  const head = ['<th scope="col">The note has</th>', '<th scope="col" class="n">Alpha</th>', '<th scope="col" class="n">Between</th>', '<th scope="col">Which means</th>']
  return `<section><h2>How far the room agrees with itself</h2>${pointChart('Krippendorff’s alpha among the room', rows.map(({ id, alpha }) => ({ label: elementTitles[id], estimate: alpha })))}${table('Krippendorff’s alpha among the room, with its interval', head, lines)}</section>`
}

/** Krippendorff's own advice: rely on 0.8 and above, and on 0.667 and above only for tentative conclusions. */
function alphaWords(alpha: Estimate | null): string {
  if (!alpha) return 'everybody gave the same level to every note, so there is nothing to tell agreement by'
  if (alpha.value >= 0.8) return 'the room means the same by it'
  return alpha.value >= 0.667 ? 'nearly the same; talk about the odd ones' : 'people mean different things: start here'
}

function splitSection(splits: readonly Split[]): string {
  if (splits.length === 0) return '<section><h2>Where the room split</h2><p>Nowhere: everybody gave the key’s level.</p></section>'
  const rows = splits.slice(0, mostSplits).map(({ scored, id, key, counts, given }) => `<tr><th scope="row">Note ${scored.number} <small>(${escapeHtml(scored.note.id)})</small></th><td class="what">${elementTitles[id]}</td><td class="chart">${countBar(counts, given)}</td>${cell(String(counts[0]))}${cell(String(counts[1]))}${cell(String(counts[2]))}<td class="keyed">${key} ${levelTitles[key]}</td></tr>`)
  const head = ['<th scope="col">Note</th>', '<th scope="col">What</th>', '<td></td>', '<th scope="col" class="n">gave 0</th>', '<th scope="col" class="n">gave 1</th>', '<th scope="col" class="n">gave 2</th>', '<th scope="col">Key</th>']
  return `<section><h2>Where the room split</h2><p>Talk about these first.</p>${table('Notes on which people were most apart: how many gave each level', head, rows)}</section>`
}

function countBar(counts: readonly number[], given: number): string {
  const part = (level: number, letter: string) => {
    const count = counts[level] ?? 0
    return count === 0 ? '' : `<i class="${letter}" style="width:${percent(count, given)}"><span>${level}</span></i>`
  }
  return `<div class="bar" aria-hidden="true">${part(0, 'm')}${part(1, 'p')}${part(2, 'f')}</div>`
}

function seenSection(seen: readonly Seen[]): string {
  const rows = seen.map((one) => `<tr><th scope="row">${titleOf(one.id)}${one.id in elementTitles ? ' <small>not in full</small>' : ''}</th><td class="chart"><div class="one" aria-hidden="true" style="width:${percent(one.seen, one.chances)}"></div></td>${cell(one.chances === 0 ? '' : `<strong>${percent(one.seen, one.chances)}</strong>`)}${cell(String(one.chances - one.seen))}${cell(String(one.notes))}${cell(String(one.extra))}</tr>`)
  const head = ['<th scope="col">Fault</th>', '<td></td>', '<th scope="col" class="n">Seen</th>', '<th scope="col" class="n">Times missed</th>', '<th scope="col" class="n">Notes with it</th>', '<th scope="col" class="n">Marked without it</th>']
  return `<section><h2>Which faults go unseen</h2><p>The least seen first. “Marked without it” counts where somebody saw what the key does not.</p>${table('How often each fault of the key was seen', head, rows)}</section>`
}

function personSection(persons: readonly PersonFigures[]): string {
  const rows = persons.map(({ person, given, exact, kappa, seen, chances }) => `<tr><th scope="row">${escapeHtml(person)}</th>${cell(String(given))}${cell(hundred(exact))}${cell(kappa.toFixed(2))}${cell(percent(seen, chances))}</tr>`)
  const head = ['<th scope="col">Person</th>', '<th scope="col" class="n">Levels given</th>', '<th scope="col" class="n">Same as key</th>', '<th scope="col" class="n">Kappa</th>', '<th scope="col" class="n">Faults seen</th>']
  return `<section><h2>Each person</h2><p>For the people themselves. Do not show this to a room.</p>${table('Each person beside the key', head, rows)}</section>`
}

/** What a row held, and the name of its file, can name somebody: they stand here only where people are named. */
function whatCameIn({ scored, open, bad }: Session, names: boolean): string {
  const used = scored.reduce((sum, { answers }) => sum + answers.length, 0)
  const list = names && bad.length > 0 ? `<ul>${bad.map(({ place, reason }) => `<li>${escapeHtml(place)}: ${escapeHtml(reason)}</li>`).join('')}</ul>` : ''
  const where = bad.length > 0 && !names ? ' The command said which, with the line and the reason.' : ''
  return `<section><h2>What came in</h2><p>${counted(used, 'answer was', 'answers were')} used. ${counted(open, 'row was', 'rows were')} left open. ${counted(bad.length, 'row', 'rows')} could not be used.${where}</p>${list}</section>`
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}

const howToRead = `<section><h2>How to read these figures</h2>
<p><strong>Same as key</strong> is the share of levels that are exactly the key’s. <strong>Kappa</strong> (quadratic weights) takes off what chance alone would give, and counts a miss by two levels four times: 1 is full agreement, 0 is chance. <strong>Alpha</strong> (Krippendorff, ordinal) asks the same of the people among themselves, whoever is right; its author would rely on 0.8 and more, and on 0.67 and more only with care.</p>
<p><strong>Between</strong> is where 95 of 100 sets of as many notes of this kind would put the figure. With a dozen notes that is wide: look at the notes, not at the second decimal.</p></section>`

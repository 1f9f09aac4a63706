import { headingTopic, type HeadingTopic } from '../../note/headings.js'
import { toIso } from '../../note/calendar.js'
import type { Day } from '../../note/types.js'
import { longDay } from '../../page/dates.js'
import { acronyms } from '../../lexicon/terms.generated.js'
import { acronymOf } from '../../lexicon/terms.js'
import { fieldById } from '../../starters/fields.js'
import type { Action, ElementId, Message, Report } from '../../report/types.js'
import { deadlinesFrom } from '../days.js'
import type { Edit, Piece } from '../edits.js'

/** Something that would mend a finding. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
  /** True only where nothing but this could be meant and no risk could be softened. */
  readonly isPreferred: boolean
}

const most = 5
const longestHeading = 100
/** Deadlines offered for an action without one. */
const offered: ReadonlySet<string> = new Set(['1 working day', '5 working days', '10 working days'])

/** Where an element that is missing is asked for: the field of the starters that makes it. */
const fieldOf: Readonly<Partial<Record<ElementId, string>>> = { rationale: 'why', impact: 'meaning', actions: 'actions', 'review-point': 'review' }
const questions: Readonly<Partial<Record<ElementId, string>>> = {
  rationale: 'why you decided so: what it is about this child and family, seen or heard by whom and when',
  impact: 'what will be different in this child\u2019s day: home, school, sleep, friends, feelings',
  actions: 'who does what, and by which day',
  'review-point': 'on which day you look at this again, with whom, and how you will know that it has helped',
}

/** What a label that asks for the element announces. */
const topicOf: Readonly<Partial<Record<ElementId, HeadingTopic>>> = { rationale: 'rationale', impact: 'impact', 'review-point': 'review' }

/** What is known of the note that a finding is in. */
export interface Scene {
  readonly text: string
  readonly report: Report
  /** The day that deadlines are counted from; null where none is known. */
  readonly today: Day | null
  readonly lineBreak: string
}

/**
 * What could be done about a finding, the likeliest first. Words are offered where the linter has some; what only the
 * author knows is left open.
 */
export function fixesFor(message: Message, scene: Scene): readonly Fix[] {
  return [...fromSuggestions(message), ...ownerFixes(message, scene), ...deadlineFixes(message, scene), ...headFixes(message, scene), ...elementFixes(message, scene)]
}

function fromSuggestions(message: Message): readonly Fix[] {
  const isOnly = message.suggestions.length === 1 && !message.keepRisk
  return message.suggestions.slice(0, most).map((suggestion) => ({
    title: `${suggestion === '' ? 'Leave these words out' : `Write “${suggestion}”`}${message.keepRisk ? ' (keep the risk as explicit as it is)' : ''}`,
    edits: [{ start: message.start, end: message.end, pieces: [suggestion] }],
    isPreferred: isOnly && isSafe(message),
  }))
}

/** Spellings that stand for one thing only, in small letters. */
const plainAcronyms: ReadonlySet<string> = new Set(
  acronyms.map(acronymOf).filter(({ isAmbiguous, says }) => !isAmbiguous && says.length === 1).flatMap(({ spellings }) => spellings.map((one) => one.toLowerCase())),
)

/**
 * Whether a finding can be mended unseen: a short form that stands for one thing only, written out. Any other rewording is
 * the author's to choose.
 */
export function isSafe(message: Message): boolean {
  return message.ruleId === 'jargon' && !message.keepRisk && message.suggestions.length === 1 && plainAcronyms.has(message.text.replaceAll(/\s/gu, '').toLowerCase())
}

/** Every safe fix of a note; those that would leave “a” or “an” wrong before them are left out. */
export function safeEdits({ text, report }: Pick<Scene, 'text' | 'report'>): readonly Edit[] {
  const edits: Edit[] = []
  let last = 0
  for (const message of report.messages) {
    const [suggestion = ''] = message.suggestions
    if (!isSafe(message) || message.start < last || !keepsArticle(text.slice(Math.max(0, message.start - 4), message.start), suggestion)) continue
    edits.push({ start: message.start, end: message.end, pieces: [suggestion] })
    last = message.end
  }
  return edits
}

function keepsArticle(before: string, suggestion: string): boolean {
  const article = /(?:^|[^\p{L}])(an?)\s$/iu.exec(before)?.[1]?.toLowerCase()
  return article === undefined || (article === 'an') === /^[aeio]/iu.test(suggestion)
}

function ownerFixes(message: Message, { text }: Scene): readonly Fix[] {
  if (message.ruleId !== 'action-owner') return []
  const isAlone = text[message.start] !== undefined && (message.start === 0 || /[\s\-*•]/u.test(text[message.start - 1] ?? ''))
  const pieces: readonly Piece[] = isAlone ? [{ prompt: 'who' }, ': '] : [' (', { prompt: 'who' }, ')']
  const at = isAlone ? message.start : endOfWords(text, message)
  return [{ title: 'Say who does this', edits: [{ start: at, end: at, pieces }], isPreferred: false }]
}

function deadlineFixes(message: Message, scene: Scene): readonly Fix[] {
  if (message.ruleId !== 'action-deadline') return []
  const action = scene.report.actions.find((one) => one.start <= message.start && message.end <= one.end)
  if (!action) return []
  const { start, end, lead } = deadlinePlace(message, action, scene.text)
  const worked = scene.today ? deadlinesFrom(scene.today).filter(({ typed }) => offered.has(typed)) : []
  return [
    { title: 'Say by which day', edits: [{ start, end, pieces: [`${lead}by `, { prompt: 'day' }] }], isPreferred: false },
    ...worked.map(({ words }) => ({ title: `Write “${words}”`, edits: [{ start, end, pieces: [lead + words] }], isPreferred: false })),
  ]
}

/** In the place of words that name no day that can be kept, with the “by” before them; else at the end of the action. */
function deadlinePlace(message: Message, action: Action, text: string): { start: number; end: number; lead: string } {
  const hasWords = action.deadline.text !== null && (message.start !== action.start || message.end !== action.end)
  if (!hasWords) {
    const at = endOfWords(text, action)
    return { start: at, end: at, lead: ' ' }
  }
  const before = /(?:by|before|on|until)[ \t]+$/iu.exec(text.slice(Math.max(0, message.start - 10), message.start))
  return { start: message.start - (before?.[0].length ?? 0), end: message.end, lead: '' }
}

/** Before the full stop of a sentence. */
function endOfWords(text: string, { start, end }: { readonly start: number; readonly end: number }): number {
  let at = end
  while (at > start && /[\s.;,]/u.test(text[at - 1] ?? '')) at--
  return at
}

/** The date and the child stand at the top: the date beside a heading, the child on a line of its own under it. */
function headFixes({ ruleId, start }: Message, { text, report, today, lineBreak }: Scene): readonly Fix[] {
  if (report.elements.find(({ id }) => id === ruleId)?.level !== 0) return []
  const from = text.lastIndexOf('\n', start - 1) + 1
  const found = text.slice(from, from + longestHeading + 2).search(/[\r\n]/u)
  const end = found < 0 ? text.length : from + found
  const isHeading = end - from <= longestHeading
  if (ruleId === 'child-name') {
    const pieces: readonly Piece[] = isHeading ? [lineBreak, lineBreak, 'About: ', { prompt: 'first name of the child' }] : ['About: ', { prompt: 'first name of the child' }, lineBreak, lineBreak]
    const at = isHeading ? end : from
    return [{ title: 'Say which child this is about', edits: [{ start: at, end: at, pieces }], isPreferred: false }]
  }
  if (ruleId !== 'date') return []
  const write = (date: Piece): Edit => (isHeading ? { start: end, end, pieces: [' ', date] } : { start: from, end: from, pieces: [date, lineBreak, lineBreak] })
  const day = today ? longDay(toIso(today)) : ''
  const asked: Fix = { title: 'Add the date', edits: [write({ prompt: 'DD/MM/YYYY' })], isPreferred: false }
  return day === '' ? [asked] : [{ title: `Add the date ${day}`, edits: [write(day)], isPreferred: false }, asked]
}

function elementFixes(message: Message, scene: Scene): readonly Fix[] {
  const id = message.ruleId as ElementId
  const field = fieldById(fieldOf[id] ?? '')
  const element = scene.report.elements.find((one) => one.id === id)
  if (!field || element?.level !== 0) return []
  const child = scene.report.elements.find((one) => one.id === 'child-name')?.value ?? 'the child'
  const label = field.label.replaceAll('{child}', child)
  const prompt: Piece = { prompt: questions[id] ?? '' }
  const own = emptyLabel(message, scene.text)
  if (own !== null) return [{ title: `Answer “${message.text}”`, edits: [{ start: own, end: own, pieces: [' ', prompt] }], isPreferred: false }]
  const { start, before, after } = placeOfPart(id, scene)
  const pieces: Piece[] = [before, `${label}:${field.isList ? `${scene.lineBreak}- ` : ' '}`, prompt, after]
  return [{ title: `Add “${label}”`, edits: [{ start, end: start, pieces }], isPreferred: false }]
}

/** Just after the colon where the finding stands on a label that nothing follows; else null. */
function emptyLabel({ start, end, ruleId }: Message, text: string): number | null {
  if (headingTopic(text.slice(start, end)) !== topicOf[ruleId as ElementId]) return null
  const colon = /^[*_]*:[*_]*(?=[ \t]*(?:\r?\n[ \t]*(?:\r?\n|$)|$))/u.exec(text.slice(end, end + 200))
  return colon ? end + colon[0].length : null
}

/** Reasons and what they mean come before the actions; the rest at the end. */
function placeOfPart(id: ElementId, { text, report, lineBreak }: Scene): { start: number; before: string; after: string } {
  const first = report.actions[0]
  const isBefore = (id === 'rationale' || id === 'impact') && first !== undefined
  if (isBefore) {
    const start = startOfPart(text, first.start)
    const gap = start === 0 || /\n[ \t]*\r?\n$/u.test(text.slice(Math.max(0, start - 20), start)) ? '' : lineBreak
    return { start, before: gap, after: lineBreak + lineBreak }
  }
  const end = text.trimEnd().length
  return { start: end, before: end === 0 ? '' : lineBreak + lineBreak, after: '' }
}

/** The start of the line that an offset is on, or of the heading or label line just above it. */
function startOfPart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  let above = start
  for (let steps = 0; steps < 2 && above > 0; steps++) {
    const from = text.lastIndexOf('\n', above - 2) + 1
    const line = text.slice(from, Math.min(above, from + 200)).trim()
    if (line !== '' && (line.startsWith('#') || /:[*_]*$/u.test(line) || /^[*_]+[^*_]+[*_]+$/u.test(line))) return from
    if (line !== '') return start
    above = from
  }
  return start
}

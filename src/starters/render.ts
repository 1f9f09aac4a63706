import runtime from 'handlebars/runtime.js'
import { fromIso } from '../note/calendar.js'
import type { Day } from '../note/types.js'
import { fieldById } from './fields.js'
import { type Slot, Slots } from './slots.js'
import { toHtml, writeHtml } from './html.js'
import { joinNames, nextWeekday, possessive, pronounForms, type Pronoun, ukDate, workingDaysAfter } from './words.js'

/** A template as `Handlebars.precompile` makes it. */
export type TemplateSpec = object

/** What to put into a starter. Whatever is left out is asked for by a prompt. */
export interface StarterValues {
  /** The day of the entry, `YYYY-MM-DD`. */
  readonly date?: string
  /** First names of the children it is about. */
  readonly children?: readonly string[]
  /** The pronoun that prompts use; `they` where left out. */
  readonly pronoun?: Pronoun
  /** The author's role, as it is to stand in the note. */
  readonly role?: string
  /** The heading; the profile's where left out. */
  readonly heading?: string
  /** Answers by field. A list for a field that takes several lines; an empty text leaves the field out, prompt and all. */
  readonly fields?: Readonly<Record<string, string | readonly string[]>>
}

export type StarterFormat = 'md' | 'txt' | 'html'

/** A question that a starter asks. */
export interface Prompt {
  readonly field: string
  readonly label: string
  /** The question, with the child's name and pronoun put in. */
  readonly question: string
}

/** A template with its partials, and all that it is rendered with. */
export interface RenderInput {
  readonly template: TemplateSpec
  readonly partials: Readonly<Record<string, TemplateSpec>>
  readonly values: StarterValues
  readonly heading: string
  readonly format: StarterFormat
}

const noName = 'the child'

type Helper = (this: unknown, ...given: never[]) => unknown
type Template = (context: unknown, options?: { readonly helpers: Readonly<Record<string, Helper>>; readonly partials: Readonly<Record<string, Template>> }) => string

/** The runtime's own declarations name nothing, so what is used of it is declared here. */
const { template: readyTemplate } = runtime as unknown as { readonly template: (spec: TemplateSpec) => Template }

/** Fills a template. The text of the values is never read as template, Markdown or HTML. */
export function render(input: RenderInput): { readonly text: string; readonly prompts: readonly Prompt[] } {
  const slots = new Slots()
  const prompts: Prompt[] = []
  const context = makeContext(input, slots)
  const helpers = makeHelpers(input.values, slots, prompts)
  const partials: Record<string, Template> = {}
  for (const [name, spec] of Object.entries(input.partials)) partials[name] = readyTemplate(spec)
  const draw = readyTemplate(input.template)
  const marked = `${collapse(draw(context, { helpers, partials }))}\n`
  const text = write(marked, input, slots)
  return { text, prompts: prompts.map((prompt) => ({ ...prompt, label: slots.fill(prompt.label, same), question: slots.fill(prompt.question, same) })) }
}

const same = (value: string): string => value

function write(marked: string, { format, heading }: RenderInput, slots: Slots): string {
  if (format === 'html') return toHtml(marked, heading, (line) => slots.fill(line, writeHtml))
  if (format === 'txt') return slots.fill(stripMarks(marked), same)
  return slots.fill(writeMarkdown(marked), writeMarkdown)
}

/** Takes the starter's own marks out: `## ` before a heading and `**` around a label. */
function stripMarks(text: string): string {
  return text.split('\n').map((line) => (line.startsWith('## ') ? line.slice(3) : line).replaceAll('**', '')).join('\n')
}

/** Keeps words from opening an HTML tag or code in Markdown. */
function writeMarkdown(value: string): string {
  return value.replaceAll('`', '\\`').replaceAll(/<(?=[A-Za-z/!?])/gu, '\\<')
}

/** At most one empty line between parts, none at either end. */
function collapse(text: string): string {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const plain = line.trimEnd()
    if (plain !== '' || (lines.length > 0 && lines[lines.length - 1] !== '')) lines.push(plain)
  }
  while (lines[lines.length - 1] === '') lines.pop()
  return lines.join('\n')
}

type ContextValue = Slot | string | null

function makeContext({ values, heading }: RenderInput, slots: Slots): Record<string, ContextValue> {
  const names = values.children?.filter((name) => name.trim() !== '') ?? []
  const day = dayOf(values)
  const pronoun = pronounForms(values.pronoun ?? 'they')
  const context = Object.create(null) as Record<string, ContextValue>
  context['heading'] = slots.hold(values.heading ?? heading)
  context['date'] = day ? slots.hold(ukDate(day)) : null
  context['children'] = names.length > 0 ? slots.hold(joinNames(names)) : null
  context['child'] = names.length > 0 ? slots.hold(joinNames(names)) : noName
  context['role'] = values.role ? slots.hold(values.role) : null
  context['their'] = names.length > 1 ? 'their' : pronoun.their
  context['them'] = names.length > 1 ? 'them' : pronoun.them
  return context
}

function dayOf(values: StarterValues): Day | null {
  return values.date === undefined ? null : fromIso(values.date)
}

interface BlockOptions {
  readonly fn: (context: unknown) => string
  readonly hash: Readonly<Record<string, unknown>>
}

function makeHelpers(values: StarterValues, slots: Slots, prompts: Prompt[]): Record<string, Helper> {
  const names = values.children ?? []
  const day = dayOf(values)
  const about = (): string => (names.length > 0 ? slots.hold(joinNames(names)).toHTML() : noName)
  return {
    part(this: unknown, id: unknown, options: BlockOptions) {
      const known = fieldById(String(id))
      const answer = answerTo(values, String(id))
      if (!known || answer === '') return ''
      const label = (typeof options.hash['label'] === 'string' ? options.hash['label'] : known.label).replaceAll('{child}', about())
      const head = label === '' ? '' : `**${label}:**`
      if (answer !== null && known.isList) return list(head, answer, slots)
      if (answer !== null) return [head, slots.hold(typeof answer === 'string' ? answer : answer.join('\n')).toHTML()].filter(Boolean).join(' ')
      const question = options.fn(this).trim().replaceAll(/\s+/gu, ' ')
      prompts.push({ field: known.id, label, question })
      return known.isList ? `${head}\n- [${question}]` : [head, `[${question}]`].filter(Boolean).join(' ')
    },
    verb: (one: unknown, several: unknown) => String(names.length > 1 ? several : one),
    possessive: (name: unknown) => slots.hold(possessive(slots.fill(String(name), same))),
    names: (given: unknown) => slots.hold(joinNames(Array.isArray(given) ? given.map(String) : given === null ? [] : [slots.fill(String(given), same)])),
    workingDays: (count: unknown) => slots.hold(day ? workingDaysAfter(day, Number(count)) : `${String(count)} working days from now`),
    nextWeekday: (name: unknown) => slots.hold(day ? nextWeekday(day, String(name)) : `next ${String(name)}`),
  }
}

function list(head: string, answer: string | readonly string[], slots: Slots): string {
  const lines = (typeof answer === 'string' ? answer.split('\n') : answer).map((line) => line.trim()).filter(Boolean)
  return [head, ...lines.map((line) => `- ${slots.hold(line).toHTML()}`)].filter(Boolean).join('\n')
}

/** The answer to a field; null where there is none and it is to be asked for. */
function answerTo(values: StarterValues, id: string): string | readonly string[] | null {
  const { fields } = values
  if (!fields || !Object.hasOwn(fields, id)) return null
  const answer = fields[id]
  if (answer === undefined) return null
  return typeof answer === 'string' ? answer.trim() : answer.length === 0 ? '' : answer
}

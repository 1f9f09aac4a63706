import { check } from '../../src/index.js'
import type { Context } from '../../src/note/types.js'
import type { ElementId, Report } from '../../src/report/types.js'
import { fields } from '../../src/starters/fields.js'
import { fillStarter, workedExample, type WorkedExample } from '../../src/starters/index.js'

/** A reason or a meaning may stand in further sentences, which the report shows; so many are looked for. */
const mostSentences = 8

/** A worked example without one element, and what the linter says of it. */
export interface TakenOut {
  readonly text: string
  readonly report: Report
  /** The elements that are not full. */
  readonly low: readonly ElementId[]
}

/**
 * Takes all words of an element out of a worked example: its own part and, for a reason or a meaning, each further sentence
 * that the report shows for it.
 *
 * @throws Error where there is no such example.
 */
export function takenOut(id: string, element: ElementId): TakenOut {
  const example = workedExample(id)
  if (!example) throw new Error(`there is no worked example ${id}`)
  const context = element === 'child-name' ? withoutChildren(example.context) : example.context
  let text = withoutOwn(id, example, element)
  let report = check(text, { context })
  for (let left = mostSentences; left > 0 && (element === 'rationale' || element === 'impact'); left--) {
    const result = report.elements.find((one) => one.id === element)
    const shown = result?.evidence[0]
    if (!shown || result.level < 2) break
    text = text.slice(0, shown.start) + text.slice(shown.end)
    report = check(text, { context })
  }
  return { text, report, low: report.elements.filter(({ level }) => level < 2).map((one) => one.id) }
}

function withoutOwn(id: string, example: WorkedExample, element: ElementId): string {
  const { values } = example
  if (element === 'date') {
    const { date: _, ...rest } = values
    return (fillStarter(id, rest)?.text ?? '').replace(' [DD/MM/YYYY]', '')
  }
  if (element === 'child-name') {
    const text = example.text.replace(/^\*\*About:.*\n\n/mu, '')
    return (values.children ?? []).reduce((rest, name) => replaceName(rest, name, 'the child'), text)
  }
  const cut = Object.fromEntries(fields.filter((field) => field.element === element).map((field) => [field.id, '']))
  return fillStarter(id, { ...values, fields: { ...values.fields, ...cut } })?.text ?? ''
}

/** Writes other words for a name, with a capital where a sentence or a line opens. */
function replaceName(text: string, name: string, words: string): string {
  let rest = text
  for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + 1)) {
    if (/\p{L}/u.test(rest.charAt(at + name.length))) continue
    const before = rest.slice(0, at).trimEnd()
    const isOpening = /[.!?:"\u201c]$|^$/u.test(before) || rest.slice(before.length, at).includes('\n')
    rest = rest.slice(0, at) + (isOpening ? words.charAt(0).toUpperCase() + words.slice(1) : words) + rest.slice(at + name.length)
  }
  return rest
}

function withoutChildren({ children: _, ...rest }: Context): Context {
  return rest
}

import type { ElementId, ElementResult, Message, Report } from '../../report/types.js'
import { whyItMatters } from '../../rules/why-it-matters.js'
import { adviceOf, elementMessages, ruleMeta } from '../findings.js'
import type { Words } from '../lang/en.js'
import { short } from './Findings.js'
import { LevelIcon } from './icons.js'

interface Props {
  /** Null while the note is empty. */
  readonly report: Report | null
  readonly words: Words
  readonly show: (span: { readonly start: number; readonly end: number }) => void
  readonly explain: (ruleId: string) => void
  /** What can be put into the note because a field gives it. */
  readonly puts: Puts
}

/** For an element, a line that would show it and what puts that line into the note. */
export type Puts = Readonly<Partial<Record<ElementId, { readonly line: string; readonly put: () => void }>>>

/** The six things every note needs: there with the words that show it, or the question to ask oneself. */
export function Checklist({ report, words, show, explain, puts }: Props) {
  if (!report) return <Idle words={words} />
  const messages = elementMessages(report)
  return (
    <ol class="checklist">
      {report.elements.map((element) => (
        <li key={element.id} class={`element element-${element.level}`}>
          <LevelIcon level={element.level} />
          <div class="element-body">
            <h3>{words.check.titles[element.id]} <span class="level">{words.check.levels[element.level]}</span></h3>
            <Shown element={element} words={words} show={show} />
            {element.level === 2 && element.confidence === 'unsure' && <p class="what">{withoutQuote(element)}</p>}
            {element.level < 2 && (
              <>
                <p><strong class="what">{withoutQuote(element)}</strong> {whyItMatters[element.id]}</p>
                <Put put={puts[element.id]} words={words} />
                <Advice element={element} message={messages.get(element.id)} words={words} explain={explain} />
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Idle({ words }: { readonly words: Words }) {
  const ids = Object.keys(words.check.titles) as (keyof Words['check']['titles'])[]
  return (
    <>
      <p class="idle">{words.check.idle}</p>
      <ol class="checklist checklist-idle">
        {ids.map((id) => (
          <li key={id} class="element">
            <div class="element-body"><h3>{words.check.titles[id]}</h3><p>{words.check.ask[id]}</p></div>
          </li>
        ))}
      </ol>
    </>
  )
}

function Put({ put, words }: { readonly put: Puts[ElementId]; readonly words: Words }) {
  return put ? <p class="suggestions"><button type="button" class="fix" onClick={put.put}>{words.check.put(put.line)}</button></p> : null
}

function Shown({ element, words, show }: { readonly element: ElementResult; readonly words: Words; readonly show: Props['show'] }) {
  if (element.evidence.length === 0) return null
  return (
    <ul class="evidence">
      {element.evidence.slice(0, 3).map((evidence) => (
        <li key={`${evidence.start}-${evidence.end}`}>
          <button type="button" class="quote" aria-label={words.check.show(short(evidence.text))} onClick={() => { show(evidence) }}>{short(evidence.text)}</button>
        </li>
      ))}
    </ul>
  )
}

function Advice({ element, message, words, explain }: { readonly element: ElementResult; readonly message: Message | undefined; readonly words: Words; readonly explain: Props['explain'] }) {
  return (
    <p class="advice">
      {message && adviceOf(message)} {words.findings.source} {(ruleMeta.get(element.id)?.sources ?? []).map((source) => `“${source}”`).join(', ')}.{' '}
      <button type="button" class="link" aria-label={words.findings.explainRule(words.check.titles[element.id])} onClick={() => { explain(element.id) }}>{words.findings.explain}</button>
    </p>
  )
}

/** What was found, without the words at its end that already stand above it. */
function withoutQuote({ why, evidence }: ElementResult): string {
  const open = why.lastIndexOf(' “')
  const said = why.slice(0, Math.max(0, open))
  return evidence.length > 0 && /”\.?$/u.test(why) && /[.?:]$/u.test(said) ? said.replace(/:$/u, '.') : why
}

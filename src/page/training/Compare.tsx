import type { ElementId, Report } from '../../report/types.js'
import { elementTitles } from '../../report/words.js'
import { cut } from '../../training/spans.js'
import { flagMeans, levelMeans } from '../../training/standard.js'
import { type Answer, elementOrder, type SampleNote } from '../../training/types.js'
import { type FlagLine, flagLines, sameAsKey } from './progress.js'
import { trainingWords } from './words.js'

const words = trainingWords.answer
const { levels } = trainingWords.score

interface Props {
  readonly note: SampleNote
  readonly answer: Answer
  readonly number: number
  readonly isLast: boolean
  /** The linter's own reading; null until it has come. */
  readonly report: Report | null
  readonly next: () => void
}

/** What somebody gave a note beside the key: the words that made it so, why, and the linter as one more reader. */
export function Compare({ note, answer, number, isLast, report, next }: Props) {
  const { key } = note
  const flags = flagLines(note, answer)
  return (
    <section class="training-step" aria-labelledby="training-step">
      <h2 id="training-step" tabIndex={-1}>{words.heading(number)}</h2>
      <p><strong>{words.same(sameAsKey(note, answer))}</strong> {words.sources[key.source]}</p>
      {key.fault
        ? <p class="training-said">{key.fault.says}{key.fault.was !== '' && <> {words.was} <q>{key.fault.was}</q></>}</p>
        : key.why !== undefined && <p class="training-said">{capital(key.why)}</p>}
      <div class="training-note"><Marked note={note} /></div>
      <div class="training-scroll" role="region" aria-label={words.caption} tabIndex={0}>
        <table class="training-table">
          <caption class="hidden-text">{words.caption}</caption>
          <thead><tr><th scope="col">{words.thing}</th><th scope="col">{words.you}</th><th scope="col">{words.key}</th><th scope="col">{words.why}</th><th scope="col">{words.reader}</th></tr></thead>
          <tbody>{elementOrder.map((id) => <Row key={id} id={id} note={note} answer={answer} report={report} />)}</tbody>
        </table>
      </div>
      <h3>{words.flags}</h3>
      {flags.length === 0 ? <p>{words.noFlags}</p> : <ul class="training-list">{flags.map((line) => <Flag key={line.id} line={line} />)}</ul>}
      <button type="button" class="primary" onClick={next}>{isLast ? words.finish : words.next}</button>
    </section>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function Marked({ note: { text, key } }: { readonly note: SampleNote }) {
  const quotes = [
    ...elementOrder.flatMap((id) => (key.elements[id].quote === undefined ? [] : [{ quote: key.elements[id].quote, label: elementTitles[id] }])),
    ...key.flags.map(({ rule, quote }) => ({ quote, label: flagMeans[rule].title })),
  ]
  return <>{cut(text, quotes).map(({ start, end, labels, ends }) => (labels.length === 0 ? text.slice(start, end) : <mark key={start}>{text.slice(start, end)}{ends.length > 0 && <small> [{[...new Set(ends)].join(', ')}]</small>}</mark>))}</>
}

function Row({ id, note, answer, report }: { readonly id: ElementId; readonly note: SampleNote; readonly answer: Answer; readonly report: Report | null }) {
  const { level, why } = note.key.elements[id]
  const given = answer.levels[id]
  const linter = report?.elements.find((element) => element.id === id)
  return (
    <tr class={given === level ? '' : 'training-differs'}>
      <th scope="row">{elementTitles[id]}</th>
      <td>{given === undefined ? '' : `${given} ${levels[given]}`}</td>
      <td><strong>{level} {levels[level]}</strong>{given === level ? '' : <span class="training-mark"> {words.differs}</span>}</td>
      <td>{capital(levelMeans[id][level])}.{why === undefined ? '' : ` ${why}`}</td>
      <td>{linter ? `${linter.level} ${levels[linter.level]}, ${linter.confidence === 'sure' ? words.sure : words.unsure}` : words.waiting}</td>
    </tr>
  )
}

function Flag({ line: { id, quotes, isKey, isGiven } }: { readonly line: FlagLine }) {
  const said = isKey ? (isGiven ? words.saw : words.missed) : words.extra
  return <li><strong>{flagMeans[id].title}</strong>: {said}.{quotes.length > 0 && ` ${quotes.map((quote) => `“${quote.length > 80 ? `${quote.slice(0, 80)}…` : quote}”`).join(', ')}`}</li>
}

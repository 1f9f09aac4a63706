import { useState } from 'preact/hooks'
import { fromIso, inWords } from '../../note/calendar.js'
import type { ElementId, Level } from '../../report/types.js'
import { elementTitles } from '../../report/words.js'
import { flagMeans, levelMeans } from '../../training/standard.js'
import { type Answer, elementOrder, type FlagId, flagIds, type SampleNote } from '../../training/types.js'
import { leftOpen } from './progress.js'
import { trainingWords } from './words.js'

const words = trainingWords.score
const levels: readonly Level[] = [0, 1, 2]

interface Props {
  readonly note: SampleNote
  readonly number: number
  readonly of: number
  readonly done: (answer: Answer) => void
}

/** A note to score. Nothing of the key or the linter is on the page before it is scored. */
export function Score({ note, number, of, done }: Props) {
  const [answer, setAnswer] = useState<Answer>({ note: note.id, levels: {}, flags: [], remark: '' })
  const [problem, setProblem] = useState('')
  const give = (id: ElementId, level: Level): void => { setAnswer((now) => ({ ...now, levels: { ...now.levels, [id]: level } })) }
  const tick = (id: FlagId, isOn: boolean): void => { setAnswer((now) => ({ ...now, flags: flagIds.filter((flag) => (flag === id ? isOn : now.flags.includes(flag))) })) }
  const see = (): void => {
    const open = leftOpen(answer)
    if (open.length === 0) done(answer)
    else {
      setProblem(words.open(open.map((id) => elementTitles[id]).join(', ')))
      document.getElementById(`training-${open[0] ?? ''}-0`)?.focus()
    }
  }
  const saved = note.context?.recordedOn === undefined ? null : fromIso(note.context.recordedOn)
  return (
    <section class="training-step" aria-labelledby="training-step">
      <h2 id="training-step" tabIndex={-1}>{words.note(number, of)} <small>({note.id})</small></h2>
      <div class="training-desk">
        <div>
          {saved && <p class="hint">{words.saved(inWords(saved))}</p>}
          <div class="training-note">{note.text}</div>
        </div>
        <div class="training-form">
          {elementOrder.map((id) => <Element key={id} id={id} level={answer.levels[id]} give={give} />)}
          <fieldset class="training-flags">
            <legend>{words.flags}</legend>
            {flagIds.map((id) => (
              <label class="radio" key={id}>
                <input type="checkbox" checked={answer.flags.includes(id)} onChange={(event) => { tick(id, event.currentTarget.checked) }} />
                <span><strong>{flagMeans[id].title}</strong>: {flagMeans[id].means}</span>
              </label>
            ))}
          </fieldset>
          <div class="training-field">
            <label class="field-label" for="training-remark">{words.remark}</label>
            <input id="training-remark" type="text" autocomplete="off" value={answer.remark} onInput={(event) => { const { value } = event.currentTarget; setAnswer((now) => ({ ...now, remark: value })) }} />
          </div>
          <p class="field-error" role="alert">{problem}</p>
          <button type="button" class="primary" onClick={see}>{words.see}</button>
        </div>
      </div>
    </section>
  )
}

function Element({ id, level, give }: { readonly id: ElementId; readonly level: Level | undefined; readonly give: (id: ElementId, level: Level) => void }) {
  return (
    <fieldset class="training-element">
      <legend>{elementTitles[id]}</legend>
      <div class="training-levels">
        {levels.map((value) => (
          <label class="radio" key={value}>
            <input id={`training-${id}-${value}`} type="radio" name={`training-${id}`} checked={level === value} onChange={() => { give(id, value) }} />
            <span>{value} {words.levels[value]}</span>
          </label>
        ))}
      </div>
      <details>
        <summary aria-label={`${words.means}: ${elementTitles[id]}`}>{words.means}</summary>
        <ol class="training-means" start={0}>{levelMeans[id].map((means) => <li key={means}>{means}</li>)}</ol>
      </details>
    </fieldset>
  )
}

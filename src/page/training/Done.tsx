import { useState } from 'preact/hooks'
import { elementTitles } from '../../report/words.js'
import { sheetAsText } from '../../training/answers/write.js'
import type { Answer, Pack } from '../../training/types.js'
import { copyText } from '../files/copy.js'
import { saveFile } from '../files/save.js'
import { sheetOf, tally } from './progress.js'
import { trainingWords } from './words.js'

const words = trainingWords.done

interface Props {
  readonly pack: Pack
  readonly person: string
  readonly answers: readonly Answer[]
  readonly handedOn: () => void
  readonly again: () => void
}

/** How it went, and the answers for the trainer: a small file, or text. */
export function Done({ pack, person, answers, handedOn, again }: Props) {
  const [said, setSaid] = useState('')
  const { byElement, same, all, seen, toSee } = tally(pack, answers)
  const sheet = sheetOf(pack, person, answers)
  const text = sheetAsText(sheet)
  const save = (): void => {
    const name = 'oversight-answers.json'
    saveFile(name, 'application/json', `${JSON.stringify(sheet, null, 1)}\n`)
    handedOn()
    setSaid(words.saved(name))
  }
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text)
    if (isCopied) handedOn()
    setSaid(isCopied ? words.copied : words.copyFailed)
  }
  return (
    <section class="training-step" aria-labelledby="training-step">
      <h2 id="training-step" tabIndex={-1}>{words.heading}</h2>
      <p>{words.intro(same, all)} {words.faults(seen, toSee)}</p>
      <table class="training-table">
        <caption class="hidden-text">{words.caption}</caption>
        <thead><tr><th scope="col">{trainingWords.answer.thing}</th><th scope="col">{words.times}</th></tr></thead>
        <tbody>{byElement.map((one) => <tr key={one.id}><th scope="row">{elementTitles[one.id]}</th><td>{one.same} / {answers.length}</td></tr>)}</tbody>
      </table>
      <h3>{words.hand}</h3>
      <p class="hint">{words.handHint}</p>
      <p class="training-buttons">
        <button type="button" class="primary" onClick={save}>{words.save}</button>
        <button type="button" class="secondary" onClick={() => { void copy() }}>{words.copy}</button>
        <button type="button" class="link" onClick={again}>{words.again}</button>
      </p>
      <p role="status">{said}</p>
      <details><summary>{words.text}</summary><pre tabIndex={0}>{text}</pre></details>
    </section>
  )
}

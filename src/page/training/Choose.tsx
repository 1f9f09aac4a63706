import { useState } from 'preact/hooks'
import { firstNotes } from '../../training/first-notes.generated.js'
import { PackProblem, readPack } from '../../training/read-pack.js'
import type { Pack } from '../../training/types.js'
import { trainingWords } from './words.js'

const words = trainingWords.choose
const first: Pack = { version: 1, kind: 'oversight-pack', title: 'Sample notes', notes: firstNotes }

interface Props {
  readonly person: string
  readonly name: (person: string) => void
  readonly start: (pack: Pack) => void
}

/** Where to begin: the trainer's pack, or a few notes to try it with. */
export function Choose({ person, name, start }: Props) {
  const [problem, setProblem] = useState('')
  const open = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0]
    if (!file) return
    try {
      start(readPack(await file.text()))
    } catch (error) {
      setProblem(error instanceof PackProblem ? words.unreadable(file.name, error.message) : words.lost)
      input.value = ''
    }
  }
  return (
    <section class="training-step" aria-labelledby="training-step">
      <h2 id="training-step" tabIndex={-1}>{words.heading}</h2>
      <p>{words.intro}</p>
      <p>{words.stays}</p>
      <div class="training-field">
        <label class="field-label" for="training-name">{words.name}</label>
        <p class="hint" id="training-name-hint">{words.nameHint}</p>
        <input id="training-name" type="text" autocomplete="off" aria-describedby="training-name-hint" value={person} onInput={(event) => { name(event.currentTarget.value) }} />
      </div>
      <div class="training-field">
        <label class="field-label" for="training-pack">{words.pack}</label>
        <p class="hint" id="training-pack-hint">{words.packHint}</p>
        <input id="training-pack" type="file" accept=".json,application/json" aria-describedby="training-pack-hint training-problem" onChange={(event) => { void open(event.currentTarget) }} />
        <p id="training-problem" class="field-error" role="alert">{problem}</p>
      </div>
      <p><button type="button" class="secondary" onClick={() => { start(first) }}>{words.first(firstNotes.length)}</button></p>
    </section>
  )
}

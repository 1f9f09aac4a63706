import type { Keep } from '../keep.js'
import type { Words } from '../lang/en.js'

interface Props {
  readonly keep: Keep
  readonly words: Words
  readonly choose: (keep: Keep) => void
  readonly forget: () => void
}

const choices: readonly Keep[] = ['off', 'session', 'week']

/** Whether, and how long, a draft is kept on this computer. */
export function KeepChoice({ keep, words, choose, forget }: Props) {
  const text = words.keep
  return (
    <details class="keep">
      <summary>{text.heading}: <strong>{text[keep]}</strong></summary>
      <fieldset>
        <legend class="hidden-text">{text.heading}</legend>
        <p class="hint">{text.hint}</p>
        {choices.map((choice) => (
          <div key={choice} class="radio">
            <input type="radio" name="keep" id={`keep-${choice}`} checked={keep === choice} onChange={() => { choose(choice) }} />
            <label for={`keep-${choice}`}>{text.choices[choice]}</label>
          </div>
        ))}
        <button type="button" class="secondary" disabled={keep === 'off'} onClick={forget}>{text.delete}</button>
      </fieldset>
    </details>
  )
}

import { useEffect, useState } from 'preact/hooks'
import type { Profile } from '../../profile/types.js'
import { readDay, writeDay } from '../dates-typed.js'
import type { Words } from '../lang/en.js'
import type { StarterFields } from '../starters.js'

interface Props {
  readonly fields: StarterFields
  readonly profile: Profile
  readonly words: Words
  readonly change: (fields: StarterFields) => void
}

/** Who and when: optional, for the starter and for a closer check. */
export function Fields({ fields, profile, words, change }: Props) {
  const text = words.start
  return (
    <fieldset class="about">
      <legend class="hidden-text">{text.about}</legend>
      <p class="hint">{text.aboutHint}</p>
      <div class="fields">
        <div class="field">
          <label for="child">{text.child}</label>
          <input id="child" type="text" autocomplete="off" spellcheck={false} title={text.children} value={fields.child} onInput={(event) => { change({ ...fields, child: event.currentTarget.value }) }} />
        </div>
        <DateField value={fields.date} words={words} change={(date) => { change({ ...fields, date }) }} />
        <div class="field">
          <label for="role">{text.role}</label>
          <select id="role" value={fields.role} onChange={(event) => { change({ ...fields, role: event.currentTarget.value }) }}>
            <option value="">{text.noRole}</option>
            {profile.roles.map(({ id, title }) => <option key={id} value={id}>{title.charAt(0).toUpperCase() + title.slice(1)}</option>)}
          </select>
        </div>
      </div>
    </fieldset>
  )
}

/** A day typed the UK way: a browser's own date field follows the computer's language, which may put the month first. */
function DateField({ value, words, change }: { readonly value: string; readonly words: Words; readonly change: (date: string) => void }) {
  const [typed, setTyped] = useState(writeDay(value))
  const [isWrong, setWrong] = useState(false)
  useEffect(() => {
    if (readDay(typed) !== value && !isWrong) setTyped(writeDay(value))
  }, [value])
  const leave = (): void => {
    const day = readDay(typed)
    setWrong(day === null)
    if (day !== null) setTyped(writeDay(day))
  }
  return (
    <div class="field">
      <label for="date">{words.start.date}</label>
      {isWrong && <p class="field-error" id="date-error">{words.start.dateWrong}</p>}
      <input
        id="date" type="text" inputMode="numeric" autocomplete="off" value={typed} aria-invalid={isWrong}
        {...(isWrong ? { 'aria-describedby': 'date-error' } : {})}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          const day = readDay(event.currentTarget.value)
          if (day !== null) {
            setWrong(false)
            change(day)
          }
        }}
        onBlur={leave}
      />
    </div>
  )
}

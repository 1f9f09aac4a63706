import type { Profile } from '../../profile/types.js'
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
  const optional = <span class="optional"> ({text.optional})</span>
  return (
    <div class="fields">
      <div class="field">
        <label for="child" class="field-label">{text.child}{optional}</label>
        <input id="child" type="text" autocomplete="off" spellcheck={false} title={text.children} value={fields.child} onInput={(event) => { change({ ...fields, child: event.currentTarget.value }) }} />
      </div>
      <div class="field">
        <label for="date" class="field-label">{text.date}{optional}</label>
        <input id="date" type="date" value={fields.date} min="2000-01-01" max="2099-12-31" onInput={(event) => { change({ ...fields, date: event.currentTarget.value }) }} />
      </div>
      <div class="field">
        <label for="role" class="field-label">{text.role}{optional}</label>
        <select id="role" value={fields.role} onChange={(event) => { change({ ...fields, role: event.currentTarget.value }) }}>
          <option value="">{text.noRole}</option>
          {profile.roles.map(({ id, title }) => <option key={id} value={id}>{title.charAt(0).toUpperCase() + title.slice(1)}</option>)}
        </select>
      </div>
    </div>
  )
}

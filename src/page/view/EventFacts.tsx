import { mustSayOf } from '../../events/index.js'
import { formatLevel } from '../../events/level.js'
import { describeTimescale } from '../../events/timescale.js'
import type { ProfileEvent } from '../../events/types.js'
import type { Profile } from '../../profile/types.js'
import type { Words } from '../lang/en.js'

/** What the guidance asks of a note about this event. */
export function EventFacts({ event, profile, words }: { readonly event: ProfileEvent; readonly profile: Profile; readonly words: Words }) {
  const text = words.start
  const role = (id: string): string => profile.roles.find((known) => known.id === id)?.title ?? id
  const place = (id: string): string => profile.places.find((known) => known.id === id)?.name ?? id
  const mustSay = mustSayOf(event)
  return (
    <div class="event-facts">
      <h2>{event.name}</h2>
      <dl>
        {event.level && <><dt>{text.who}</dt><dd>{formatLevel(event.level, role)}</dd></>}
        {event.places.length > 0 && <><dt>{text.where}</dt><dd>{event.places.map(({ place: id, for: whom }) => `${place(id)}${whom ? ` (${whom})` : ''}`).join('; ')}</dd></>}
        {event.timescales.length > 0 && <><dt>{text.when}</dt><dd><ul>{event.timescales.map((timescale) => <li key={timescale.what}>{describeTimescale(timescale)}</li>)}</ul></dd></>}
        {mustSay.length > 0 && <><dt>{text.mustSay}</dt><dd><ul>{mustSay.map(({ id, question }) => <li key={id}>{question}</li>)}</ul></dd></>}
      </dl>
      <p class="source">{text.from} {[...new Set(event.sources.map(({ document, words: said }) => `“${document}” (${said})`))].join('; ')}</p>
    </div>
  )
}

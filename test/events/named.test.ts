import { describe, expect, it } from 'vitest'
import { eventsOf } from '../../src/events/index.js'
import { eventNamed } from '../../src/events/named.js'
import { phrasesOf } from '../../src/events/phrases.js'
import type { ProfileEvent } from '../../src/events/types.js'
import { phraseKey } from '../../src/events/words.js'
import { defaultProfile } from '../../src/profile/index.js'
import { loadProfile } from '../../src/profile/load.js'
import type { Profile } from '../../src/profile/types.js'

function named(words: string, profile: Profile = defaultProfile): string | null | undefined {
  const event = eventNamed(phraseKey(words), profile)
  return event ? event.id : event
}

describe('the event that whole words stand for', () => {
  it('is worked out beforehand as it would be from every phrase', () => {
    const events = new Map<string, Set<ProfileEvent>>()
    for (const event of eventsOf(defaultProfile)) {
      for (const text of phrasesOf(event)) {
        const key = phraseKey(text)
        events.set(key, (events.get(key) ?? new Set()).add(event))
      }
    }
    events.delete('')
    for (const [key, wanted] of events) expect(eventNamed(key, defaultProfile), key).toBe(wanted.size === 1 ? [...wanted][0] : null)
  })

  it('takes the words in any order and with any ending', () => {
    expect(named('Visit overdue')).toBe('late-visit')
    expect(named('overdue visits')).toBe('late-visit')
    expect(named('The visits are overdue')).toBe('late-visit')
  })

  it.each(['Visits', 'Care', 'Meeting', 'Step', 'Time', 'Work', 'Leave', 'Move', '15', 'Health', ''])('is none for %j, which is but a part of a phrase', (words) => {
    expect(named(words) ?? null).toBeNull()
  })

  it('follows the words of a council', () => {
    const { profile } = loadProfile('events:\n  audit: { search: [mirror day] }\n  school-move: { name: The child changes school, search: [managed move], starter: significant-event }\n  complaint: off')
    expect(profile).not.toBeNull()
    const own = profile ?? defaultProfile
    expect(named('Mirror day', own)).toBe('audit')
    expect(named('managed moves', own)).toBe('school-move')
    expect(named('complaint', own)).toBeUndefined()
    expect(named('overdue visit', own)).toBe('late-visit')
  })
})

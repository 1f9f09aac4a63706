import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { eventById } from '../../src/events/index.js'
import { findEvent, searchEvents } from '../../src/events/search.js'
import { defaultProfile } from '../../src/profile/index.js'

function read(name: string): { says: string; event: string }[] {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as { says: string; event: string }[]
}

const lists = ['search-phrasings.yml', 'search-phrasings-later.yml', 'search-phrasings-third.yml', 'search-phrasings-fourth.yml']

describe('searching for an event', () => {
  it.each(lists)('finds the right one among the first three for 95% of %s', (name) => {
    const phrasings = read(name)
    const missed = phrasings.filter(({ says, event }) => !searchEvents(says, defaultProfile, 3).some((match) => match.event.id === event))
    expect(missed.length, missed.map(({ says }) => says).join('; ')).toBeLessThanOrEqual(Math.floor(phrasings.length * 0.05))
  })

  it('names known events only', () => {
    for (const { event } of lists.flatMap(read)) expect(eventById(event, defaultProfile), event).not.toBeNull()
  })

  it('finds while the last word is still being typed', () => {
    expect(searchEvents('complai', defaultProfile, 1)[0]?.event.id).toBe('complaint')
    expect(searchEvents('legal plan', defaultProfile, 1)[0]?.event.id).toBe('legal-planning')
  })

  it('finds in spite of a slip where nothing else is found', () => {
    expect(searchEvents('complant', defaultProfile, 1)[0]?.event.id).toBe('complaint')
    expect(searchEvents('superviison', defaultProfile, 1)[0]?.event.id).toBe('supervision')
    expect(findEvent('complant', defaultProfile)).toBeNull()
  })

  it('puts the event of that id first, and gives nothing for nothing', () => {
    expect(searchEvents('late-visit', defaultProfile, 2).map(({ event }) => event.id)[0]).toBe('late-visit')
    expect(searchEvents('', defaultProfile)).toEqual([])
    expect(searchEvents('zzz qqq', defaultProfile)).toEqual([])
  })

  it('takes any text, and gives the same twice', () => {
    fc.assert(fc.property(fc.string(), (words) => {
      expect(searchEvents(words, defaultProfile)).toEqual(searchEvents(words, defaultProfile))
      findEvent(words, defaultProfile)
    }), { numRuns: 200 })
  })
})

describe('the event that words mean', () => {
  it.each([
    ['late-visit', 'late-visit'], ['Missing episode', 'missing-episode'], ['overdue visit', 'late-visit'], ['complaint, stage 1', 'complaint'],
    ['section 47, child not seen within one day', 'not-seen-1-day'], ['funding request', 'resource-request'], ['Step down', 'step-down'],
    ['information from school', null], ['return home', null], ['something', null], ['__proto__', null], ['constructor', null],
  ])('%s means %s', (words, id) => {
    expect(findEvent(words, defaultProfile)?.id ?? null).toBe(id)
  })
})

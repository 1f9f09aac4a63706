import { describe, expect, it } from 'vitest'
import { describeEvent } from '../../src/events/describe.js'
import { parseLevel } from '../../src/events/level.js'
import { eventOfNote } from '../../src/events/recognise.js'
import { roleNamed, standing } from '../../src/events/roles.js'
import { describeTimescale, dueDay, formatDuration, parseDuration } from '../../src/events/timescale.js'
import { readNote } from '../../src/note/read.js'
import { defaultProfile } from '../../src/profile/index.js'

describe('the event of a note', () => {
  it.each([
    ['Management oversight - missing episode\nMia was away.', 'missing-episode'],
    ['Management Oversight: following a complaint, 3 May 2024\nMia was away.', 'complaint'],
    ['# Permanence panel\nMia was talked about.', 'panel'],
    ['Management oversight 3 May 2024\nEvent: step down\nMia', 'step-down'],
    ['Management oversight 3 May 2024\nMia went missing.', null],
    ['Supervision 3 May 2024\nMia', null],
    ['# Management oversight 3 May 2024\n## Late visit\nMia', 'late-visit'],
    ['# Management oversight 3 May 2024\n## Health\nMia', null],
    ['Management oversight: step up\nMia', 'step-up'],
    ['Management oversight: visit\nMia', null],
    ['Management oversight: hospital\nMia', null],
    ['Management oversight: injury\nMia', 'injury'],
    ['', null],
  ])('%j is %s by its own heading', (text, id) => {
    const found = eventOfNote(readNote(text), defaultProfile)
    expect(found?.event.id ?? null).toBe(id)
    if (found) expect(found.isGiven).toBe(false)
  })

  it('is the one given beside it, where that means one', () => {
    const given = (event: string) => eventOfNote(readNote('Management oversight - complaint\nMia', { event }), defaultProfile)
    expect(given('late visit')).toMatchObject({ event: { id: 'late-visit' }, isGiven: true })
    expect(given('something odd')).toBeNull()
  })
})

describe('a role', () => {
  it.each([['ATM', 'ATM'], ['Assistant Team Manager', 'ATM'], ['team manager, adoption', 'TM'], ['Assistant Director', 'AD'], ['Agency Decision Maker', 'ADM'], ['Independent Reviewing Officer', null], ['Stm', null]])('%s is %s', (words, id) => {
    expect(roleNamed(words, defaultProfile)?.id ?? null).toBe(id)
  })

  it('may stand in for those below it, save for roles that stand alone', () => {
    const role = (id: string) => defaultProfile.roles.find((one) => one.id === id) ?? { id, title: id, aliases: [], rank: 0 }
    const others = (id: string, level: string) => standing(role(id), parseLevel(level), defaultProfile).others.map((step) => step.map((one) => one.id))
    expect(others('SM', 'ATM and TM')).toEqual([])
    expect(others('AD', 'ADM and ATM')).toEqual([['ADM']])
    expect(others('ATM', 'TM then SM then AD')).toEqual([['TM'], ['SM'], ['AD']])
    expect(standing(role('ATM'), parseLevel('TM'), defaultProfile).mayWrite).toBe(false)
  })
})

describe('a timescale', () => {
  const start = { year: 2025, month: 3, day: 3 }
  it('counts working days from the day after, weeks and months by the calendar', () => {
    expect(dueDay({ amount: 15, unit: 'day', counting: 'working', bankHolidays: 'skipped' }, start)).toEqual({ year: 2025, month: 3, day: 24 })
    expect(dueDay({ amount: 5, unit: 'day', counting: 'working', bankHolidays: 'counted' }, { year: 2025, month: 4, day: 16 })).toEqual({ year: 2025, month: 4, day: 23 })
    expect(dueDay({ amount: 24, unit: 'hour', counting: 'calendar', bankHolidays: 'counted' }, start)).toEqual({ year: 2025, month: 3, day: 4 })
    expect(dueDay({ amount: 8, unit: 'week', counting: 'calendar', bankHolidays: 'counted' }, start)).toEqual({ year: 2025, month: 4, day: 28 })
    expect(dueDay({ amount: 999, unit: 'day', counting: 'working', bankHolidays: 'counted' }, start)).toBeNull()
  })

  it('is read and written in plain words', () => {
    for (const text of ['10 working days', '1 day', '24 hours', '8 weeks', '3 calendar days', '12 months']) {
      const duration = parseDuration(text)
      expect(duration && formatDuration(duration)).toBe(text)
    }
    for (const text of ['ten days', '0 days', '5 banking days', '5', '', '1.5 days']) expect(parseDuration(text)).toBeNull()
    const [timescale] = defaultProfile.events['late-conference']?.timescales ?? []
    expect(timescale && describeTimescale(timescale)).toBe('The first child protection conference is held within 15 working days of the strategy discussion.')
    const [visits] = defaultProfile.events['late-visit']?.timescales ?? []
    expect(visits && describeTimescale(visits)).toBe('A child with a child protection plan is visited every 10 working days.')
  })
})

describe('an event in plain words', () => {
  it('names places for whom they are for', () => {
    const event = defaultProfile.events['emergency-return']
    expect(event && describeEvent(event, defaultProfile)).toMatchObject({
      level: { short: 'TM then SM then AD', full: 'the team manager then the service manager then the assistant director' },
      places: ['a case note (for a child in need or with a child protection plan)', 'the step in the case system (for a child in care)'],
    })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatLevel } from '../../src/events/level.js'
import { defaultProfile } from '../../src/profile/index.js'
import { loadProfile } from '../../src/profile/load.js'

function problems(text: string, ruleIds: readonly string[] = ['jargon', 'actions']): string[] {
  return loadProfile(text, { ruleIds }).problems.map(({ line, column, message, suggestion }) => `${line}:${column} ${message}${suggestion ? ` Did you mean "${suggestion}"?` : ''}`)
}

describe('a council\u2019s profile', () => {
  it('starts from the default and changes what it says', () => {
    const { profile } = loadProfile(`
name: northshire
title: Northshire Council
headings: [Manager's note]
reading-age: 10
severities: { jargon: error }
acronyms: [{ term: FIW, full: family intervention worker }]
allowed-acronyms: [GP]
events:
  late-visit:
    level: SM
    places: document
    timescales:
      - { what: a child is visited, every: 6 weeks, from: the last visit }
  respite: { name: A sleepover is asked for, level: TM, search: [sleepover], starter: short-stay-request }
  carer-checks: off
`, { ruleIds: ['jargon'] })
    expect(profile).toMatchObject({ name: 'northshire', readingAge: 10, headings: ['Manager\u0027s note'], severities: { jargon: 'error' }, allowedAcronyms: ['GP'] })
    const visit = profile?.events['late-visit']
    expect(visit?.level && formatLevel(visit.level)).toBe('SM')
    expect(visit?.places).toEqual([{ place: 'document', for: null }])
    expect(visit?.timescales).toMatchObject([{ amount: 6, unit: 'week', counting: 'calendar', limit: 'every', document: 'Northshire Council' }])
    expect(profile?.events['respite']).toMatchObject({ name: 'A sleepover is asked for', starter: 'short-stay-request', sources: [{ document: 'Northshire Council' }] })
    expect(profile?.events['carer-checks']).toBeUndefined()
    expect(profile?.events['audit']).toEqual(defaultProfile.events['audit'])
  })

  it('is the default where it says nothing', () => {
    expect(loadProfile('').profile).toEqual({ ...defaultProfile, name: 'local', title: 'Local profile' })
  })

  it('may start from one guidance document', () => {
    const { profile } = loadProfile('extends: management-oversight-list')
    expect(profile?.headings).toEqual(['Management Oversight'])
    expect(Object.keys(profile?.events ?? {})).not.toContain('missing-episode')
  })

  it.each([
    ['headngs: []', ['1:1 "headngs" is not a setting. Did you mean "headings"?']],
    ['name: x\nreading-age: twelve', ['2:14 "reading-age" must be a whole number.']],
    ['reading-age: 40', ['1:14 "reading-age" must be at most 18.']],
    ['extends: defualt', ['1:10 There is no profile "defualt". Did you mean "default"?']],
    ['follows: [list, standart]', ['1:17 There is no guidance document "standart". Did you mean "standard"?']],
    ['severities: { jargn: error }', ['1:15 There is no rule "jargn". Did you mean "jargon"?']],
    ['severities: { jargon: loud }', ['1:23 "jargon" must be "error", "warning", "info" or "off".']],
    ['events:\n  late-vist: off', ['2:3 There is no event "late-vist". Did you mean "late-visit"?']],
    ['events:\n  late-vist: { level: TM }', ['2:3 There is no event "late-vist". To add one of your own, give it a "name". Did you mean "late-visit"?']],
    ['events:\n  late-visit:\n    levl: TM', ['3:5 "levl" is not a setting of "late-visit". Did you mean "level"?']],
    ['events:\n  late-visit:\n    level: TM und SM', ['3:12 "TM und SM" is not a level: "und" stands where "and", "or" or "then" was expected.']],
    ['events:\n  late-visit:\n    level: ATN', ['3:12 There is no role "ATN". Did you mean "ATM"?']],
    ['events:\n  late-visit: { places: [case-notes] }', ['2:26 There is no place "case-notes". Did you mean "case-note"?']],
    ['events:\n  late-visit: { must-say: [safe-meantime] }', ['2:28 Nothing to say is called "safe-meantime". Did you mean "safe-meanwhile"?']],
    ['events:\n  late-visit:\n    timescales:\n      - what: a visit\n        within: ten days', ['5:17 "within" must be an amount of time, such as "10 working days" or "24 hours".']],
    ['events:\n  late-visit:\n    timescales:\n      - what: a visit', ['4:9 "a visit" needs one of within, every or after, with an amount of time such as "10 working days".']],
    ['events:\n  late-visit: on', ['2:15 "late-visit" must be "off".']],
    ['roles:\n  - { id: TM, title: team manager }\n  - { id: TM, title: team manager }', ['3:11 The role "TM" stands twice.']],
    ['roles: []', ['1:8 "roles" must not be an empty list.']],
    ['name: North Shire', ['1:7 "name" must be lower-case letters and digits, with hyphens between words.']],
    ['- a\n- b', ['1:1 A profile must hold settings, each with a key.']],
    ['events: { Late Visit: off }', ['1:11 "Late Visit" must be lower-case letters and digits, with hyphens between words.']],
  ])('%j: %j', (text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  it('tells where YAML goes wrong', () => {
    expect(problems('name: [a')[0]).toMatch(/^1:\d+ This is not YAML: /)
    expect(problems('a: 1\na: 2')[0]).toMatch(/^2:1 This is not YAML: /)
  })

  it('lists every problem in the order of the file', () => {
    expect(problems('reading-age: 3\nheadngs: []\nreview: never')).toEqual([
      '1:14 "reading-age" must be at least 5.',
      '2:1 "headngs" is not a setting. Did you mean "headings"?',
      '3:9 "review" must be "always" or "with-direction".',
    ])
  })

  it('survives hostile files', () => {
    expect(loadProfile('__proto__: { polluted: yes }').profile).toBeNull()
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]`
    expect(loadProfile(bomb).profile).toBeNull()
    fc.assert(fc.property(fc.string(), (text) => {
      for (const problem of loadProfile(text).problems) expect(problem.line).toBeGreaterThan(0)
    }), { numRuns: 300 })
  })
})

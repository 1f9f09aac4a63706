import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { guidanceEvents, mustSay } from '../../src/events/data.generated.js'
import { formatLevel, parseLevel, rolesOf } from '../../src/events/level.js'
import { formatDuration } from '../../src/events/timescale.js'
import { readIds } from '../../src/profile/facts.js'
import { defaultProfile } from '../../src/profile/index.js'

interface Row { row: string; event: string; level?: string; places?: string; time?: string; 'must-say'?: string }
const tables = parse(readFileSync(new URL('source-rows.yml', import.meta.url), 'utf8')) as { document: string; rows: Row[] }[]
const rows = tables.flatMap(({ document, rows }) => rows.map((row) => ({ document, ...row })))
const rowsOfList = tables.find(({ document }) => document.startsWith("Children's"))?.rows ?? []

describe('the events of the guidance documents', () => {
  it.each(rows)('$document: $row', (row) => {
    const event = guidanceEvents.find(({ id }) => id === row.event)
    expect(event, row.event).toBeDefined()
    const sources = event?.sources.filter(({ document }) => document === row.document) ?? []
    expect(sources.length).toBeGreaterThan(0)
    if (row.level) {
      expect(sources.map(({ level }) => level)).toContainEqual(parseLevel(row.level))
    }
    if (row.places) expect(sources.map(({ places }) => places.map(({ place }) => place))).toContainEqual(readIds(row.places))
    if (row.time) expect(event?.timescales.filter(({ document }) => document === row.document).map(formatDuration)).toContain(row.time)
    if (row['must-say']) expect(event?.mustSay).toContain(row['must-say'])
  })

  it('stand for a row each: no event without one', () => {
    const known = new Set(rows.map(({ event }) => event))
    expect(guidanceEvents.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([])
  })

  it('hold all 54 rows of the three tables', () => {
    expect(rowsOfList.length - 1).toBe(54)
  })

  it('name only roles and places that the default profile describes', () => {
    const roles = new Set(defaultProfile.roles.map(({ id }) => id))
    const places = new Set(defaultProfile.places.map(({ id }) => id))
    for (const { id, sources } of guidanceEvents) {
      for (const source of sources) {
        if (source.level) expect(rolesOf(source.level).filter((role) => !roles.has(role)), id).toEqual([])
        expect(source.places.filter(({ place }) => !places.has(place)), id).toEqual([])
      }
    }
  })

  it('have a caring name, search words and a documented duty to say more', () => {
    const duties = new Set(mustSay.map(({ id }) => id))
    const names = guidanceEvents.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const event of guidanceEvents) {
      expect(event.search.length, event.id).toBeGreaterThan(2)
      expect(event.mustSay.filter((id) => !duties.has(id)), event.id).toEqual([])
    }
  })
})

describe('a level', () => {
  it.each([
    ['ATM', 'ATM'], ['ATM AND TM', 'ATM and TM'], ['TM then SM then AD', 'TM then SM then AD'], ['TM, SM and ADM', 'TM, SM and ADM'],
    ['ATM, TM or SM', 'ATM, TM or SM'], ['ATM or TM and SM', '(ATM or TM) and SM'], ['TM, SM, and AD', 'TM, SM and AD'],
  ])('%s reads as %s', (text, formatted) => {
    expect(formatLevel(parseLevel(text))).toBe(formatted)
  })

  it.each([['', 0], ['ATM and', 7], ['and TM', 0], ['ATM TM', 4], ['ATM, , TM', 5]])('%j cannot be read, and says where', (text, at) => {
    let found: unknown
    try {
      parseLevel(text)
    } catch (error) {
      found = error
    }
    expect(found).toMatchObject({ name: 'LevelError', at })
  })
})

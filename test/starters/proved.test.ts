import { describe, expect, it } from 'vitest'
import { check } from '../../src/index.js'
import { readNote } from '../../src/note/read.js'
import type { ElementId } from '../../src/report/types.js'
import { fillStarter, promptsOf, starterIds, workedExample } from '../../src/starters/index.js'
import { answeredBeforehand } from '../../src/starters/prove.js'
import { takenOut } from './taken-out.js'

const elements: readonly ElementId[] = ['date', 'child-name', 'rationale', 'impact', 'actions', 'review-point']

describe('every unfilled starter', () => {
  it('has none of the six elements', { timeout: 120_000 }, () => {
    const answered = starterIds.flatMap((id) => answeredBeforehand(fillStarter(id)?.text ?? '', check).map((element) => `${id}: ${element}`))
    expect(answered).toEqual([])
  })

  it('has every prompt seen as left unfilled, with the child\u2019s name put in or not', () => {
    for (const id of starterIds) {
      for (const values of [{}, { date: '2025-03-03', children: ['Mia', 'Sam'] }]) {
        const open = readNote(fillStarter(id, values)?.text ?? '').placeholders.length
        expect(open, id).toBe(promptsOf(id, values).length + ('date' in values ? 0 : 2))
      }
    }
  })
})

describe('every worked example', () => {
  it('has all six elements in full and no warning', { timeout: 120_000 }, () => {
    const found = starterIds.flatMap((id) => {
      const example = workedExample(id)
      const report = check(example?.text ?? '', { context: example?.context ?? {} })
      const low = report.elements.filter(({ level }) => level < 2).map((element) => `${id}: ${element.id} ${element.level}`)
      return [...low, ...report.messages.filter(({ severity }) => severity !== 'info').map(({ ruleId, text }) => `${id}: ${ruleId} "${text}"`)]
    })
    expect(found).toEqual([])
  })

  it('answers every question of its starter, in 90 to 250 words', () => {
    for (const id of starterIds) {
      const example = workedExample(id, { format: 'txt' })
      expect(fillStarter(id, example?.values)?.prompts, id).toEqual([])
      const words = example?.text.split(/\s+/u).length ?? 0
      expect(words, id).toBeGreaterThanOrEqual(90)
      expect(words, id).toBeLessThanOrEqual(250)
    }
  })

  it('is about a child of its own', () => {
    const names = starterIds.map((id) => workedExample(id)?.values.children?.join(' ') ?? '')
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it.each(elements)('loses %s, and that alone, when its words are taken out', { timeout: 120_000 }, (element) => {
    const found = starterIds.map((id) => `${id}: ${takenOut(id, element).low.join(' ')}`)
    expect(found).toEqual(starterIds.map((id) => `${id}: ${element}`))
  })

  it('says so where an element is gone', { timeout: 120_000 }, () => {
    const silent = elements.flatMap((element) => starterIds.filter((id) => !takenOut(id, element).report.messages.some(({ ruleId }) => ruleId === element)).map((id) => `${id}: ${element}`))
    expect(silent).toEqual([])
  })

  it.each(['date', 'child-name', 'impact', 'review-point'] as const)('brings no other warning than of a label left bare when %s is taken out', { timeout: 120_000 }, (element) => {
    const others = starterIds.flatMap((id) => takenOut(id, element).report.messages.filter(({ ruleId, severity }) => severity !== 'info' && ruleId !== element && ruleId !== 'unfilled').map(({ ruleId }) => `${id}: ${ruleId}`))
    expect(others).toEqual([])
  })
})

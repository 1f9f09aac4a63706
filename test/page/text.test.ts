import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortDay, today, workingDaysTo } from '../../src/page/dates.js'
import { readDay, writeDay } from '../../src/page/dates-typed.js'
import { codeWeights, frontCode, readFrontCoded, readWeights } from '../../src/page/front-coding.js'
import { readMarkdown } from '../../src/page/markdown.js'

describe('days', () => {
  it('reads what people in the UK type', () => {
    for (const typed of ['3/5/2024', '03/05/24', '3.5.2024', '3 May 2024', '3rd may 2024', '3-5-24', '2024-05-03', ' 3/5/2024 ']) expect(readDay(typed), typed).toBe('2024-05-03')
    expect(readDay('1 Sept 2023')).toBe('2023-09-01')
    expect(readDay('')).toBe('')
    for (const typed of ['31/2/2024', '5/31/2024', 'Friday', '3/5', '3 Mu 2024', '2024-02-30', '1/2/3/4']) expect(readDay(typed), typed).toBeNull()
  })

  it('writes days as tables and fields show them', () => {
    expect(shortDay('2023-09-29')).toBe('Fri 29 Sept 2023')
    expect(shortDay('soon')).toBe('soon')
    expect(writeDay('2024-05-03')).toBe('03/05/2024')
    expect(writeDay('')).toBe('')
    expect(today(new Date(2024, 4, 3, 23, 59))).toBe('2024-05-03')
  })

  it('counts working days', () => {
    expect(workingDaysTo('2023-09-22', '2023-09-29')).toBe(5)
    expect(workingDaysTo('2023-09-29', '2023-09-22')).toBeNull()
    expect(workingDaysTo('', '2023-09-22')).toBeNull()
  })

  it('reads back what it writes', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2000-01-02'), max: new Date('2099-01-01'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10)
      expect(readDay(writeDay(iso))).toBe(iso)
    }))
    fc.assert(fc.property(fc.string(), (text) => { readDay(text) }))
  })
})

describe('readMarkdown', () => {
  it('reads what rule pages are written in', () => {
    expect(readMarkdown('# T (`x`)\n\nOne\ntwo **b**.\n\n- a\n  more\n- b\n\n1. c\n\n```text\n# no\n```')).toEqual([
      { kind: 'heading', level: 1, words: [{ kind: 'text', text: 'T (' }, { kind: 'code', text: 'x' }, { kind: 'text', text: ')' }] },
      { kind: 'paragraph', words: [{ kind: 'text', text: 'One two ' }, { kind: 'strong', text: 'b' }, { kind: 'text', text: '.' }] },
      { kind: 'list', isNumbered: false, items: [[{ kind: 'text', text: 'a more' }], [{ kind: 'text', text: 'b' }]] },
      { kind: 'list', isNumbered: true, items: [[{ kind: 'text', text: 'c' }]] },
      { kind: 'code', text: '# no' },
    ])
  })

  it('never throws, and loses no word', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('`', '*', '#', '-', ' ', '\n', 'a', '1', '.', '<') }), (text) => {
      expect(JSON.stringify(readMarkdown(text)).split('a').length).toBeGreaterThanOrEqual(text.replaceAll(/```[^\n]*/gu, '').split('a').length)
    }))
  })
})

describe('front coding', () => {
  it('gives back every list of words without line breaks', () => {
    fc.assert(fc.property(fc.array(fc.string().filter((word) => !word.includes('\n')), { minLength: 1 }), (words) => {
      expect(readFrontCoded(frontCode([...words].sort()))).toEqual([...words].sort())
    }))
  })

  it('gives back words with their numbers, and refuses a number that has no character', () => {
    const weights = { 'a': -69, 'a b': 0, 'b': 127, 'c': -1000, '“': 3 }
    expect(readWeights(codeWeights(weights))).toEqual(weights)
    for (const value of [0.5, 40_000, -40_000]) expect(() => codeWeights({ a: value })).toThrow('does not fit')
  })
})

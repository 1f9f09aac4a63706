import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/check.js'
import { pageLink, ruleOf } from '../../vscode-extension/src/links.js'
import { checklistOf } from '../../vscode-extension/src/checklist/model.js'
import { dayProblem, dayToday, readDay } from '../../vscode-extension/src/day.js'
import { literal, scorePage } from '../../vscode-extension/src/score-page.js'
import { poorNote } from '../browser/kit/notes.js'

describe('the checklist', () => {
  const report = check(poorNote)
  const [elements, actions, findings] = checklistOf(report)

  test('has the six elements, the actions and the findings', () => {
    expect([elements?.label, actions?.label, findings?.label]).toEqual(['Six elements', 'Actions', 'Findings'])
    expect(elements?.children.map(({ label }) => label)).toEqual(['Date', 'Child’s name', 'Why', 'What it means for the child', 'Who does what by when', 'When it is looked at again'])
    expect(actions?.children).toHaveLength(report.actions.length)
    expect(findings?.children.map(({ label }) => label)).toEqual(report.messages.map(({ message }) => message))
  })

  test('goes to the words that count, or to the place of the finding', () => {
    for (const [at, element] of report.elements.entries()) {
      const place = elements?.children[at]?.goTo
      const [first] = element.evidence
      const message = report.messages.find(({ ruleId }) => ruleId === element.id)
      expect(place ? [place.start, place.end] : null).toEqual(first ? [first.start, first.end] : message ? [message.start, message.end] : null)
    }
  })

  test('says who and by when of each action', () => {
    expect(actions?.children.map(({ label, description }) => [label, description])).toEqual([
      ['Priya to visit Mia at school by 10 May 2024', 'Priya · 2024-05-10'],
      ['SW to progress the case ASAP', 'SW · ASAP'],
    ])
  })

  test('never tells anything by an icon alone', () => {
    for (const { children } of checklistOf(report)) for (const { spoken } of children) expect(spoken).toMatch(/^[^:]+: .+/u)
  })

  test('has ids that are its own, whatever the note', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const ids = checklistOf(check(text)).flatMap(({ id, children }) => [id, ...children.map((child) => child.id)])
      expect(new Set(ids).size).toBe(ids.length)
    }), { numRuns: 50 })
  })
})

describe('links to the pages of rules', () => {
  test('are run by the extension, offline', () => {
    expect(decodeURIComponent(pageLink('bare-agreed'))).toBe('command:oversight.explain?[{"ruleId":"bare-agreed"}]')
  })

  test.each([
    [{ source: 'oversight', code: 'jargon' }, 'jargon'],
    [{ source: 'oversight', code: { value: 'jargon' } }, 'jargon'],
    [{ source: 'oversight', code: 'too-large' }, null],
    [{ source: 'oversight', code: '../x' }, null],
    [{ source: 'eslint', code: 'jargon' }, null],
    [{ source: 'oversight' }, null],
  ])('%j', (diagnostic, rule) => { expect(ruleOf(diagnostic)).toBe(rule) })
})

describe('a day as it is typed', () => {
  test.each([
    ['03/05/2024', '2024-05-03'], ['3.5.2024', '2024-05-03'], [' 3 5 2024 ', '2024-05-03'], ['2024-05-03', '2024-05-03'],
    ['31/04/2024', null], ['29/02/2023', null], ['2024-13-01', null], ['tomorrow', null], ['', null],
  ])('%s', (typed, day) => { expect(readDay(typed)).toBe(day) })

  test('may be left out, but not be wrong', () => {
    expect(dayProblem('')).toBeNull()
    expect(dayProblem('31/04/2024')).toBe('Write the day as in 03/05/2024.')
  })

  test('is offered as people here write it', () => {
    expect(dayToday(new Date(2024, 4, 3))).toBe('03/05/2024')
  })
})

describe('the page of the score', () => {
  test('says what each part earned, and why', () => {
    const page = scorePage({
      score: { points: 0, outOf: 12, band: 'Usable, with clear gaps', parts: [{ id: 'rationale', points: 1, outOf: 2, why: 'Why: partly' }, { id: 'judgemental', points: -1, outOf: 0, why: 'Words that blame' }] },
      elements: [{ id: 'rationale', level: 1, evidence: [], why: 'Partly: “as | <b>SW</b>\nsaid”', confidence: 'sure' }],
    })
    expect(page).toContain('# 0 of 12: Usable, with clear gaps\n')
    expect(page).toContain('| Why | 1 of 2 | Partly: “as &#124; &#60;b&#62;SW&#60;/b&#62; said” |')
    expect(page).toContain('| Words that blame | -1 |  |')
  })

  test('lets nothing of the note act', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => { expect(literal(text).replaceAll(/&#\d+;/gu, '')).not.toMatch(/[\\`*_{}[\]()#+!|<>~&\n-]/u) }))
  })
})

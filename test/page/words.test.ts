import { describe, expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { elementIds } from '../../src/elements/index.js'
import { adviceOf, countsOf, elementMessages, grouped, isElement, marked, toMend } from '../../src/page/findings.js'
import { cy } from '../../src/page/lang/cy.js'
import { en } from '../../src/page/lang/en.js'
import { wordsIn } from '../../src/page/lang/index.js'
import { sampleNote } from '../../src/page/sample.js'
import { summaryOf } from '../../src/page/summary.js'
import type { Report } from '../../src/report/types.js'
import { whyItMatters } from '../../src/rules/why-it-matters.js'

const report = check(sampleNote, {})

describe('language files', () => {
  it('fall back to English, and hold nothing that English lacks', () => {
    expect(wordsIn('xx')).toEqual(en)
    expect(wordsIn('__proto__')).toEqual(en)
    for (const key of Object.keys(cy)) expect(Object.keys(en)).toContain(key)
    expect(Object.keys(en.check.titles)).toEqual([...elementIds])
  })
})

describe('findings', () => {
  it('puts every finding in exactly one place', () => {
    const all = grouped(toMend(report)).flatMap(({ rules }) => rules.flatMap(({ findings }) => findings.flatMap(({ message, also }) => [message, ...also])))
    expect(all.length + elementMessages(report).size).toBe(report.messages.length)
    expect(countsOf(report).reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
    for (const { message } of marked(toMend(report))) expect(sampleNote.slice(message.start, message.end)).toBe(message.text)
  })

  it('tells advice apart from its source, and from why an element matters', () => {
    for (const message of report.messages) {
      expect(adviceOf(message)).not.toContain('(Management Oversight Guidance')
      if (isElement(message.ruleId)) expect(adviceOf(message)).not.toContain(whyItMatters[message.ruleId])
    }
  })

  it('has something to show for the sample note', () => {
    expect(report.elements.filter(({ level }) => level === 2)).toEqual([])
    expect(report.messages.length).toBeGreaterThan(5)
  })
})

describe('summaryOf', () => {
  it('counts, and holds no words of the note', () => {
    const text = summaryOf(report, { event: 'A visit is late', date: '2024-05-03', wordCount: 50 }, en)
    expect(text).toContain('Event: A visit is late\nDate of the note: Fri 3 May 2024\nLength: 50 words')
    expect(text).toContain('- The date: missing')
    for (const word of ['chaotic', 'placement', '07700', 'mum']) expect(text).not.toContain(word)
  })

  it('keeps the doubt of the check', () => {
    const doubted: Report = { ...report, elements: report.elements.map((element) => (element.id === 'impact' ? { ...element, level: 2, confidence: 'unsure' } : { ...element, confidence: 'sure' })) }
    const text = summaryOf(doubted, { event: '', date: '', wordCount: 50 }, en)
    expect(text).toContain(': there, but the check is not sure: read it and judge')
    expect(text).toContain(`${report.score.band} (if what the check is not sure of holds)`)
  })
})

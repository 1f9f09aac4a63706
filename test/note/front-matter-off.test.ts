import { describe, expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { readFrontMatter } from '../../src/note/front-matter.js'
import { pretty } from '../../src/report/formats/pretty.js'

const body = 'Management oversight 3 May 2024\nEDT rang about Mia.\n'
const withOff = (line: string): string => `---\nchild: Mia\noff:\n${line}\nrole: TM\n---\n${body}`
const jargonIn = (text: string, ignoreOff = false): number => check(text, { ignoreOff }).messages.filter(({ ruleId }) => ruleId === 'jargon').length

describe('rules turned off in front matter', () => {
  it('turns a rule off in this note, and says so in the report', () => {
    const text = withOff('  jargon: her mum works there and calls it so')
    expect(jargonIn(body)).toBe(1)
    expect(jargonIn(text)).toBe(0)
    const report = check(text)
    expect(report.off).toEqual([{ ruleId: 'jargon', reason: 'her mum works there and calls it so' }])
    expect(pretty({ name: 'a.md', text, report }, { width: 80, colour: false })).toContain('Turned off in this note:\n    jargon: her mum works there and calls it so')
    expect(check(body)).not.toHaveProperty('off')
  })

  it('keeps the rule on where no reason is given, or only a prompt for one', () => {
    for (const reason of ['', ' ""', ' [why it does no harm here]']) expect(jargonIn(withOff(`  jargon:${reason}`)), reason).toBe(1)
  })

  it('can be ignored by those who look at other people\u2019s notes', () => {
    expect(jargonIn(withOff('  jargon: because'), true)).toBe(1)
  })

  it('gives the line of each, and reads the keys after them as before', () => {
    const text = withOff('  jargon: one\r\n\tchronology: "two"')
    const { off, context } = readFrontMatter(text)
    expect(off.map(({ start, end }) => text.slice(start, end))).toEqual(['jargon: one', 'chronology: "two"'])
    expect(off.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([['jargon', 'one'], ['chronology', 'two']])
    expect(context).toEqual({ children: ['Mia'], role: 'TM' })
  })
})

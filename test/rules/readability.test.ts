import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check, defaultProfile } from '../../src/index.js'
import { languageRules } from '../../src/language.js'
import { readNote } from '../../src/note/read.js'
import type { Message } from '../../src/report/types.js'
import { readability as rule } from '../../src/rules/readability.js'
import type { Finding, Judged } from '../../src/rules/types.js'

const hard = 'The decision to continue with the current arrangements has been made following careful consideration of the available assessments and in accordance with the recommendations of the professional network at the meeting.'
const plain = 'Mia can stay with her gran, because her gran has come to every visit and Mia says that she sleeps well there and wants to go to the same school as her cousins in September.'

function readability(text: string, age = defaultProfile.readingAge): readonly Message[] {
  return check(text, { profile: { ...defaultProfile, readingAge: age }, extraRules: languageRules }).messages.filter(({ ruleId }) => ruleId === 'readability')
}

describe('readability', () => {
  it('points at the hardest sentence, for whom, and says what to do', () => {
    expect(readability(`${plain} ${hard}`)).toMatchObject([
      {
        severity: 'info',
        text: hard,
        message: 'This sentence is hard to read at 12: it has 31 words, and 5 of 7 measures put it above 15.',
        note: 'Make it two or three sentences, one thought in each, in the words that you would say to the child. (Management Oversight Guidance)',
      },
    ])
  })
  it('says of a whole note that it is hard, on its first line', () => {
    const found = readability(`Oversight\n${[hard, hard, hard, hard].join(' ')}`)
    expect(found.map(({ text }) => text)).toEqual(['Oversight', hard])
    expect(found[0]?.message).toBe('Much of this note is hard to read at 12: 4 of its 4 sentences.')
  })
  it('leaves plain words alone however long they run on', () => expect(readability(`${plain}\n`.repeat(6))).toEqual([]))
  it('takes list items, and parts between semicolons, as sentences', () => {
    const items = ['Priya to visit Mia at home and see her bedroom on her own', 'Sam to ask the school for the attendance figures this term', 'Priya to tell the Independent Reviewing Officer about the decision', 'the housing department to say in writing when the family can move']
    expect(readability(items.map((item) => `- ${item}`).join('\n'))).toEqual([])
    expect(readability(items.join('; '))).toEqual([])
  })
  it('asks for whom the profile names', () => {
    expect(readability(hard, 25)).toEqual([])
    expect(readability(hard, 9)).toHaveLength(1)
  })
  it('takes names as words that the reader knows', () => {
    const names = 'Oluwaseun, Caoimhe, Aleksandra and Maximilian went with Anastasia, Konstantinos, Persephone and Bartholomew to see Evangeline, Montgomery, Alexandria and Ferdinand at the park on Friday and on Sunday too.'
    expect(readability(names)).toEqual([])
  })
  it('leaves pasted emails and tables to others', () => {
    expect(readability(`Mia is safe.\n\nFrom: Sam Jones <sam@example.org>\nSent: 3 May 2024 10:00\nTo: Priya Nair\nSubject: Mia\n\n${hard}\n`)).toEqual([])
    expect(readability(`| who | what |\n| --- | --- |\n| Sam | ${hard} |\n`)).toEqual([])
  })
})

describe('on the sample notes', () => {
  const folder = new URL('../corpus/', import.meta.url)
  const notes = readdirSync(folder).filter((name) => name.endsWith('.jsonl')).flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { text: string; overall: number }))
  const findings = (text: string): readonly Finding[] => rule.check({ note: readNote(text), profile: defaultProfile } as Judged)
  it('hardly ever speaks of a good one', () => {
    const good = notes.filter(({ overall }) => overall >= 8)
    const flagged = good.filter(({ text }) => findings(text).length > 0)
    expect(good.length).toBeGreaterThan(100)
    expect(flagged.length / good.length).toBeLessThanOrEqual(0.05)
  })
  it('never says more than two things', () => {
    for (const { text } of notes) expect(findings(text).length).toBeLessThanOrEqual(2)
  })
})

import { describe, expect, it } from 'vitest'
import { judgeChildName } from '../../../src/elements/child-name.js'
import { readNote } from '../../../src/note/read.js'
import type { Context } from '../../../src/note/types.js'

function children(text: string, context: Context = {}): string[] {
  return [...new Set(readNote(text, context).people.filter(({ kind }) => kind === 'child').map(({ start, end }) => text.slice(start, end)))]
}

function named(text: string): string[] {
  return readNote(text).people.map(({ start, end }) => text.slice(start, end))
}

describe('a word before a name that is no part of it', () => {
  it.each([
    ['Seen at home on 3 May. Little Tariq slept well and he is eating.', 'Tariq'],
    ['Seen at home on 3 May. Poor Nadia cried at bedtime. She misses her nan.', 'Nadia'],
    ['Young Callum (14) was seen at school.', 'Callum'],
    ['Big Sam (9) was seen with his baby brother.', 'Sam'],
    ['We saw little Imani (2) at nursery.', 'Imani'],
  ])('%s', (text, name) => expect(children(text)).toEqual([name]))

  it.each(['Gorgeous', 'Thx', 'Bless', 'Smiley', 'Little'])('a child whom the note is filed under is found after %s', (word) => {
    expect(children(`3 May 2024. Home visit done. ${word} Ifan was asleep.`, { children: ['Ifan Prys'] })).toEqual(['Ifan'])
  })

  it.each([
    ['They moved to Little Aston last week.'],
    ['The family live in Little Chelsea now.'],
    ['He is at Young Carers each Tuesday.'],
    ['She starts at St Aidan\u2019s School in May.'],
  ])('a place stays one: %s', (text) => expect(named(text)).toEqual([]))
})

describe('countries, regions and cities', () => {
  it.each([
    ['They fly to Portugal in August with their aunt.'],
    ['Flights to Sierra Leone are booked. She is back in June.'],
    ['They have moved from Milton Keynes to Sunderland.'],
    ['Her papers come from Brazil, and Egypt before that.'],
    ['Italy is where his nan lives. Jamaica was the plan.'],
    ['The move to New Zealand waits for the court.'],
  ])('are nobody: %s', (text) => expect(named(text)).toEqual([]))

  it.each([
    ['Georgia (8) was seen at home.', 'Georgia'],
    ['Jordan Lancaster (12) was seen at school.', 'Jordan Lancaster'],
    ['Mia Holland (5) was seen at nursery.', 'Mia Holland'],
    ['Sierra (7) was seen at home.', 'Sierra'],
    ['Milton (7) was seen at home.', 'Milton'],
  ])('leave names alone: %s', (text, name) => expect(children(text)).toEqual([name]))

  it('are found as names where the note is filed under them', () => {
    expect(children('Egypt was seen at school. Egypt is well.', { children: ['Egypt Cole'] })).toEqual(['Egypt'])
  })

  it('leave the children of a family as the family', () => {
    const result = judgeChildName(readNote('I have agreed to Hugh and Bea taking the Adeyemi-Holt girls to Norway at Easter.'))
    expect(result.level).toBe(1)
    expect(result.evidence.map(({ text }) => text)).toEqual(['Adeyemi-Holt girls'])
  })
})

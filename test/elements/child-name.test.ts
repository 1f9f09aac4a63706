import { describe, expect, it } from 'vitest'
import { judgeChildName } from '../../src/elements/child-name.js'
import { readNote } from '../../src/note/read.js'
import type { Context } from '../../src/note/types.js'

function judge(text: string, context: Context = {}) {
  const { level, why, value, evidence, confidence } = judgeChildName(readNote(text, context))
  return { level, why, value, shown: evidence.map((stretch) => stretch.text), confidence, evidence }
}

describe('full', () => {
  it('shows the name and says so', () => {
    const { level, why, value, shown, evidence } = judge('Management oversight 3 May 2024\nMia (6) and Théo (4) were seen at home.')
    expect({ level, why, value, shown }).toEqual({ level: 2, why: 'The child is called by name: Mia and Théo.', value: 'Mia', shown: ['Mia', 'Théo'] })
    expect(evidence[0]).toEqual({ start: 32, end: 35, text: 'Mia' })
  })
  it.each([
    'Unborn baby Smith, due 4 June.',
    'From: Priti Shah\nTo: Mandy Jones\nSent: 4 May 2024 09:12\nSubject: Ollie - taxi\n\nHi Mandy,\nCan you agree the taxi?\nThanks\nPriti\n\nAgreed.',
    'Dear Kaydence, you asked me why your social worker changed. I chose Bilal because you told me what you wanted.',
    'Will (14) went missing again. Will\'s nan thinks he is with friends.',
    'Oversight 3 May 2024 re May. May has moved to her aunt\'s and may stay there until the hearing in May.',
    '| Child | Age | Last seen |\n|---|---|---|\n| Riley | 6 | 4/5/24 |\nLate. Duty to see him this week.',
  ])('%s', (text) => expect(judge(text).level).toBe(2))
})

describe('partial', () => {
  it('asks for the first name', () => {
    expect(judge('Child: TB. Visit overdue.')).toMatchObject({ level: 1, value: 'TB', why: 'I could find only initials for the child (“TB”), no first name.' })
    expect(judge('Oversight of the Mensah children.')).toMatchObject({ level: 1, why: 'I could find only the family’s surname for the child (“Mensah children”), no first name.' })
    expect(judge('Child 2 made no disclosure.')).toMatchObject({ level: 1, value: 'Child 2' })
  })
  it('sees that one of the children has no name', () => {
    expect(judge('Re: Rosa and her brother. Both to stay with nan.')).toMatchObject({ level: 1, confidence: 'unsure' })
    expect(judge('Lily-Mae seen twice, sister once.', { children: ['Lily-Mae Foster', 'Scarlett Foster'] }).level).toBe(1)
  })
  it('lets a brother be mentioned', () => {
    expect(judge('Oversight re Rosa, 3 May 2024.\nRosa has said that she misses her brother.').level).toBe(2)
  })
})

describe('absent', () => {
  it.each([
    'The child was seen at home today.',
    'Agreed with Beth (social worker). SW to progress.',
    'Mum (Stacey) rang to complain about the social worker, Imran. Imran to ring mum back by Friday.',
    'Foster carers Lynn and Geoff have asked for respite. Approved.',
    'Read report. Good work Priya, thank you. R Mehta, Team Manager 4/6/24',
    'Hope to see progress. May need a legal meeting. Will review.',
    '',
  ])('%s', (text) => expect(judge(text)).toMatchObject({ level: 0, shown: [] }))

  it('says what it could not find, not that there is none', () => {
    expect(judge('The child was seen at home today.').why).toBe('I could not find the child’s name.')
  })
  it('does not take the name from the context', () => {
    expect(judge('YP was seen today.', { children: ['Mia Ward'] }).level).toBe(0)
  })
})

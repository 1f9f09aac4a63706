import { describe, expect, it } from 'vitest'
import { judgeChildName } from '../../../src/elements/child-name.js'
import { readNote } from '../../../src/note/read.js'

function named(text: string): string[] {
  return readNote(text).people.map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`)
}

describe('thanks and greetings before a name', () => {
  it.each([
    ['Visit moved to Tuesday. Thx Sana', 'Sana: worker'],
    ['Visit moved to Tuesday. Ta Jo', 'Jo: worker'],
    ['Visit moved to Tuesday. Cheers Bev', 'Bev: worker'],
    ['Visit moved to Tuesday. Many thanks Dee', 'Dee: worker'],
    ['Visit moved to Tuesday.\nBest, Dee\nSent from my phone', 'Dee: worker'],
    ['Thx Omar for the report. Agreed.', 'Omar: worker'],
    ['Hey Omar, all good with the visit.', 'Omar: worker'],
    ['Thank u Omar, good work on the visit.', 'Omar: worker'],
  ])('are no child: %s', (text, person) => expect(named(text)).toEqual([person]))

  it('leave the child who is named', () => {
    expect(named('Thx Jo. Mia (6) was seen.')).toEqual(['Jo: worker', 'Mia: child'])
    expect(named('The best, Mia (6) told us, is lunch.')).toEqual(['Mia: child'])
  })
})

describe('letters that open a title in capitals', () => {
  it.each(['E.K. / PATHWAY PLAN SIGN OFF\nApproved.', 'T.W - PANEL DECISION RECORD\nApproved.', 'TW - LAC REVIEW DECISION\nApproved.'])('%j: the child, without a name', (text) => {
    expect(judgeChildName(readNote(text)).level).toBe(1)
  })

  it.each(['CP - REVIEW CONFERENCE DECISION\nApproved.', 'N.B. / READ THE PLAN FIRST\nApproved.', 'MO - AUDIT OF CASE FILE\nApproved.', 'M.O. / AUDIT OF CASE FILE\nApproved.', 'PATHWAY PLAN SIGN OFF / E\nApproved.', 'T/C - CALL FROM THE SCHOOL\nApproved.'])('%j: nobody', (text) => {
    expect(judgeChildName(readNote(text)).level).toBe(0)
  })
})

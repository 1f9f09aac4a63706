import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeChildName } from '../../../src/elements/child-name.js'
import { readNote } from '../../../src/note/read.js'

function level(text: string): number {
  return judgeChildName(readNote(text)).level
}

function shown(text: string): readonly string[] {
  return judgeChildName(readNote(text)).evidence.map((evidence) => evidence.text)
}

describe('a note whose child has no given name', () => {
  const families: readonly (readonly [string, string])[] = [
    ['Date: 3/5/24\nFamily: Odhiambo\nPanel heard today.', 'Odhiambo'],
    ['Damp at home, the Garners.\n\nBeth, photographs, nine frames. Beth is there each Monday.', 'Garners'],
    ['All visits done but one, to the Marlow baby, late as the car was off the road.', 'Marlow baby'],
    ['3 May 2024, the Rezaei boys. They stay at their school. Beth to keep Housing warm.', 'Rezaei boys'],
    ['02/05/24 Re: Fam Odhiambo. Chris has been out twice. Chris to close.', 'Odhiambo'],
  ]
  it.each(families)('%j: the family alone', (text, words) => {
    expect(level(text)).toBe(1)
    expect(shown(text).some((part) => part.includes(words))).toBe(true)
  })
  it('still hears of the children of a family by name', () => {
    expect(level('I have moved the Lindgren girls, Alma and Saga, to Jo.')).toBe(2)
    expect(level('The Khan family. Amir (7) is well.')).toBe(2)
    expect(level('He had his third Saturday with the Hallorans. Kit said he was happy there, and Kit wants to go back.')).toBe(2)
  })
  const letters = [
    '6/5 R & K, dad\u2019s letters\n- Yes to letters.',
    '6th may - fam of TB + sis. Police to share.',
    '13/05/2024 AB + CB - dad is out on the 18th.',
    'Fri 17th - S.M & T.M. - agree with all of it.',
    'Letterbox, F and G (adopted 2017). Second letter agreed.',
    'Supervision 3 May\nMK\nPlan goes on to January.',
    '15/5 DS. Meeting held, outcome shared.',
    'Oversight 3 May 2024 - panel\n\nDB went to panel. DB is 15, he is out at night.',
    'Date of oversight: 3 May 2024\nRecord number: 31882\nAllocated to the duty worker.',
    'SM decision: 01.02.2024\nClient 3390221\nPay for the hotel.',
  ]
  it.each(letters)('%j: letters or a number alone', (text) => {
    expect(level(text)).toBe(1)
  })
  const nobody = [
    'C&F authorised 3/5/24. Agree with the outcome.',
    'M/O 3/5/24. T/C from school. Visit done.',
    'CP - core group 3/5/24. Plan goes on.',
    'DV + MH, no change. Plan goes on.',
    'He cried all the way back. Bev sat on the floor beside his bed till three, holding his hand.',
    'The lad stays there, he is safe. I shall go over it once more with Ines on 28 May.',
    'Girl, 15, flight to Lahore booked for Thursday, one way.',
    'Contact from the police. Three kids, Flat 9 Calder Court, HX1 2AA. Screened. Filed.',
    'Kim\u2019s baby is three days old and nobody has given him a name yet, least of all Kim. Gwil is collecting them from the ward.',
    'Carer supervision – Denise and Phil Hartley. Denise has done her first aid.',
    'Hi Bev, I have read the plan and I am happy for you to go ahead. Can you ring Gran too?',
  ]
  it.each(nobody)('%j: nobody', (text) => {
    expect(level(text)).toBe(0)
  })
  it('misses the sister who goes without a name where what is said is said of both', () => {
    expect(level('Yusra and her brothers were seen on 3/3. Plan goes on.')).toBe(1)
    expect(level('Yusra was seen. She lives with her brothers.')).toBe(2)
  })
  it('keeps the child who is named', () => {
    expect(level('Hi Rhys, you asked why your mum can\u2019t have you home. Your social worker told you on Friday.')).toBe(2)
    expect(level('Mia (15) flew to Lahore.')).toBe(2)
    expect(level('Mia Court (9) was seen at school.')).toBe(2)
    expect(level('MO - R & K are with Nan. Kian (6) is well.')).toBe(2)
  })
  it('never throws, and says the same twice', () => {
    const words = fc.constantFrom('the', 'Doyles', 'Family', ':', 'fam', 'AB', '+', '&', 'and', 'R', 'S.M', 'DS', '.', ',', 'he', 'Kim', "'s", 'baby', 'her', 'brothers', 'were', 'Court', '12345', 'Client', '\n', '–', 'with', 'over', 'go', 'Hi', 'your', 'mum')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ')
        const result = judgeChildName(readNote(text))
        expect(judgeChildName(readNote(text))).toEqual(result)
        for (const { start, end } of result.evidence) expect(start >= 0 && end > start && end <= text.length).toBe(true)
      }),
    )
  })
})

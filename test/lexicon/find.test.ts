import { describe, expect, it } from 'vitest'
import { findTerms } from '../../src/lexicon/find.js'
import { readNote } from '../../src/note/read.js'

function terms(text: string): string[] {
  return findTerms(readNote(text)).map((hit) => text.slice(hit.start, hit.end))
}

describe('findTerms', () => {
  it('lets the longest term win', () => {
    expect(terms('Mum failed to engage.')).toEqual(['failed to engage'])
    expect(terms('An out of area placement.')).toEqual(['out of area placement'])
  })
  it('leaves a term inside a protected phrase alone', () => {
    expect(terms('A Placement Order and a work placement.')).toEqual([])
    expect(terms('Her new contact details.')).toEqual([])
    expect(terms('An aggressive treatment.')).toEqual([])
  })
  it('finds a short form as it is typed', () => {
    expect(terms('The SWs, an sw, IFA\'s, S47, s.47, Reg 24, reg. 24, C&F, T/C and CiN.')).toEqual(['SWs', 'sw', 'IFA', 'S47', 's.47', 'Reg 24', 'reg. 24', 'C&F', 'T/C', 'CiN'])
  })
  it('takes no everyday word for a short form', () => {
    expect(terms('So it had a good pace, and she cast it at me.')).toEqual([])
  })
  it('finds small letters that open a line, or stand before a date, only there', () => {
    expect(terms('mo 3/10/22')).toEqual(['mo'])
    expect(terms('have asked mo to ring')).toEqual([])
  })
  it('leaves a rank before a name alone', () => {
    expect(terms('DC Khan rang.')).toEqual([])
    expect(terms('SW and DC to see her.')).toEqual(['SW', 'DC'])
  })
  it('leaves email addresses, references and postcodes alone', () => {
    expect(terms('tm.south@x.example, ref FC/0882, LD1 4ZZ')).toEqual([])
  })
  it('gives suggestions in the form that was found', () => {
    const [first, second, third] = findTerms(readNote('She absconds. He absconded. They refused to come.'))
    expect(first?.says).toEqual(['runs away', 'goes missing'])
    expect(second?.says).toEqual(['ran away', 'went missing'])
    expect(third?.says).toEqual(['did not want to come'])
  })
  it('gives none that would not follow on', () => {
    expect(findTerms(readNote('Mum has failed to engage.'))[0]?.says).toEqual([])
    expect(findTerms(readNote('Mum failed to engage.'))[0]?.says).toEqual(['did not engage'])
    for (const text of ['Mia has been refusing to come.', 'Mia continues to refuse to eat.', 'Dad kept refusing to come.', 'Mum was unwilling to engage.']) expect(findTerms(readNote(text))[0]?.says, text).toEqual([])
    expect(findTerms(readNote('Mia is putting herself at risk.'))[0]?.says[0]).toBe('at risk from others')
  })
  it('answers the same note once', () => {
    const note = readNote('EDT rang.')
    expect(findTerms(note)).toBe(findTerms(note))
  })
})

import { describe, expect, it } from 'vitest'
import { findPrivateDetails } from '../../src/lexicon/private.js'
import { readNote } from '../../src/note/read.js'

function details(text: string): string[] {
  return findPrivateDetails(readNote(text)).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)
}

describe('findPrivateDetails', () => {
  it.each(['07700 900123', '07700900123', '01632 960 114', '0161 496 0188', '020 7946 0118', '01632-960417'])('finds the phone number %s', (number) => {
    expect(details(`Ring ${number} today`)).toEqual([`phone number: ${number}`])
  })
  it('finds a number from abroad, and a short one that is called a phone', () => {
    expect(details('+44 7700 900123')).toEqual(['phone number: 44 7700 900123'])
    expect(details('Tel: 960417')).toEqual(['phone number: 960417'])
  })
  it('leaves other numbers alone', () => {
    expect(details('ID 4471902, police log 0412-18/09, ref PN/25/88121, £612.50, 24/06/2024, 10.30, code 3371')).toEqual([])
  })
  it('finds email addresses', () => {
    expect(details('<jo.o-neill+1@school.example.org>')).toEqual(['email address: jo.o-neill+1@school.example.org'])
    expect(details('cost @ £6 a day, @home')).toEqual([])
  })
  it('finds NHS and National Insurance numbers', () => {
    expect(details('NHS no 999 123 4567')).toEqual(['NHS number: 999 123 4567'])
    expect(details('NHS number 9991234567')).toEqual(['NHS number: 9991234567'])
    expect(details('NI QQ123456C, qq 12 34 56 c')).toEqual(['National Insurance number: QQ123456C', 'National Insurance number: qq 12 34 56 c'])
  })
  it('finds a date of birth after words that say so', () => {
    expect(details('DOB 14/02/2015')).toEqual(['date of birth: 14/02/2015'])
    expect(details('D.O.B: 14.2.15')).toEqual(['date of birth: 14.2.15'])
    expect(details('DOB for the eldest is 14/02/2016')).toEqual(['date of birth: 14/02/2016'])
    expect(details('date of birth 3rd May 2015')).toEqual(['date of birth: 3rd May 2015'])
    expect(details('born on 3 May 2015')).toEqual(['date of birth: 3 May 2015'])
    expect(details('Pre birth – 3rd March 2025. Unborn, due 3/5/2025. Born in May.')).toEqual([])
  })
  it('finds addresses with a number, and postcodes', () => {
    expect(details('at 14 Larch Close, ZZ99 7QT.')).toEqual(['address: 14 Larch Close, ZZ99 7QT'])
    expect(details('Flat 2, 9 Ferncliffe Rise')).toEqual(['address: Flat 2, 9 Ferncliffe Rise'])
    expect(details('now at 7b coppice walk')).toEqual(['address: 7b coppice walk'])
    expect(details('22 Castle View, Townham ZZ99 9ZZ')).toEqual(['address: 22 Castle View, Townham ZZ99 9ZZ'])
    expect(details('12 Park Road')).toEqual(['address: 12 Park Road'])
    expect(details('zz99 7qt')).toEqual(['address: zz99 7qt'])
  })
  it('leaves other numbers before a street word alone', () => {
    expect(details('A 10 minute walk. 3 doors down the road. Team 2 Family Court. S47 3pm. by 14 June Close case. Mill Street. Year 5 Beth Green')).toEqual([])
    expect(details('1 Beth Hill to ring')).toEqual([])
  })
})

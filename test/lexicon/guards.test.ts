import { describe, expect, it } from 'vitest'
import { findTerms } from '../../src/lexicon/find.js'
import { readNote } from '../../src/note/read.js'

function flagged(text: string): string[] {
  return findTerms(readNote(text)).map((hit) => text.slice(hit.start, hit.end))
}

describe('contact', () => {
  it.each(['Contact for Mia with her mum', 'He will not go to contact', 'sibling contact', 'Contact closed.'])('is a noun in "%s"', (text) => {
    expect(flagged(text)).toHaveLength(1)
  })
  it.each(['Priya to contact school', 'Contact the GP.', 'Please contact Oak Lodge', 'we contacted Mum', 'in contact with the police'])('is none in "%s"', (text) => {
    expect(flagged(text)).toEqual([])
  })
})

describe('progress', () => {
  it('is flagged as a task that says nothing', () => {
    expect(flagged('Priya to progress the plan.')).toEqual(['progress the plan'])
    expect(flagged('Brokerage to progress.')).toEqual(['progress'])
  })
  it('is left alone as what a child makes', () => {
    expect(flagged('She continues to progress well at school. We will look at progress.')).toEqual([])
  })
})

describe('engage, issue', () => {
  it('are flagged where nothing says in what', () => {
    expect(flagged('Priya to try and engage.')).toEqual(['engage'])
    expect(flagged('We do not issue yet. Plan (b) issue.')).toEqual(['issue'])
  })
  it('are left alone with an object', () => {
    expect(flagged('Legal to issue the letter. It is an issue.')).toEqual([])
  })
})

describe('words of blame', () => {
  it.each(['Mum failed to attend.', 'Failed to attend.', 'She has cancelled and failed to attend.', 'Mum shouted at the worker and failed to attend.'])('count in "%s"', (text) => {
    expect(flagged(text).map((words) => words.toLowerCase())).toEqual(['failed to attend'])
  })
  it.each(['We failed to attend.', 'The worker failed to attend.', 'Mum has not failed to attend.', 'The taxi failed to attend.', 'Nobody failed to attend.'])('are left alone in "%s"', (text) => {
    expect(flagged(text)).toEqual([])
  })
  it('know who said no to whom', () => {
    expect(flagged('Dad refused.')).toEqual(['refused'])
    expect(flagged('Dad was refused housing. The panel refused.')).toEqual([])
    expect(flagged('The third visit was refused.')).toEqual(['refused'])
  })
  it('know a claim that is doubted from one that is made', () => {
    expect(flagged('Mum claims nobody rang.')).toEqual(['claims'])
    expect(flagged('Mum claims benefits. Her claim is in.')).toEqual([])
  })
})

describe('labels', () => {
  it.each([
    ['Dad very hostile.', 'very hostile'],
    ['Mum is chaotic.', 'chaotic'],
    ['He can be challenging.', 'can be challenging'],
    ['Dad was very difficult on the phone.', 'very difficult'],
    ['Gran is a bit of a doormat.', 'a bit of a doormat'],
  ])('count in "%s"', (text, label) => {
    expect(flagged(text)).toEqual([label])
  })
  it.each([
    'It was a chaotic week.',
    'Our handover was chaotic.',
    'I do not think mum is hostile.',
    'Mornings can be difficult.',
    'She finds it very difficult.',
    'It is a bit of a wait.',
    'It is very difficult for him.',
  ])('are left alone in "%s"', (text) => {
    expect(flagged(text)).toEqual([])
  })
  it('stand alone as a sneer', () => {
    expect(flagged('No answer. Typical.')).toEqual(['Typical'])
    expect(flagged('A typical day.')).toEqual([])
  })
})

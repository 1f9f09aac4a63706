import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { dateIn, missingNames, nameIn, type PutIn } from '../../src/page/put-in.js'
import { soup } from '../property/texts.js'

function after(text: string, { start, end, words }: PutIn): string {
  return text.slice(0, start) + words + text.slice(end)
}

function named(text: string, line = 'About: Mia'): string {
  return after(text, nameIn(text, check(text, {}), line, 'About: '))
}

describe('the name in the note', () => {
  it.each([
    ['below the date', 'Management oversight 3 May 2024\nThe child was seen at home.', 'Management oversight 3 May 2024\n\nAbout: Mia\n\nThe child was seen at home.'],
    ['below a heading', 'Management oversight\n\nThe child was seen at home.', 'Management oversight\n\nAbout: Mia\n\nThe child was seen at home.'],
    ['at the top where the first line is a sentence', 'The child was seen at home.\n\nAgreed.', 'About: Mia\n\nThe child was seen at home.\n\nAgreed.'],
    ['at the top of a single line', 'The child was seen at home', 'About: Mia\n\nThe child was seen at home'],
    ['in the place of a prompt', 'Management oversight 3 May 2024\n\nAbout: [first name of the child?]\n\nAgreed.', 'Management oversight 3 May 2024\n\nAbout: Mia\n\nAgreed.'],
  ])('stands %s', (_, text, wanted) => {
    expect(named(text)).toBe(wanted)
    const report = check(wanted, { context: { children: ['Mia'] } })
    expect(report.elements[1]).toMatchObject({ id: 'child-name', level: 2 })
    expect(report.messages.filter(({ ruleId }) => ruleId === 'unfilled' || ruleId === 'name-mismatch')).toEqual([])
  })

  it('can follow the day that was put in before it', () => {
    const text = 'The child was seen at home.'
    const wanted = '3 May 2024\n\nAbout: Mia and Sam\n\nThe child was seen at home.'
    expect(named(after(text, dateIn('3 May 2024')), 'About: Mia and Sam')).toBe(wanted)
    expect(check(wanted, { context: { children: ['Mia', 'Sam'] } }).elements.slice(0, 2).map(({ level }) => level)).toEqual([2, 2])
  })

  it('changes nothing else, whatever the text', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const place = nameIn(text, check(text, {}), 'About: Mia', 'About: ')
        expect(place.start).toBeLessThanOrEqual(place.end)
        expect(after(text, place).replace(place.words, text.slice(place.start, place.end))).toBe(text)
      }),
      { numRuns: 60 },
    )
  })
})

describe('missingNames', () => {
  it('lists all the names of the field as soon as the note lacks one', () => {
    expect(missingNames('Mia, Sam', 'Mia was seen.', 'and')).toBe('Mia and Sam')
    expect(missingNames('Mia, Sam,Kai', '', 'and')).toBe('Mia, Sam and Kai')
    expect(missingNames('Mia-Rose Jones', 'The child was seen.', 'and')).toBe('Mia-Rose Jones')
  })

  it('is empty where nothing is known or nothing is missing', () => {
    expect(missingNames('', 'The child was seen.', 'and')).toBe('')
    expect(missingNames(' , ', 'The child was seen.', 'and')).toBe('')
    expect(missingNames('Mia, Sam', 'MIA and Sam’s gran', 'and')).toBe('')
    expect(missingNames('Mia Jones', 'mia was seen', 'and')).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import { readNote } from '../../../src/note/read.js'

function children(text: string): string[] {
  return [...new Set(readNote(text).people.filter(({ kind }) => kind === 'child').map(({ start, end }) => text.slice(start, end)))]
}

describe('two who are named as a pair', () => {
  it.each([
    ['A good hour with Moira and Des in their garden. The young man has his own room now.'],
    ['Moira and Des had been out to choose a desk. Our girl chose the blue one.'],
    ['Agnes and Bill\u2019s annual review, nine years in. Bill has done his first aid.'],
  ])('foster where the child goes without a name: %s', (text) => expect(children(text)).toEqual([]))

  it.each([
    ['Visit to Kai and Mia. The boy told us he likes school.', 'Kai'],
    ['Kai and Mia were seen at school. The girl is well.', 'Kai,Mia'],
    ['I sat with Kai (6) and Mia (8). The young man is well.', 'Kai,Mia'],
    ['Kai and Mia\u2019s review on 3 May. The girls are well.', 'Kai,Mia'],
    ['Time with Ella and Tom today. The young lady is shy.', 'Ella,Tom'],
    ['An hour with Moira and Des. The young man, Kofi (15), has his own room.', 'Kofi'],
  ])('are the children where the note may speak of them: %s', (text, names) => {
    expect(children(text)).toEqual(expect.arrayContaining(names.split(',')))
  })
})

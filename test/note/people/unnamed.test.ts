import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNote } from '../../../src/note/read.js'
import type { PersonKind } from '../../../src/note/types.js'
import { cpuTime } from '../../kit/cpu-time.js'

function children(text: string): string[] {
  return [...new Set(readNote(text).people.filter(({ kind }) => kind === 'child').map(({ start, end }) => text.slice(start, end)))]
}

function kindOf(text: string, name: string): PersonKind | undefined {
  return readNote(text).people.find((person) => text.slice(person.start, person.end) === name)?.kind
}

describe('a note that leaves its child without a name', () => {
  it.each([
    ['The child lives with her great-aunt Pauline. Pauline has had the child each Wednesday. The child ran to Pauline and hid.'],
    ['The young person told Bola that he sleeps well. Bola goes through the plan with the young person.'],
    ['YP said to Jo that school is fine. Jo introduces YP to the new worker. Jo goes with YP on Friday.'],
    ['The child cried when Helen did not come. Helen was kind. The child keeps a card from Helen.'],
  ])('has nobody else taken for the child: %s', (text) => expect(children(text)).toEqual([]))

  it.each([
    ['The child was seen on 4 May and told us about home.\nWhat this means for the child: Lee has moved out and the child can sleep.'],
    ['Impact on the child: Bedtime stays calm, and so she sleeps.'],
    ['What the child says: Away she feels safe, she told us.'],
  ])('is not given a name by a label that speaks of the child: %s', (text) => expect(children(text)).toEqual([]))
})

describe('a note that names its child', () => {
  it.each([
    ['The child, Mia, was seen at school. Mia wants to stay with her nan.', 'Mia'],
    ['YP Kian (15) is at college. The young person asked Beth for help.', 'Kian'],
    ['Mia (6) was seen at home. The child is well, and Mia says she likes school.', 'Mia'],
    ['Decision about Samuel Roe, in the best interests of the child: Samuel should move school in September.', 'Samuel Roe'],
    ['Child / young person: Amara', 'Amara'],
    ['A child protection plan for Kai. The child protection conference heard that Kai is safe.', 'Kai'],
  ])('%s', (text, name) => expect(children(text)).toContain(name))
})

describe('who is told apart by the words around', () => {
  it.each<[string, string, PersonKind]>([
    ['Their new social worker will be Grace Adu. The children like Grace.', 'Grace Adu', 'worker'],
    ['Ruby (6) plays with the carer\u2019s grown-up son Jas.', 'Jas', 'adult'],
    ['Mia (6) has an adult son Jas next door.', 'Jas', 'adult'],
  ])('%s', (text, name, kind) => expect(kindOf(text, name)).toBe(kind))
})

describe('any text', () => {
  const words = fc.constantFrom('the child', 'YP', 'the young person', 'Mia', 'Mrs Tan', 'is', ',', '.', '\n', 'with', 'mum', '(6)', '\u{1f600}', 'the', 'child', ':', "'s")
  it('gives the same people twice, inside the text', () => {
    fc.assert(fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join(' ')
      const people = readNote(text).people
      expect(readNote(text).people).toEqual(people)
      for (const { start, end } of people) expect(start < end && start >= 0 && end <= text.length).toBe(true)
    }))
  })

  it('takes a long note without names in linear time', () => {
    const time = (count: number) => cpuTime(() => readNote('The child told Mia and YP. '.repeat(count)), 3)
    time(200)
    // Eight times the text: a reader that looks at each pair would take 64 times as long.
    expect(time(8000) / time(1000)).toBeLessThan(32)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNote } from '../../src/note/read.js'
import type { Context, PersonKind } from '../../src/note/types.js'

function people(text: string, context: Context = {}): string[] {
  return readNote(text, context).people.map((person) => `${text.slice(person.start, person.end)}: ${person.kind}, ${person.form}`)
}

function kindOf(text: string, name: string): PersonKind | undefined {
  return readNote(text).people.find((person) => text.slice(person.start, person.end) === name)?.kind
}

describe('who is a child', () => {
  it.each([
    ['Maya (6) and Théo (4) were seen at home.', 'Théo'],
    ['Child: Mia Ward', 'Mia Ward'],
    ['Oversight re Summer. Summer is on a Child Protection Plan.', 'Summer'],
    ['D\'Andre was arrested last night.', 'D\'Andre'],
    ['Contact for Ava-Mae stays as it is.', 'Ava-Mae'],
    ['Nkiruka’s mum rang on Tuesday.', 'Nkiruka'],
    ['Visit to Llŷr went ahead on 4 May.', 'Llŷr'],
    ['Kai to be seen by Friday.', 'Kai'],
    ['Chelsea-Leigh, 14, was found at the station.', 'Chelsea-Leigh'],
  ])('%s', (text, name) => expect(kindOf(text, name)).toBe('child'))

  it('knows a name that no list has by the words around it', () => {
    expect(kindOf('Zephyrine (8) told her teacher that she is happy.', 'Zephyrine')).toBe('child')
    expect(kindOf('Child: Qorvani Haddad', 'Qorvani Haddad')).toBe('child')
  })

  it('reads small letters, and a possessive without its apostrophe', () => {
    const text = 'spoke to ellis re jaydens rr panel. he wants to stay with nan as she gets him to school'
    expect(people(text)).toContain('jayden: child, given')
  })

  it('takes the names that a note is filed under, on the list or not', () => {
    expect(people('spoke to xyrion today, he is ok', { children: ['Xyrion Hale'] })).toEqual(['xyrion: child, given'])
  })
})

describe('who is none', () => {
  it.each([
    ['Agreed with Beth (social worker) that the plan stays.', 'Beth', 'worker'],
    ['Mum (Rukhsana) and her partner came.', 'Rukhsana', 'adult'],
    ['Mia lives with her foster carer Julie.', 'Julie', 'adult'],
    ['Mr Pryce rang about Cerys.', 'Mr Pryce', 'adult'],
    ['Jan from legal will draft it.', 'Jan', 'worker'],
    ['Tariq to visit Kai (9) by Friday.', 'Tariq', 'worker'],
    ['Manager: Kemi Bello', 'Kemi Bello', 'worker'],
  ])('%s', (text, name, kind) => expect(kindOf(text, name)).toBe(kind))

  it.each([
    ['She goes to Ashley Primary and lives at Larch House.'],
    ['Will review in May. Hope to close by 3 June.'],
    ['Grant approved for the summer. Mark as urgent.'],
    ['T/C from HV, N/A to CP plan. SW and IRO aware.'],
  ])('finds nobody in: %s', (text) => expect(people(text)).toEqual([]))
})

describe('weaker ways of naming', () => {
  it.each([
    ['Child: TB', 'TB: child, initials'],
    ['A.J. was seen at school.', 'A.J: child, initials'],
    ['Child A and Child B to be seen.', 'Child A: child, code'],
    ['Child ID: 4471902', '4471902: child, code'],
    ['Oversight of the Jones children.', 'Jones children: child, surname'],
    ['Strategy discussion, Oyelaran x3', 'Oyelaran x3: child, surname'],
    ['Legal meeting re unborn baby Smith', 'unborn baby Smith: child, unborn'],
    ['Baby Okafor, due 4 June.', 'Baby Okafor: child, unborn'],
  ])('%s', (text, person) => expect(people(text)).toContain(person))
})

describe('any text', () => {
  const words = fc.constantFrom('Kai', 'Mia', 'will', 'May', '(6)', 'SW', 'Mr', 'O\'Neill', 'Ava-', 'unborn', 'baby', 're', ':', '|', '\n', '- ', 'J.', 'B.', 'x3', 'children', '\'s', 'łukasz', '👶', 'to', 'visit', '@')
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')), fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')))

  it('never throws, keeps within the text, in order, and says the same twice', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.string(), { maxLength: 3 }), (text, children) => {
        const found = readNote(text, { children }).people
        let last = 0
        for (const person of found) {
          expect(person.start).toBeGreaterThanOrEqual(last)
          expect(person.end).toBeGreaterThan(person.start)
          expect(person.end).toBeLessThanOrEqual(text.length)
          expect(person.endToken).toBeGreaterThan(person.firstToken)
          last = person.start
        }
        expect(readNote(text, { children }).people).toEqual(found)
      }),
      { numRuns: 150 },
    )
  })
})

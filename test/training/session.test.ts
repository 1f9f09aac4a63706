import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Level } from '../../src/report/types.js'
import { type GivenAnswer, readAnswers } from '../../src/training/answers/read.js'
import { sheetAsText } from '../../src/training/answers/write.js'
import { builtInNotes } from '../../src/training/built-in.generated.js'
import { choose } from '../../src/training/choose.js'
import { sessionHtml } from '../../src/training/session/html.js'
import { measureSession } from '../../src/training/session/measure.js'
import { type AnswerSheet, elementOrder } from '../../src/training/types.js'

const notes = choose(builtInNotes, 12, 'mixed', 1)
const known = new Set(notes.map(({ id }) => id))
const head = 'person,note,date,child-name,rationale,impact,actions,review-point,jargon,judgemental,pasted-email,bare-agreed,private-details,remark'
const id = notes[0]!.id

describe('readAnswers', () => {
  it('reads commas, semicolons and tabs, with a byte-order mark, quotes and line breaks in cells', () => {
    for (const mark of [',', ';', '\t']) {
      const rows = [head.split(','), ['', id, '0', '1', '2', '', '0', '1', 'x', '', 'yes', '0', '', '"a ""b""\n, c"']]
      const { answers, bad, open } = readAnswers('x/Ann.csv', `\uFEFF${rows.map((row) => row.join(mark)).join('\r\n')}\r\n`, known)
      expect({ bad, open }).toEqual({ bad: [], open: 0 })
      expect(answers).toEqual([{ person: 'Ann', note: id, levels: { date: 0, 'child-name': 1, rationale: 2, actions: 0, 'review-point': 1 }, flags: ['jargon', 'pasted-email'], remark: 'a "b"\n, c', place: 'x/Ann.csv:3' }])
    }
  })

  it('takes the headings that people see', () => {
    const titles = 'Person,Note,Date,Child’s name,Why,What it means for the child,Who does what by when,When it is looked at again,Jargon'
    expect(readAnswers('a.csv', `${titles}\nB,${id},2,2,0,0,1,1,x\n`, known).answers[0]).toMatchObject({ person: 'B', levels: { rationale: 0 }, flags: ['jargon'] })
  })

  it('tells every row that it cannot use, with its line and why, and counts those left open', () => {
    const text = [head, `A,${id},3,,,,,,,,,,,`, 'A,nowhere,1,,,,,,,,,,,', `A,${id},1,,,,,,maybe,,,,,`, `A,${id},,,,,,,,,,,,`, 'A,,1,,,,,,,,,,,', `A,${id},1,,,,,,,,,,,a, b`].join('\n')
    const { answers, bad, open } = readAnswers('a.csv', text, known)
    expect(answers).toEqual([])
    expect(open).toBe(1)
    expect(bad).toEqual([
      { place: 'a.csv:2', reason: '“3” under “Date” (date) is no level. Write 0, 1 or 2, or leave it open.' },
      { place: 'a.csv:3', reason: 'there is no note “nowhere” in the key. Was it another pack?' },
      { place: 'a.csv:4', reason: '“maybe” under “Jargon” (jargon) is no tick. Write x, or leave it open.' },
      { place: 'a.csv:6', reason: 'names no note.' },
      { place: 'a.csv:7', reason: 'has 15 columns where the first line has 14; words that hold a comma must stand between quotation marks.' },
    ])
  })

  it('says what is wrong with a file that is none', () => {
    expect(readAnswers('a.csv', '', known).bad[0]?.reason).toBe('the file is empty.')
    expect(readAnswers('a.csv', 'a,b\n1,2\n', known).bad[0]?.reason).toContain('I could not find note, date, child-name')
    expect(readAnswers('a.json', '{"kind":"oversight-pack"}', known).bad[0]?.reason).toContain('is no file of answers')
    expect(readAnswers('a.json', '{oh', known).bad[0]?.reason).toContain('is damaged')
  })

  it('never throws, and every row is an answer, bad or open', () => {
    fc.assert(fc.property(fc.string(), fc.boolean(), (text, hasHead) => {
      readAnswers('a.csv', hasHead ? `${head}\n${text}` : text, known)
    }))
    fc.assert(fc.property(fc.array(fc.array(fc.constantFrom('0', '1', '2', '', 'x', id, 'zz'), { minLength: 14, maxLength: 14 }).filter((row) => row.some((cell) => cell !== '')), { maxLength: 9 }), (rows) => {
      const { answers, bad, open } = readAnswers('a.csv', `${head}\n${rows.map((row) => row.join(',')).join('\n')}\n`, known)
      expect(answers.length + bad.length + open).toBe(rows.length)
    }))
  })

  it('reads the saved file and the copied text of the page alike; no cell of the text is a formula', () => {
    const sheet: AnswerSheet = { version: 1, kind: 'oversight-answers', pack: 'P', person: '=A', answers: notes.map(({ id: note }) => ({ note, levels: { date: 1, impact: 0 }, flags: ['jargon'], remark: '+1 "b"\tc\nd' })) }
    const saved = readAnswers('a.json', JSON.stringify(sheet), known)
    const text = sheetAsText(sheet)
    expect(text).not.toMatch(/(?:^|\t)[=+\-@]/mu)
    const copied = readAnswers('a.csv', text, known)
    expect(saved.bad).toEqual([])
    expect(copied.bad).toEqual([])
    expect(copied.answers.map(({ note, levels, flags }) => ({ note, levels, flags }))).toEqual(saved.answers.map(({ note, levels, flags }) => ({ note, levels, flags })))
  })
})

function answersOf(person: string, level: (note: number, key: Level) => Level, seesFlags = true): GivenAnswer[] {
  return notes.map(({ id: note, key }, at) => ({ person, note, levels: Object.fromEntries(elementOrder.map((element) => [element, level(at, key.elements[element].level)])), flags: seesFlags ? [...new Set(key.flags.map(({ rule }) => rule))] : [], remark: '', place: `${person}.csv:${at + 2}` }))
}
const right = (_: number, key: Level): Level => key
const reversed = (_: number, key: Level): Level => (2 - key) as Level

describe('measureSession', () => {
  it('finds full agreement where there is, and none where there is none', () => {
    const same = measureSession(notes, [...answersOf('A', right), ...answersOf('B', right)], [], 0)
    expect(same.all).toEqual({ value: 1, low: 1, high: 1 })
    expect(same.splits).toEqual([])
    expect(same.people).toBe(2)
    for (const { exact, kappa, alpha, lean } of same.elements) expect([exact.value, kappa?.value, alpha?.value, lean]).toEqual([1, 1, 1, 0])
    for (const { seen, chances, extra } of same.seen) expect([seen, extra]).toEqual([chances, 0])
    const apart = measureSession(notes, [...answersOf('A', right), ...answersOf('B', reversed, false)], [], 0)
    for (const { alpha, kappa } of apart.elements) {
      expect(alpha?.value).toBeLessThan(0.1)
      expect(kappa?.value).toBeLessThan(0.5)
    }
    expect(apart.splits.length).toBeGreaterThan(10)
  })

  it('is the same when made twice, with intervals that hold the figure', () => {
    const answers = [...answersOf('A', right), ...answersOf('B', (at, key) => (at % 3 === 0 ? 1 : key)), ...answersOf('C', (at, key) => (at % 4 === 0 ? 2 : key))]
    const session = measureSession(notes, answers, [], 0)
    expect(measureSession(notes, answers, [], 0)).toEqual(session)
    for (const { exact, alpha } of session.elements) {
      for (const estimate of [exact, alpha]) {
        if (!estimate) continue
        expect(estimate.low).toBeLessThanOrEqual(estimate.value)
        expect(estimate.high).toBeGreaterThanOrEqual(estimate.value)
      }
    }
  })

  it('uses the first of two answers of one person, and says so', () => {
    const twice = measureSession(notes, [...answersOf('A', right), ...answersOf('A', reversed).slice(0, 1)], [], 0)
    expect(twice.all.value).toBe(1)
    expect(twice.bad).toEqual([{ place: 'A.csv:2, after A.csv:2', reason: `note “${id}” was answered twice by the same person. The first answer was used; take one of the two out.` }])
  })

  it('takes levels left open for what they are', () => {
    const some = answersOf('A', right).map((answer) => ({ ...answer, levels: { date: answer.levels.date ?? 0 } }))
    const session = measureSession(notes, some, [], 0)
    expect(session.elements.map(({ given }) => given)).toEqual([12, 0, 0, 0, 0, 0])
    expect(sessionHtml({ title: 'x', session, before: null, names: false })).toContain('That takes at least two people.')
  })
})

describe('sessionHtml', () => {
  const hostile = answersOf('<script>alert("Zebedee")</script>', right)
  const session = measureSession(notes, [...hostile, ...answersOf('Mirabel', reversed)], [{ place: 'Mirabel.csv:3', reason: '“Zebedee” under “Date” (date) is no level.' }], 2)

  it('names nobody unless asked, in any way', () => {
    const page = sessionHtml({ title: 'A <b>', session, before: session, names: false })
    for (const name of ['Zebedee', 'Mirabel']) expect(page).not.toContain(name)
    expect(page).toContain('A &lt;b&gt;')
    expect(page).toContain('1 row could not be used. The command said which')
    expect(page).toContain('2 rows were left open')
  })

  it('escapes names where they are asked for, and has no script', () => {
    const page = sessionHtml({ title: 'A', session, before: null, names: true })
    expect(page).toContain('&lt;script&gt;alert(&quot;Zebedee&quot;)')
    expect(page).not.toContain('<script')
    expect(page).toContain('Mirabel.csv:3')
  })

  it('says the same in a table beside every chart', () => {
    const page = sessionHtml({ title: 'A', session, before: session, names: false })
    expect(page.match(/<svg/gu)?.length).toBe(page.match(/role="img"/gu)?.length)
    expect(page.match(/aria-hidden="true"/gu)?.length ?? 0).toBeGreaterThan(10)
    expect(page).toContain('Krippendorff’s alpha among the room, with its interval')
    expect(page).toContain('Before and after')
  })
})

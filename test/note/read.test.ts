import { describe, expect, it } from 'vitest'
import { readNote } from '../../src/note/read.js'
import type { Span } from '../../src/note/types.js'

const words = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end))
const kinds = (text: string) => readNote(text).lines.map((line) => line.kind)
const sentences = (text: string) => words(text, readNote(text).sentences)
const tokens = (text: string) => readNote(text).tokens.map((token) => token.lower)

describe('tokens', () => {
  it('splits words, digits and punctuation, and keeps apostrophes inside words', () => {
    expect(tokens("S.47 isn't O'Neill’s 14OCT24")).toEqual(['s', '.', '47', "isn't", "o'neill", "'s", '14', 'oct', '24'])
  })
  it('tells what stands glued to what', () => {
    expect(readNote('Order-by 29/07/23').tokens.map((token) => token.glued)).toEqual([false, true, true, false, true, true, true, true])
  })
  it('keeps offsets through tabs, non-breaking spaces and CRLF', () => {
    const text = '•\tSW\u00a0to visit\r\nMia today'
    const note = readNote(text)
    expect(words(text, note.tokens)).toEqual(['SW', 'to', 'visit', 'Mia', 'today'])
  })
  it('knows capitals beyond ASCII', () => {
    expect(readNote('Éowyn ŁUKASZ zoë McKay I').tokens.map((token) => token.shape)).toEqual(['capital', 'upper', 'lower', 'mixed', 'upper'])
  })
})

describe('lines', () => {
  it('knows lists as people type and paste them', () => {
    expect(kinds('• a b\n- a\n* a\n– a\no\ta\n1. a\n2) a\n(3) a\na) b\niv) b\n1.SW to visit')).toEqual(['bullet', 'bullet', 'bullet', 'bullet', 'bullet', 'numbered', 'numbered', 'numbered', 'numbered', 'numbered', 'numbered'])
  })
  it('takes no sentence, number or name for a list item', () => {
    expect(kinds('10.30am at school\n3.5.24 visit\nA. Jones rang\n-5 degrees\n*Mia* is well\nof all')).toEqual(['text', 'text', 'text', 'text', 'text', 'text'])
  })
  it('never takes four spaces for code', () => {
    const text = '    Mia is safe.'
    expect(readNote(text).lines[0]).toMatchObject({ kind: 'text', indent: 4, content: { start: 4, end: 16 } })
  })
  it('knows headings with and without marks', () => {
    expect(kinds('Management Oversight 3 May 2024\nMia.\n\n**Rationale**\nx\n\nActions\n- a\n## Review\ny')).toEqual(['heading', 'text', 'blank', 'heading', 'text', 'blank', 'heading', 'bullet', 'heading', 'text'])
  })
  it('reads labels, and what follows them', () => {
    const text = '**Impact on Mia:** she keeps her friends\nSeen at 10:30 today\nhttp://x'
    const [first, second, third] = readNote(text).lines
    expect(words(text, [first?.label ?? { start: 0, end: 0 }, first?.body ?? { start: 0, end: 0 }])).toEqual(['Impact on Mia', 'she keeps her friends'])
    expect([second?.label, third?.label]).toEqual([null, null])
  })
  it('lets a heading or an empty label govern what follows', () => {
    expect(readNote('Actions\n- a\nReview:\n- b').lines.map((line) => line.heading)).toEqual([0, 0, 2, 2])
  })
  it('knows tables of three sorts', () => {
    const text = '| Who | What |\n|---|---|\n| Jo | visit |\nJo\tvisit\t3 May\nSam\tring\t4 May\nJo - visit - today\nSam - ring - Friday'
    const { lines } = readNote(text)
    expect(lines.map((line) => line.kind)).toEqual(['table-row', 'table-rule', 'table-row', 'table-row', 'table-row', 'table-row', 'table-row'])
    expect(lines.map((line) => words(text, line.cells))).toEqual([['Who', 'What'], [], ['Jo', 'visit'], ['Jo', 'visit', '3 May'], ['Sam', 'ring', '4 May'], ['Jo', 'visit', 'today'], ['Sam', 'ring', 'Friday']])
  })
  it('reads a lone > as a bullet', () => {
    expect(kinds('> Jo to visit\n> Sam to ring')).toEqual(['bullet', 'bullet'])
  })
  it('leaves front matter out of the note and takes its context', () => {
    const note = readNote('---\nchild: Mia\nrecordedOn: 2024-05-03\nevent: late-visit\n---\nMia was seen.')
    expect(note.context).toEqual({ children: ['Mia'], recordedOn: '2024-05-03', event: 'late-visit' })
    expect(words(note.text, note.sentences)).toEqual(['Mia was seen.'])
  })
  it('lets the caller’s context win over front matter', () => {
    expect(readNote('---\nchild: Mia\n---\nx', { children: ['Zoë'] }).context.children).toEqual(['Zoë'])
  })
})

describe('sentences', () => {
  it('survives abbreviations, numbers and initials', () => {
    expect(sentences('S. 47 enquiry under Reg. 24, e.g. by Dr. Khan at 10.30am. S. Iqbal rang J. B. Smith. Mia is no. 12 of 14.')).toEqual([
      'S. 47 enquiry under Reg. 24, e.g. by Dr. Khan at 10.30am.',
      'S. Iqbal rang J. B. Smith.',
      'Mia is no. 12 of 14.',
    ])
  })
  it('splits where the space was forgotten, and after a child’s code', () => {
    expect(sentences('She is safe.The SW rang. I saw Child A. She was well.')).toEqual(['She is safe.', 'The SW rang.', 'I saw Child A.', 'She was well.'])
  })
  it('gives each bullet and each row its own', () => {
    expect(sentences('- Jo to visit\n- Sam to ring')).toEqual(['Jo to visit', 'Sam to ring'])
  })
  it('joins lines that a mail program broke, and no others', () => {
    expect(sentences('Mia told Priya on Monday that she would rather live with her\ngran until the summer.\nShe is well')).toEqual(['Mia told Priya on Monday that she would rather live with her\ngran until the summer.', 'She is well'])
  })
  it('reads wide gaps as stops where an author uses no other', () => {
    expect(sentences('spoke to jo   mum ok  school told')).toEqual(['spoke to jo', 'mum ok', 'school told'])
    expect(sentences('Spoke to Jo.  Mum is ok,  she says.')).toEqual(['Spoke to Jo.', 'Mum is ok,  she says.'])
  })
})

describe('emails', () => {
  const emails = (text: string, context = {}) => words(text, readNote(text, context).emails)
  it('finds a header with its body and signature', () => {
    const email = 'From: Jo\nSent: 3 May 2024 10:12\nSubject: Mia\n\nHi Sam,\nCan you ring?\nThanks\nJo\n07700 900123'
    expect(emails(`Note\n\n${email}\n\nI rang mum.`)).toEqual([email])
  })
  it('finds quoted lines after “wrote:”', () => {
    const email = 'On Tue, 5 Nov 2024 at 09:12, Faye wrote:\n> Hi Ryan\n> Mia was upset.'
    expect(emails(`${email}\n\nThanks Faye, keep a log.`)).toEqual([email])
  })
  it('finds a greeting with a sign-off, on lines or in one line', () => {
    expect(emails('Hi Sam,\nMia was upset.\nKind regards\nJo')).toEqual(['Hi Sam,\nMia was upset.\nKind regards\nJo'])
    expect(emails('x\nHi Sam, quotes attached. Thanks, Leanne (PA)')).toEqual(['Hi Sam, quotes attached. Thanks, Leanne (PA)'])
  })
  it('leaves alone a transfer, a letter to the child, and a mention of an email', () => {
    expect(emails('Transfer\nFrom: Early Help\nTo: Assessment')).toEqual([])
    expect(emails('Dear Mia,\nYou asked me why. You told us that you wanted to stay, and your gran agreed.\nBest wishes\nJo')).toEqual([])
    expect(emails('Dear Zoë,\nWell done.\nThanks\nJo', { children: ['Zoë Hill'] })).toEqual([])
    expect(emails('Email received from the night team overnight.\nThanks to gran she slept.')).toEqual([])
  })
  it('marks the sentences inside', () => {
    expect(readNote('I agree.\n\nHi Sam,\nMia cried.\nThanks\nJo').sentences.map((sentence) => sentence.inEmail)).toEqual([false, true, true, true, true])
  })
})

describe('quotations', () => {
  const quotes = (text: string) => words(text, readNote(text).quotations)
  it('knows four sorts of marks, and apostrophes', () => {
    expect(quotes(`She said "I'm fine", “not now”, ‘go away’ and 'stop it'. Mia's mum didn't.`)).toEqual(["I'm fine", 'not now', 'go away', 'stop it'])
  })
  it('opens nothing that is never closed', () => {
    expect(quotes('She said "I am fine and left.\nThe "end".')).toEqual(['end'])
  })
})

describe('placeholders', () => {
  const left = (text: string) => words(text, readNote(text).placeholders)
  it('finds prompts, date patterns and blanks', () => {
    expect(left('[Name] DD/MM/YYYY [What happened?] {{child}} ____ XXX [date]')).toEqual(['[Name]', 'DD/MM/YYYY', '[What happened?]', '{{child}}', '____', 'XXX', '[date]'])
  })
  it('leaves alone added words, ticks, links and real dates', () => {
    expect(left('"he [dad] laughs" [x] done [notes](a.md) 03/05/2024 [sic] [09/08/2022]')).toEqual([])
  })
})

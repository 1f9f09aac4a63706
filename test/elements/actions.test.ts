import { describe, expect, it } from 'vitest'
import { judgeActions } from '../../src/elements/actions.js'
import { readNote } from '../../src/note/read.js'
import type { Context } from '../../src/note/types.js'
import type { Action } from '../../src/report/types.js'

const head = 'Management oversight 3 May 2024\n'

function judge(text: string, context: Context = {}) {
  return judgeActions(readNote(text, context))
}

/** `words | owner | kind | due`, with `vague` at the end where nothing could be checked. */
function shown({ text, owner, deadline, specific }: Action): string {
  return [text, owner ?? '-', deadline.kind, deadline.due ?? '-', ...(specific ? [] : ['uncheckable'])].join(' | ')
}

function actionsOf(body: string, context?: Context): string[] {
  return judge(head + body, context).actions.map(shown)
}

describe('finding actions', () => {
  it('takes each list item for one action, with its place', () => {
    const text = `${head}Actions:\n- Priya to see Mia at school and ask about home by 10 May 2024\n- Legal to send the letter by 17/05/24`
    const { actions } = judge(text)
    expect(actions.map(shown)).toEqual([
      'Priya to see Mia at school and ask about home by 10 May 2024 | Priya | date | 2024-05-10',
      'Legal to send the letter by 17/05/24 | Legal | date | 2024-05-17',
    ])
    for (const { start, end, text: words } of actions) expect(text.slice(start, end)).toBe(words)
  })

  it('finds several in one sentence and in running prose', () => {
    expect(actionsOf('Mum told us on Monday that she is frightened of him, so Priya to ring the police today, and Joe to book an interpreter by 9 May.')).toEqual([
      'Priya to ring the police today | Priya | relative | 2024-05-03',
      'Joe to book an interpreter by 9 May | Joe | date | 2024-05-09',
    ])
  })

  it('carries the subject of a sentence on to the tasks after it', () => {
    expect(actionsOf('SW to chase CAMHS, ask school for the meeting date, update the plan by Friday.').map((line) => line.split(' | ')[1])).toEqual(['SW', 'SW', 'SW'])
  })

  it('takes two verbs of one doer for one task, and a list of three for three', () => {
    expect(actionsOf('Joy to correct page 3, send it out by 7 June.')).toEqual(['Joy to correct page 3, send it out by 7 June | Joy | date | 2024-06-07'])
    expect(actionsOf('Priya to ring dad today and tell Mia after school.').length).toBe(1)
    expect(actionsOf('Priya to ring dad, ask about Saturday and check the car seat by 7 May.').length).toBe(3)
    expect(actionsOf('Joe - ring the landlord today, ask for it in writing').length).toBe(1)
  })

  it('reads arrows as marks, at the start of a line and after a name', () => {
    expect(actionsOf('Priya -> book two visits by 10 May\nJoe → form to finance today')).toEqual([
      'Priya -> book two visits by 10 May | Priya | date | 2024-05-10',
      'Joe → form to finance today | Joe | relative | 2024-05-03',
    ])
    expect(actionsOf('To do\n→ chase the GP\n→ hospital letter')).toEqual(['chase the GP | - | none | -', 'hospital letter | - | none | -'])
  })

  it('reads what a worker does on a day to come, told as if it were done', () => {
    expect(actionsOf('Priya (social worker) rings the school on Tuesday.')).toEqual(['Priya (social worker) rings the school on Tuesday | Priya (social worker) | relative | 2024-05-07'])
    expect(actionsOf('Housing team to V before 17 May 2024.')).toEqual(['Housing team to V before 17 May 2024 | Housing team | date | 2024-05-17'])
  })

  it('takes no title for a row of a table', () => {
    expect(judge('Management oversight | Mia | 3 May 2024\nMia is well.').actions).toEqual([])
  })

  it('reads tables with their columns in any order', () => {
    const table = '| By when | Task | Who |\n|---|---|---|\n| 10/05/2024 | Visit Mia at home | Priya |\n| within 5 working days | Send the minutes | Business support |'
    expect(actionsOf(table)).toEqual([
      '| 10/05/2024 | Visit Mia at home | Priya | | Priya | date | 2024-05-10',
      '| within 5 working days | Send the minutes | Business support | | Business support | relative | 2024-05-13',
    ])
  })

  it('reads rows of who, what and when without a head', () => {
    expect(actionsOf('Priya - visit Mia at home - 10/05/24\nJoe - ring the landlord - today')).toEqual([
      'Priya - visit Mia at home - 10/05/24 | Priya | date | 2024-05-10',
      'Joe - ring the landlord - today | Joe | relative | 2024-05-03',
    ])
  })

  it('leaves tables of other things alone', () => {
    expect(actionsOf('| Child | Plan | Last seen |\n|---|---|---|\n| Mia | Child in Need | 02/04/24 |')).toEqual([])
  })

  it('splits what hurried authors join with slashes, and reads names in lower case', () => {
    expect(actionsOf('plan   see mia at school / speak to dad / ring the gp').length).toBe(3)
    expect(actionsOf('spoke to jo in the office   mia seen mon\njo to ring mum tomorrow')).toEqual(['jo to ring mum tomorrow | jo | relative | 2024-05-04'])
  })

  it('lists requests inside a pasted email', () => {
    const email = 'From: Helen Marsh\nSent: 2 May 2024 16:52\nTo: Rhian Duffy\nSubject: Mia\n\nHi Rhian,\nCan you send me the minutes by 10 May?\nRegards\nHelen'
    expect(actionsOf(email)).toEqual(['Can you send me the minutes by 10 May? | you | date | 2024-05-10'])
  })

  it.each([
    'Priya visited on 30 April and rang the school the day after.',
    'Mia moves to her aunt on Saturday.',
    'Two extra hours a week approved.',
    'Dad hopes to see her soon.',
    'Wants his mum to pick him up.',
    'With help he can stay with his nan, keep his school and have his things round him.',
    'This means that Mia will see her gran every week.',
    'I will keep a close eye on this.',
    'I will look at this again with Priya on 24 May 2024.',
    '- [x] Chronology brought up to date',
  ])('leaves out what is done, decided, hoped for or watched: %s', (body) => {
    expect(actionsOf(body)).toEqual([])
  })
})

describe('owners', () => {
  it.each([
    ['- Chronology to be updated by Priya by 10 May', 'Priya'],
    ['- see Mia alone at school by 10 May (SW)', 'SW'],
    ['- Funding form to panel by 10 May - Joe', 'Joe'],
    ['Actions for Priya:\n- see Mia alone at school by 10 May', 'Priya'],
    ['Priya will:\n- see Mia alone at school by 10 May', 'Priya'],
    ["- Mia's supervising social worker, Colette, to visit by 10 May", "Mia's supervising social worker, Colette,"],
    ['- The complaints team to ring Mrs Eze by 10 May', 'The complaints team'],
    ['- Me: letter to Mrs Eze by 10 May', 'Me'],
    ['- SW still needs to send the form by 10 May', 'SW'],
    ['- Visit record to be completed by the outgoing worker by 10 May', 'the outgoing worker'],
    ['- Weekly telephone call to Mr Eze from me, Thursdays', 'me'],
    ['- Transport team to put a taxi in place from 10 May', 'Transport team'],
    ['- Family finding team to publish one profile by 10 May', 'Family finding team'],
  ])('names the doer in %j', (body, owner) => {
    expect(judge(head + body).actions.map((action) => action.owner)).toEqual([owner])
  })

  it.each(['- Chronology to be updated by 10 May', '- We need to see Mia alone by 10 May', '- All to read the plan by 10 May', '- ring the GP by 10 May', '- Letter to be sent to dad by 10 May'])('finds nobody in %j', (body) => {
    expect(judge(head + body).actions.map((action) => action.owner)).toEqual([null])
  })
})

describe('deadlines', () => {
  it.each([
    ['- Priya to visit', 'none', null],
    ['- Priya to visit asap', 'vague', null],
    ['- Priya to visit before she moves', 'vague', null],
    ['- Priya to visit by 31 June 2024', 'invalid', null],
    ['- Priya to visit by 30 April 2024', 'past', null],
    ['- Priya to visit weekly, first visit 8 May', 'recurring', null],
    ['- Priya to visit within 2 working days', 'relative', '2024-05-08'],
    ['- Priya to visit by Tuesday 7 May', 'date', '2024-05-07'],
    ['- Priya to ring Mia at 8am', 'relative', '2024-05-03'],
    ['- Priya to book the taxi now', 'relative', '2024-05-03'],
    ['- Priya to keep the school place for now', 'none', null],
    ['By 10 May: Priya to visit', 'date', '2024-05-10'],
    ['Actions for Priya by 10 May:\n- visit Mia', 'date', '2024-05-10'],
  ])('%j: %s', (body, kind, due) => {
    expect(judge(head + body).actions.map(({ deadline }) => [deadline.kind, deadline.due])).toEqual([[kind, due]])
  })

  it('puts an early hour on the next day where the entry was made late at night', () => {
    const { actions } = judge('EDT oversight 3 May 2024 23:40\n- Priya to be at the house at 08:00')
    expect(actions.map(({ deadline }) => deadline.due)).toEqual(['2024-05-04'])
  })

  it('never takes the date that signs the entry for a deadline', () => {
    expect(judge('agreed, PA to ring the landlord   TM 1/9/25').actions.map(({ deadline }) => deadline.kind)).toEqual(['none'])
  })
})

describe('what could be checked', () => {
  it.each(['- Priya to progress the case by 10 May', '- SW to monitor', '- SW to continue to support Mia and her mum', '- SW to keep trying'])('nothing in %j', (body) => {
    expect(judge(head + body).actions.map(({ specific }) => specific)).toEqual([false])
  })

  it.each(["- SW to monitor Mia's weight with the school nurse", '- SW to chase the GP', '- Priya to support mum to apply for the grant', '- SW to visit and monitor every Friday'])('something in %j', (body) => {
    expect(judge(head + body).actions.map(({ specific }) => specific)).toEqual([true])
  })
})

describe('the level of the element', () => {
  const resultOf = (body: string) => judge(head + body).result

  it('is 2 where every action has an owner, a usable deadline and substance', () => {
    const result = resultOf('- Priya to visit Mia at home by 10 May\n- Joe to ring the school every Friday')
    expect(result).toMatchObject({ id: 'actions', level: 2, why: '2 actions, each with an owner and a deadline.', confidence: 'sure' })
    expect(result.evidence.map(({ text }) => text)).toEqual(['Priya to visit Mia at home by 10 May', 'Joe to ring the school every Friday'])
  })

  it('is 1 where one falls short, and says how', () => {
    expect(resultOf('- Priya to visit Mia at home by 10 May\n- Chronology to be updated\n- Joe to ring the school asap')).toMatchObject({
      level: 1,
      why: '3 actions; 1 names nobody to do it; 1 has no deadline; 1 has a deadline that names no day.',
    })
  })

  it('is 0 where none was found, and never says that there is none', () => {
    expect(resultOf('Mia was seen at home and talked about her new school.')).toEqual({
      id: 'actions',
      level: 0,
      why: 'I could not find an action: who will do what, and by when.',
      confidence: 'sure',
      evidence: [],
    })
  })

  it.each(['Assessment read. NFA.', 'Read and agreed. No further action.'])('is 1 for %j', (body) => {
    const result = resultOf(body)
    expect(result).toMatchObject({ level: 1, why: 'It says no further action, and I could not find why. Say what makes it safe to stop.' })
    expect(result.evidence).toHaveLength(1)
  })

  it('is 2 where no further action is written out with the reason', () => {
    const body = 'No further action is needed, as Mia has been home for a year and her school sees her every day.'
    expect(resultOf(body)).toMatchObject({ level: 2, why: 'No further action, written out with the reason.', evidence: [{ text: 'No further action' }] })
    expect(resultOf('I do not accept NFA. She had four new bruises.').level).toBe(0)
  })
})

it('leaves the words of the review point out, where they are known', () => {
  const note = readNote(`${head}- Priya to visit Mia by 10 May\n\nI will ring Mum on 20 May to hear how it went.`)
  const start = note.text.indexOf('I will ring')
  const review = { id: 'review-point', level: 2, why: '', confidence: 'sure', evidence: [{ start, end: note.text.length, text: note.text.slice(start) }] } as const
  expect(judgeActions(note, review).actions.map(({ text }) => text)).toEqual(['Priya to visit Mia by 10 May'])
})

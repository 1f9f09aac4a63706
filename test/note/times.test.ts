import { describe, expect, it } from 'vitest'
import { fromIso, toIso } from '../../src/note/calendar.js'
import { readLines } from '../../src/note/lines.js'
import { classifyDeadline, findTimes, resolveTimes } from '../../src/note/times/index.js'

const wednesday = fromIso('2024-06-12')

/** The phrases of a text as `words|kind|day`, counted from Wednesday 12 June 2024. */
function times(text: string, entry = wednesday): readonly string[] {
  const { lines, tokens } = readLines(text)
  return resolveTimes(findTimes(text, tokens, lines), entry).map(({ start, end, kind, day }) => `${text.slice(start, end)}|${kind}|${day ? toIso(day) : null}`)
}

function problems(text: string, entry = wednesday): readonly string[] {
  const { lines, tokens } = readLines(text)
  return resolveTimes(findTimes(text, tokens, lines), entry).flatMap(({ problems }) => problems)
}

function kinds(text: string, entry = wednesday): readonly string[] {
  const { lines, tokens } = readLines(text)
  return resolveTimes(findTimes(text, tokens, lines), entry).map((time) => classifyDeadline(time, entry))
}

describe('time phrases', () => {
  const found: readonly (readonly string[])[] = [
    ['SW to visit by 25/06/24', '25/06/24|date|2024-06-25'],
    ['send the form 25/06 /24 please', '25/06 /24|date|2024-06-25'],
    ['Visit on 3rd July 2024.', '3rd July 2024|date|2024-07-03'],
    ['Due 2024-07-03.', '2024-07-03|date|2024-07-03'],
    ['Report in by 3.7.24', '3.7.24|date|2024-07-03'],
    ['HV to weigh him 14OCT24', '14OCT24|date|2024-10-14'],
    ['meeting Fri 13 Sept', 'Fri 13 Sept|date|2024-09-13'],
    ['Conference is Friday 28 June 2024 at 2pm', 'Friday 28 June 2024 at 2pm|date|2024-06-28'],
    ['send by July 3rd', 'July 3rd|date|2024-07-03'],
    ['by 03-07-2024', '03-07-2024|date|2024-07-03'],
    ['plan to me by the 21st', 'the 21st|relative|2024-06-21'],
    ['genogram by 12/7', '12/7|date|2024-07-12'],
    ['chronology by end Aug', 'end Aug|relative|2024-08-31'],
    ['life story book by mid July', 'mid July|relative|2024-07-15'],
    ['Away 21/10/24-25/10/24', '21/10/24|date|2024-10-21', '25/10/24|date|2024-10-25'],
    ['respite 3-7 July', '3-7 July|date|2024-07-07'],
    ['visits 2/7/24 and 9/7/24', '2/7/24|date|2024-07-02', '9/7/24|date|2024-07-09'],
    ['by 31 June', '31 June|date|null'],
    ['by 31/06/2024', '31/06/2024|date|null'],
    ['see her today', 'today|relative|2024-06-12'],
    ['ring mum tomorrow', 'tomorrow|relative|2024-06-13'],
    ['ring mum tmrw', 'tmrw|relative|2024-06-13'],
    ['ring nan tomoz am', 'tomoz am|relative|2024-06-13'],
    ['welfare check tonight', 'tonight|relative|2024-06-12'],
    ['call back this afternoon', 'this afternoon|relative|2024-06-12'],
    ['by Friday', 'Friday|relative|2024-06-14'],
    ['by weds', 'weds|relative|2024-06-19'],
    ['by COP Friday', 'COP Friday|relative|2024-06-14'],
    ['by close of play on Thursday', 'close of play on Thursday|relative|2024-06-13'],
    ['in two weeks', 'in two weeks|relative|2024-06-26'],
    ["in two weeks' time", "in two weeks' time|relative|2024-06-26"],
    ['review 2/52'],
    ['within 5 working days', 'within 5 working days|relative|2024-06-19'],
    ['within five (5) working days', 'within five (5) working days|relative|2024-06-19'],
    ['within 24 hours', 'within 24 hours|relative|2024-06-13'],
    ['w/in 48hrs', 'w/in 48hrs|relative|2024-06-14'],
    ['10 wd', '10 wd|relative|2024-06-26'],
    ['in the next 10 days', 'in the next 10 days|relative|2024-06-22'],
    ['visit this week', 'this week|relative|2024-06-14'],
    ['by the end of the week', 'the end of the week|relative|2024-06-14'],
    ['done by eow', 'eow|relative|2024-06-14'],
    ['by the end of next week', 'the end of next week|relative|2024-06-21'],
    ['by the end of the month', 'the end of the month|relative|2024-06-30'],
    ['within a fortnight', 'within a fortnight|relative|2024-06-26'],
    ['a week on Monday', 'a week on Monday|relative|2024-06-24'],
    ['Monday week', 'Monday week|relative|2024-06-24'],
    ['before the conference on 25 June', '25 June|date|2024-06-25'],
    ['the day after governors (4 July)', '4 July|date|2024-07-04'],
    ['within 6 weeks', 'within 6 weeks|relative|2024-07-24'],
    ['in 3 months', 'in 3 months|relative|2024-09-12'],
    ['6 weekly visits', '6 weekly|recurring|null'],
    ['visits weekly', 'weekly|recurring|null'],
    ['seen every 10 working days', 'every 10 working days|recurring|null'],
    ['call fortnightly', 'fortnightly|recurring|null'],
    ['once a week', 'once a week|recurring|null'],
    ['each Friday', 'each Friday|recurring|null'],
    ['12-weekly', '12-weekly|recurring|null'],
    ['twice a day', 'twice a day|recurring|null'],
    ['2x weekly', '2x weekly|recurring|null'],
    ['every other Tuesday', 'every other Tuesday|recurring|null'],
    ['on Mondays and Thursdays', 'Mondays and Thursdays|recurring|null'],
    ['ring ASAP', 'ASAP|vague|null'],
    ['as soon as possible', 'as soon as possible|vague|null'],
    ['in due course', 'in due course|vague|null'],
    ['to be done shortly', 'shortly|vague|null'],
    ['before the next meeting', 'before the next meeting|vague|null'],
    ['after half term', 'after half term|vague|null'],
    ['at next supervision', 'next supervision|vague|null'],
    ['when she is back'],
    ['without delay', 'without delay|vague|null'],
    ['from now on', 'from now on|vague|null'],
    ['date TBC', 'TBC|vague|null'],
    ['by no later than 28/6/24', '28/6/24|date|2024-06-28'],
    ['no later than Friday', 'Friday|relative|2024-06-14'],
    ['by latest Fri 21st June', 'Fri 21st June|date|2024-06-21'],
    ['on or before 1st July', '1st July|date|2024-07-01'],
    ['w/c 24/06/24', '24/06/24|date|2024-06-24'],
    ['week commencing 24 June', '24 June|date|2024-06-24'],
    ['the week of 24th June', '24th June|date|2024-06-24'],
    ['by 5pm tomorrow', '5pm tomorrow|relative|2024-06-13'],
    ['by lunchtime tomorrow', 'lunchtime tomorrow|relative|2024-06-13'],
    ['by midday on Thursday', 'midday on Thursday|relative|2024-06-13'],
    ['by Thurs 13/6 10am', 'Thurs 13/6 10am|date|2024-06-13'],
    ['within ten working days', 'within ten working days|relative|2024-06-26'],
    ['within 10 WDs', 'within 10 WDs|relative|2024-06-26'],
    ['within the next two weeks', 'within the next two weeks|relative|2024-06-26'],
    ['over the next 4 weeks', 'the next 4 weeks|relative|2024-07-10'],
    ['in 4 weeks time', 'in 4 weeks time|relative|2024-07-10'],
    ["in a month's time", "in a month's time|relative|2024-07-12"],
    ['in three months', 'in three months|relative|2024-09-12'],
    ['6 weeks from today', '6 weeks from today|relative|2024-07-24'],
    ['two weeks from now', 'two weeks from now|relative|2024-06-26'],
    ['a week today', 'a week today|relative|2024-06-19'],
    ['a week tomorrow', 'a week tomorrow|relative|2024-06-20'],
    ['a fortnight on Friday', 'a fortnight on Friday|relative|2024-06-28'],
    ['Tuesday next week', 'Tuesday next week|relative|2024-06-18'],
    ['next Thursday', 'next Thursday|relative|2024-06-20'],
    ['this coming Friday', 'this coming Friday|relative|2024-06-14'],
    ['by this Friday', 'this Friday|relative|2024-06-14'],
    ['early next week', 'next week|relative|2024-06-21'],
    ['next week', 'next week|relative|2024-06-21'],
    ['this month', 'this month|relative|2024-06-30'],
    ['by the end of July', 'the end of July|relative|2024-07-31'],
    ['by end June 2024', 'end June 2024|relative|2024-06-30'],
    ['by the end of today', 'the end of today|relative|2024-06-12'],
    ['by close today', 'close today|relative|2024-06-12'],
    ['by COB 14/06', 'COB 14/06|date|2024-06-14'],
    ['EOD', 'EOD|relative|2024-06-12'],
    ['by 14 June (Friday)', '14 June (Friday)|date|2024-06-14'],
    ['1 week', '1 week|relative|2024-06-19'],
    ['| ring mum | SW | 2 weeks |', '2 weeks|relative|2024-06-26'],
    ['SW - 48 hours', '48 hours|relative|2024-06-14'],
    ['Ring school (24hrs)', '24hrs|relative|2024-06-13'],
    ['twice weekly', 'twice weekly|recurring|null'],
    ['two-weekly visits', 'two-weekly|recurring|null'],
    ['2 weekly', '2 weekly|recurring|null'],
    ['minimum of 4-weekly', '4-weekly|recurring|null'],
    ['every two weeks', 'every two weeks|recurring|null'],
    ['every six weeks', 'every six weeks|recurring|null'],
    ['every evening', 'every evening|recurring|null'],
    ['each school day', 'each school day|recurring|null'],
    ['three times a week', 'three times a week|recurring|null'],
    ['x3 per week', 'x3 per week|recurring|null'],
    ['once every 4 weeks', 'every 4 weeks|recurring|null'],
    ['at least once a month', 'once a month|recurring|null'],
    ['every Monday and Thursday', 'every Monday and Thursday|recurring|null'],
    ['Monday to Friday', 'Monday to Friday|recurring|null'],
    ['quarterly', 'quarterly|recurring|null'],
    ['on a daily basis', 'daily|recurring|null'],
    ['first Monday of each month', 'Monday|relative|2024-06-17', 'each month|recurring|null'],
    ['at the earliest opportunity', 'at the earliest opportunity|vague|null'],
    ['as soon as practicable', 'as soon as practicable|vague|null'],
    ['a.s.a.p.', 'a.s.a.p|vague|null'],
    ['at next core group', 'next core group|vague|null'],
    ['by next supervision', 'next supervision|vague|null'],
    ['prior to the next review', 'next review|vague|null'],
    ['before the holidays', 'before the holidays|vague|null'],
    ['in the new year', 'in the new year|vague|null'],
    ['in a few weeks', 'in a few weeks|vague|null'],
    ['over the coming weeks', 'over the coming weeks|vague|null'],
    ['immediately', 'immediately|vague|null'],
    ['urgently', 'urgently|vague|null'],
    ['by 29/02/25', '29/02/25|date|null'],
    ['by 32/06/24', '32/06/24|date|null'],
    ['by 31st September', '31st September|date|null'],
    ['by Monday 14 June 2024', 'Monday 14 June 2024|date|2024-06-14'],
    ['by 10/06', '10/06|date|2024-06-10'],
  ]
  it.each(found.map(([text, ...expected]) => [text ?? '', expected] as const))('are found in %j', (text, expected) => {
    expect(times(text)).toEqual(expected)
  })

  const none: readonly string[] = [
    'before 1/2 term', 'moved from 3/10 to 6/10', 'Y7/8 classes', 'section 3.2.14', 'version 1.2.24', 'with Jan from legal', 'a letter from June', 'he asked before he goes on shift',
    'seen 2/3 siblings',
    'scored 12/20 on SDQ',
    '24/7 support line',
    'he may march off',
    'she sat in the sun',
    'at 10.30am and 22.40',
    'rated it 6/10',
    'under s.47 and Reg. 24',
    'ring 07700 900418',
    'He is in Year 9',
    'ratio 2:1',
    'version 3.2.1',
    'costs £140 pw',
    'attendance 61%',
    'May said no to Will',
    'aged 4 and 7',
    '14 Quarry Lane, TR15 9ZZ',
    'NHS no 999 012 3456',
    'Police log 214',
    'visit went well last week',
    'he was seen yesterday',
    'weight is on the 9th centile',
    'this is the 4th time',
    '3rd visit refused',
    'her 2nd birthday',
    'once the report is in',
    '1:1 session',
    'on p.4 of the plan',
    'a 2-1 ratio',
    'item 3.2 of the policy',
    '£20.50 a ticket',
    '07700 900 412',
    'Reg 24/25 paperwork',
    'she is 12',
    'ages 3, 5 and 7',
    'Mrs March and Miss May',
    'he sat and cried',
    'Sun cream needed',
    'April Jones is his aunt',
    'June said no',
    'scale of 1-10',
    '50/50 care',
    '3/4 of the session',
    'a second time in three weeks',
    'three weeks ago',
    'for the last 2 weeks',
    'since last Friday',
    'last month',
    'CAFCASS ref 12/2024/55',
    'the 2nd child',
    '2nd in line',
    'first time',
    'he is 6 weeks old',
    'report is 3 weeks late',
    'BMI 17.5',
    'by the team',
    'at 3',
    'house 24',
  ]
  it.each(none)('are not read into %j', (text) => {
    expect(times(text)).toEqual([])
  })
})

describe('days without a year', () => {
  it.each([
    ['by 12 June', '12 June|date|2024-06-12'],
    ['by 11 June', '11 June|date|2024-06-11'],
    ['by 12 March', '12 March|date|2025-03-12'],
    ['by 13 March', '13 March|date|2024-03-13'],
    ['by 29 February', '29 February|date|2024-02-29'],
    ['by the 12th', 'the 12th|relative|2024-06-12'],
    ['by the 31st', 'the 31st|relative|2024-07-31'],
    ['by the 3rd of next month', 'the 3rd of next month|relative|2024-07-03'],
    ['in March', 'March|relative|2024-03-31'],
    ['by September', 'September|relative|2024-09-01'],
  ])('%s is %s', (text, expected) => {
    expect(times(text)).toEqual([expected])
  })

  it('say what keeps a date from being relied on', () => {
    expect(problems('3 May')).toEqual(['no-year'])
    expect(problems('31/02/24')).toEqual(['impossible'])
    expect(problems('Monday 3 May 2024')).toEqual(['wrong-weekday'])
    expect(problems('Friday 3 May 2024')).toEqual([])
    expect(problems('3 May 2024 (Mon)')).toEqual(['wrong-weekday'])
    expect(problems('30 Feb')).toEqual(['no-year', 'impossible'])
  })

  it('have no day where the date of the entry is not known', () => {
    expect(times('by Friday. 3/5, 3/5/24, within 5 days', null)).toEqual(['Friday|relative|null', '3/5|date|null', '3/5/24|date|2024-05-03', 'within 5 days|relative|null'])
  })
})

describe('days counted from something else', () => {
  it.each([
    ['Transfer meeting on 10/06/24. Visit within 5 working days of transfer meeting', 'within 5 working days of transfer meeting|relative|2024-06-17'],
    ['I will write within 2 working days of panel, which sits on 20 June 2024', 'within 2 working days of panel, which sits on 20 June 2024|relative|2024-06-24'],
    ['Baby Jones, EDD 30/7/24. Meet 2 wks before due date', '2 wks before due date|relative|2024-07-16'],
    ['Conference is on Thursday. Report before the conference', 'before the conference|relative|2024-06-13'],
    ['Mia turns 18 on 9 Nov. Plan done before her birthday', 'before her birthday|relative|2024-11-09'],
    ['Sam leaves on the 28th. Meet before Sam leaves', 'before Sam leaves|relative|2024-06-28'],
    ['Visit 12/6, write up same day', 'same day|relative|2024-06-12'],
    ['See school tomorrow and tell mum same day as above', 'same day as above|relative|2024-06-13'],
    ['Hearing 9 July. Statement the day before the hearing', 'the day before the hearing|relative|2024-07-08'],
    ['10 working days from 24/06/24', '10 working days from 24/06/24|relative|2024-07-08'],
    ['within 5 working days of the move', 'within 5 working days of the move|vague|null'],
    ['before the conference', 'before the conference|vague|null'],
    ['Conference was on 3 June. Tell her before the conference', 'before the conference|vague|null'],
    ['by Christmas Eve', 'Christmas Eve|relative|2024-12-24'],
    ['by Easter', 'Easter|relative|2025-04-20'],
  ])('%s', (text, expected) => {
    expect(times(text).at(-1)).toBe(expected)
  })
})

describe('times of the day', () => {
  it.each([
    ['Sam to ring by 6pm', '6pm|relative|2024-06-12'],
    ['form in before 0900', '0900|relative|2024-06-12'],
    ['Me to ring at 8am', '8am|relative|2024-06-12'],
    ['Sam to visit 1600 today', '1600 today|relative|2024-06-12'],
  ])('%s means the day of the entry', (text, expected) => {
    expect(times(text)).toEqual([expected])
  })

  it('are left alone in a story', () => {
    expect(times('She came home at 22.40 and went out at 6am. Late by 5.')).toEqual([])
  })
})

describe('weeks', () => {
  const friday = fromIso('2024-06-14')
  const sunday = fromIso('2024-06-16')
  it('end on Friday, and a bare weekday is the next one', () => {
    expect(times('this week', friday)).toEqual(['this week|relative|2024-06-14'])
    expect(times('by Friday', friday)).toEqual(['Friday|relative|2024-06-21'])
    expect(times('end of the week', sunday)).toEqual(['end of the week|relative|2024-06-21'])
    expect(times('next week', sunday)).toEqual(['next week|relative|2024-06-21'])
    expect(times('next Tuesday', sunday)).toEqual(['next Tuesday|relative|2024-06-18'])
    expect(times('over the weekend, this weekend', friday)).toEqual(['this weekend|relative|2024-06-16'])
  })
})

describe('kinds of deadline', () => {
  it.each([
    ['by 25/06/24', 'date'], ['by Friday', 'relative'], ['weekly', 'recurring'], ['ASAP', 'vague'], ['by 11/06/24', 'past'], ['by 31/06/24', 'invalid'], ['by 11 June', 'past'], ['today', 'relative'],
  ])('%s is %s', (text, kind) => {
    expect(kinds(text)).toEqual([kind])
  })

  it('are not past where the date of the entry is not known', () => {
    expect(kinds('by 11/06/19', null)).toEqual(['date'])
  })
})

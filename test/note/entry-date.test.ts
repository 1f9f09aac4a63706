import { describe, expect, it } from 'vitest'
import { toIso } from '../../src/note/calendar.js'
import { readNote } from '../../src/note/read.js'
import type { Context } from '../../src/note/types.js'

function entry(text: string, context: Context = {}) {
  const { entryDate } = readNote(text, context)
  return entryDate && { words: text.slice(entryDate.start, entryDate.end), level: entryDate.level, day: entryDate.day && toIso(entryDate.day), problems: entryDate.problems }
}

describe('the date of the entry', () => {
  const cases: readonly (readonly [string, string | null, number])[] = [
    ["Management Oversight - 3rd May 2024\nSeen and safe.", '3rd May 2024', 2],
    ["3/5/24\nManagement oversight\nMia seen.", '3/5/24', 2],
    ["Team Manager oversight (3 May 2024): Mia seen.", '3 May 2024', 2],
    ["Mia Jones\nDOB 12/03/2014\nManagement oversight 3/5/24", '3/5/24', 2],
    ["Name: Mia Jones\nDate of birth: 12/03/2014\nDate: 03/05/2024\nPlan agreed.", '03/05/2024', 2],
    ["Child: Mia Jones (12/03/2014)\nDate of supervision: 3 May 2024\nMia is well.", '3 May 2024', 2],
    ["Supervision 3 May 2024\nMia discussed.", '3 May 2024', 2],
    ["Supervision date - 3 May 2024. Mia discussed.", '3 May 2024', 2],
    ["I met with Priya on 3 May 2024 to talk about Mia.", '3 May 2024', 2],
    ["Discussed with Priya (SW) today 03.05.24. Mia is safe.", '03.05.24', 2],
    ["Discussed with Priya today. Mia last seen 03.05.24.", null, 0],
    ["Mia was last seen on 3 May 2024. Visit to be done.", null, 0],
    ["Last visit 3/5/24. Next visit due 17/5/24. Agreed.", null, 0],
    ["Case closed 03/05/24. Mum has moved.", '03/05/24', 2],
    ["Plan approved. Jo Marsh, Team Manager, 3 May 2024", '3 May 2024', 2],
    ["Plan approved.\n\nJo Marsh\nTeam Manager\n3 May 2024", '3 May 2024', 2],
    ["Plan approved.\nSigned: J Marsh  Date: 03/05/24", '03/05/24', 2],
    ["Plan approved. JM 3/5", '3/5', 1],
    ["Plan approved.\nReview: 03/06/24", null, 0],
    ["Plan approved.\nNext review date: 03/06/24", null, 0],
    ["Plan approved.\nReview date 03/06/24", null, 0],
    ["Plan approved. Review 3 June 2024", null, 0],
    ["Plan approved.\nTo be reviewed on 3 June 2024.", null, 0],
    ["Mia moves on 3 June 2024. I agree.", null, 0],
    ["Court papers for Mia, as they go before the judge, 3 May 2024\n\nMia is well.", '3 May 2024', 2],
    ["Strategy meeting about Mia, held at the hospital on 3 May 2024\n\nMia is safe.", '3 May 2024', 2],
    ["Sign-off // end of care order // Mia // 03/05/2024\n\nMia is safe.", '03/05/2024', 2],
    ["Priya to ring the school by Tues. 03/05/2024", '03/05/2024', 2],
    ["Here is my answer, given on 3 May 2024: Mia stays.", '3 May 2024', 2],
    ["Legal to file on 3 May 2024.", null, 0],
    ["Mia, eleven days old. Note made 3 May 2024. She stays.", '3 May 2024', 2],
    ["Mia. Police rang in this morning 3/5/24, she is safe.", '3/5/24', 2],
    ["Mia stays.\n03/05/24  B. Osei-Quaye, Assistant Team Manager", '03/05/24', 2],
    ["Taxi agreed. She keeps her part in the play. 03/05/24 B.", '03/05/24', 2],
    ["Home ed / not seen. Friday 3 May 2024. Mia is well.", 'Friday 3 May 2024', 2],
    ["Missing - strategy 3 May 2024 - decision of TM\nMia stays.", '3 May 2024', 2],
    ["Oversight 3rd Novemeber 2024\nMia stays.", '3rd Novemeber 2024', 2],
    ["Complaint\nShe had the promise in a text from us dated 3 May 2024, and was hurt.", null, 0],
    ["Following the strategy meeting on 3 May 2024 I agree that Mia needs a plan.", null, 0],
    ["Further to the conference of 3 May 2024, the plan continues.", null, 0],
    ["Email received from school 3 May 2024 saying Mia was upset.", null, 0],
    ["Referral received 3/5/24 from school. Allocate to Priya.", null, 0],
    ["Mia has been on a plan since 3 May 2024.", null, 0],
    ["Court on 3/6/24. Statement needed.", null, 0],
    ["SW to visit by 03/06/24.", null, 0],
    ["Priya to complete the assessment by 3 June 2024", null, 0],
    ["- Priya to see Mia 3/6/24\n- Sam to ring school 4/6/24", null, 0],
    ["Oversight\n\n- Priya to see Mia\n- Conference 3/6/24", null, 0],
    ["Mia reported missing 3 May 2024 at 22:00, found 4 May 2024.", null, 0],
    ["Manager oversight of missing episode 3-4 May 2024.\nMia home.", null, 0],
    ["| Date | 3 May 2024 |\n|---|---|\n| Child | Mia |", '3 May 2024', 2],
    ["Date\t3 May 2024\nChild\tMia", '3 May 2024', 2],
    ["Oversight date: Fri 3rd May 24\nMia seen.", 'Fri 3rd May 24', 2],
    ["Recorded by Jo Marsh on 3 May 2024\nMia seen.", '3 May 2024', 2],
    ["Management oversight\nEntered 3rd May 2024 by Jo Marsh\nMia seen.", '3rd May 2024', 2],
    ["MO 03/05/24 10:45 Mia seen.", '03/05/24', 2],
    ["03/05/2024 10:45 JM: Mia seen, plan agreed.", '03/05/2024', 2],
    ["[03/05/2024] Oversight. Mia seen.", '03/05/2024', 2],
    ["*Management oversight, 3 May 2024*\nMia seen.", '3 May 2024', 2],
    ["Mia, it is Friday 3 May 2024 and I have read your plan.", 'Friday 3 May 2024', 2],
    ["As of today (3 May 2024) the plan is agreed.", '3 May 2024', 2],
    ["Mgr decision re section 47 following strat 02/05/24 - 3/5/24\nNot substantiated.", null, 0],
    ["Note for file, 3 May. Mia seen.", '3 May', 1],
    ["MO Thursday 3rd May 2024 - Mia seen", 'Thursday 3rd May 2024', 1],
    ["Oversight 30 Feb 2024. Mia seen.", '30 Feb 2024', 1],
    ["Oversight 3.5. Mia seen.", '3.5', 1],
    ["Complaint dated 1 May 2024 from Mr Jones.\nOversight 3 May 2024", '3 May 2024', 2],
    ["Letter of 1 May 2024 read. I agree.", null, 0],
    ["Statement due 3 May 2024 filed late. Agreed reasons.", null, 0],
    ["Baby due 3 June 2024. Pre-birth plan agreed.", null, 0],
    ["Mia turns 18 on 3 June 2024. Pathway plan agreed.", null, 0],
    ["CP plan started 3 May 2024. Visits every 10 days.", null, 0],
    ["Seen by duty SW 3/5/24, safe and well.", null, 0],
    ["Visit 3/5/24 read and agreed.", null, 0],
    ["Agreed. Visit took place 3/5/24.", null, 0],
    ["Oversight of visits for quarter to 31 March 2024\nVisits in time.", null, 0],
    ["Mia (12/03/2014). Manager has agreed the plan. 03/05/24", '03/05/24', 2],
  ]
  it.each(cases)('%j: %s, level %i', (text, words, level) => {
    const found = entry(text)
    expect([found?.words ?? null, found?.level ?? 0]).toEqual([words, level])
  })

  it('is never taken from inside a pasted email', () => {
    const email = 'From: Sam Hill\nSent: 3 May 2024 10:12\nTo: Jo Marsh\nSubject: Mia\n\nHi Jo\nMia was upset today, 3 May 2024.\nKind regards\nSam Hill\nSocial Worker'
    expect(entry(email)).toBeNull()
  })

  it('takes its year from the day it was recorded, or from another date in the note', () => {
    expect(entry('MO 28 Dec. Seen.', { recordedOn: '2024-01-03' })).toMatchObject({ level: 1, day: '2023-12-28', problems: ['no-year'] })
    expect(entry('MO 28 Dec. Visit by 04/01/24. DOB 04/03/91.')).toMatchObject({ level: 1, day: '2023-12-28' })
    expect(entry('MO 28 Dec. Seen.')).toMatchObject({ level: 1, day: null })
  })

  it('falls back on the day it was recorded where the written day does not exist', () => {
    expect(entry('MO 31/04/24. Seen.', { recordedOn: '2024-05-01' })).toMatchObject({ level: 1, day: '2024-05-01', problems: ['impossible'] })
    expect(entry('MO 31/04/24. Seen.')).toMatchObject({ level: 1, day: '2024-04-30', problems: ['impossible'] })
  })

  it('tells a day after the note was saved, and a weekday that does not fit', () => {
    expect(entry('MO 9 May 2024. Seen.', { recordedOn: '2024-05-03' })).toMatchObject({ level: 1, problems: ['after-recorded'] })
    expect(entry('MO Mon 3 May 2024. Seen.')).toMatchObject({ level: 1, day: '2024-05-03', problems: ['wrong-weekday'] })
  })

  it('prefers the full date to the same day without its year', () => {
    expect(entry('MO 3/5\nMia seen.\n\nJM 03/05/24')).toMatchObject({ words: '03/05/24', level: 2 })
  })

  it('does not take a birthday or a plan years ahead for more than it is', () => {
    expect(entry('Mia Jones 12/03/2014\nVisit late.\nSam to visit by 10/05/24')).toBeNull()
    expect(entry('Sam 12/6/23\nTurns 18 on 9 June 2026.')).toMatchObject({ words: '12/6/23', level: 2 })
    expect(entry('Closing oversight, 3 May 2024\nFunding ends 31/08/2031.')).toMatchObject({ words: '3 May 2024' })
  })

  it('takes a signature above a list, and no sentence for one', () => {
    expect(entry('Plan agreed.\n\nP. Whitlock, TM\n16/02/2023\n- Sam to ring school')).toMatchObject({ words: '16/02/2023' })
    expect(entry('Plan agreed.\nCatch up with Sam and Mia 8/11.')).toBeNull()
    expect(entry('PLAN AGREED.\nCATCH UP WITH SAM AND MIA 8/11.')).toBeNull()
  })

  it('takes the day that the note was saved, at its very start or end, unless something else happened on it', () => {
    const recordedOn = { recordedOn: '2024-05-03' }
    expect(entry('Mia stays.\n(03/05/24)', recordedOn)).toMatchObject({ words: '03/05/24', level: 2 })
    expect(entry('Transfer, 21 January 2024.\nMia stays.\nJo Marsh, Team Manager, 3 May 2024', recordedOn)).toMatchObject({ words: '3 May 2024', level: 2 })
    expect(entry('Police notification received 3 May 2024\nMia is safe.', recordedOn)).toBeNull()
    expect(entry('Mia was arrested 3 May 2024.\nShe is safe.', recordedOn)).toBeNull()
  })
  it('takes the day that the note was saved from a title, from the sentence that tells of it, and without its year', () => {
    const recordedOn = { recordedOn: '2024-05-03' }
    expect(entry('Core group 3 May 2024 – Ada and Ivo Lund\nThe plan goes on.', recordedOn)).toMatchObject({ words: '3 May 2024', level: 2 })
    expect(entry('On 3 May 2024 the school asked me to say no. I said yes.', recordedOn)).toMatchObject({ level: 2 })
    expect(entry('The head came to us on the morning of 3 May 2024, and Ada with her.', recordedOn)).toMatchObject({ level: 2 })
    expect(entry('Going home, Fri 3 May. Ada Lund.', recordedOn)).toMatchObject({ words: 'Fri 3 May', level: 1 })
    expect(entry('Short stays – Ada, 9 – 3 May 2024\n- yes to a third night', recordedOn)).toMatchObject({ level: 2, day: '2024-05-03' })
    expect(entry('Missing 1 - 3 May 2024. Back now.', recordedOn)).toBeNull()
    expect(entry('Visit due 3 May 2024 has not been done.', recordedOn)).toBeNull()
    expect(entry('Oversight of Ada\n- Priya to see Ada 3 May 2024', recordedOn)).toBeNull()
    expect(entry('Ada stays. I will look at it again 3 May 2024.', recordedOn)).toBeNull()
  })
  it('asks more of a day that is not the one on which the note was saved', () => {
    const recordedOn = { recordedOn: '2024-05-03' }
    expect(entry('The visit was late, it is done now (2/5). Nothing raised.', recordedOn)).toBeNull()
    expect(entry('Planning meeting held 2/5/24 re Ada. Letter to go.', recordedOn)).toBeNull()
    expect(entry('Ada is safe. I read that report 20/05/2024.', recordedOn)).toBeNull()
    expect(entry('MO 02/05/24 Ada is safe.', recordedOn)).toMatchObject({ level: 2 })
    expect(entry('MO 2/5. Ada is safe.', recordedOn)).toMatchObject({ level: 1 })
  })
  it('takes "I" for no signature, and what is yet to be looked at for no entry', () => {
    expect(entry('Ada stays at home. Mark and I look again on 3 May 2024.')).toBeNull()
    expect(entry('Ada stays at home. I will ring the school on 3 May 2024.')).toBeNull()
    expect(entry('Ada stays at home. I. Lund, 3 May 2024')).toMatchObject({ level: 2 })
    expect(entry('Ada and Ivo. Decision about school, made 3 May 2024 after reading the file.')).toMatchObject({ level: 2 })
    expect(entry('Complaint made 3 May 2024 about school. Await.')).toBeNull()
    expect(entry('dictated fri 3 may 2024 ada is well')).toMatchObject({ level: 2 })
    expect(entry('Matching, feedback\n\nPanel met 3 May 2024. Attended by the chair.')).toBeNull()
  })
  it('finds a weekday with a day of the month, and figures with a dot that the day of saving bears out', () => {
    expect(entry('Fri 3rd - Ada seen.', { recordedOn: '2024-05-03' })).toMatchObject({ words: 'Fri 3rd', level: 1, day: '2024-05-03' })
    expect(entry('Fri 3rd - Ada seen.')).toMatchObject({ level: 1, day: null })
    expect(entry('Ada seen. AB 3.5', { recordedOn: '2024-05-03' })).toMatchObject({ words: '3.5', level: 1 })
    expect(entry('3.5 Ada seen.', { recordedOn: '2024-05-03' })).toMatchObject({ words: '3.5', level: 1 })
    expect(entry('Ada seen, weight 3.5 kg.', { recordedOn: '2024-05-03' })).toBeNull()
    expect(entry('Ada seen. AB 3.5')).toBeNull()
    expect(entry('Fri 3rd is the next visit.')).toBeNull()
  })
  it('does not spoil the deadlines when it is wrong', () => {
    const { times, today } = readNote('MO 31/04/24. Sam to visit by Friday.', { recordedOn: '2024-04-30' })
    expect(today).toEqual({ year: 2024, month: 4, day: 30 })
    expect(times.map(({ day }) => day && toIso(day))).toEqual([null, '2024-05-03'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/index.js'
import type { Message } from '../../src/report/types.js'
import { bareAgreed } from '../../src/rules/bare-agreed.js'
import { defaultProfile } from '../../src/profile/index.js'
import { readNote } from '../../src/note/read.js'
import type { Judged } from '../../src/rules/types.js'
import type { Confidence, Level } from '../../src/report/types.js'
import { soup } from '../property/texts.js'

/** Judges the approval alone: the reason is as full as told. */
function words(text: string, rationale: Level = 0, confidence: Confidence = 'sure'): string[] {
  const element = { id: 'rationale', level: rationale, evidence: [], why: '', confidence } as const
  const elements = { date: element, 'child-name': element, rationale: element, impact: element, actions: element, 'review-point': element } as unknown as Judged['elements']
  const note = readNote(text)
  return bareAgreed.check({ note, elements, actions: [], profile: defaultProfile }).map(({ start, end }) => text.slice(start, end))
}

describe('bare-agreed', () => {
  it('says what is missing and what to do', () => {
    const [message] = check('Agreed.').messages.filter((one: Message) => one.ruleId === 'bare-agreed')
    expect(message).toMatchObject({
      start: 0,
      severity: 'warning',
      message: '“Agreed.” approves, but does not say why.',
      note: 'The child who reads this cannot learn from it how the decision was made. Say what you looked at, why you agree, what it means for the child, and what happens next. (Management Oversight Guidance; Manager Rationale and Case Oversight)',
    })
  })
  it.each([
    'Agreed.',
    'Noted',
    'NFA.',
    'Read and noted.',
    'Seen and agreed',
    'Happy with this plan, thanks Kelly.',
    'Approved as per SW recommendation.',
    'Agreed with SW recommendation.',
    'Agree with recommendation for CIN.',
    'Agreed as above.',
    'Agreed, see below.',
    'Plan read and agreed.',
    'Assessment read and signed off.',
    'Food shop of £50 agreed',
    'I agree with Panel.',
    'Agreed to wait.',
    'I am in agreement with all points.',
    'Case to close today in line with SW\'s recommendation.',
    'OK by me',
    'NFA at this stage.',
    'Plan authorised.',
    'Agreed in principle.',
    'Happy to sign this off.',
    'I have read the plan and am happy to sign it off.',
  ])('flags "%s"', (text) => {
    expect(words(text)).toEqual([text])
  })
  it('leaves out who signed, and the label it stands under', () => {
    expect(words('Agreed – GS')).toEqual(['Agreed'])
    expect(words('**Decision:** Agreed as above')).toEqual(['Agreed as above'])
    expect(words('SIGNED OFF: GS')).toEqual(['SIGNED OFF:'])
    expect(words('Noted and agreed, Priya to visit Mia today.')).toEqual(['Noted and agreed'])
  })
  it.each([
    'Agreed, because Mia feels safe there.',
    'Approved as he will stay with his brother.',
    'Discussed with Priya and agreed home visit to be made today.',
    'Mum agreed.',
    'Panel has agreed.',
    'The panel met and agreed the place.',
    'Transfer agreed at meeting on 2 June.',
    'Agreed actions:',
    'Agreed next steps',
    'Can you please agree it?',
    'Mum does not agree.',
    'Priya to agree times with the school by Friday.',
    'Actions: as agreed',
    'The auditor noted that two plans are late.',
    'Statement read and signed off. Good piece of work.',
    'No concerns.',
    'Recommendation: approve the match.',
    'Chronology: ok',
    'The ADM ratified it the week after.',
    'Approved applicants list checked.',
    'Plan to be signed off by the head of service.',
    'I signed off 3 of her capabilities.',
    'The crew were fine with her.',
    'I have agreed two more weeks, as it is what her school asked for.',
  ])('leaves "%s" alone', (text) => {
    expect(words(text)).toEqual([])
  })
  it('leaves a note that gives its reason alone', () => {
    expect(words('Agreed.', 2)).toEqual([])
    expect(words('Agreed.', 1)).toEqual(['Agreed.'])
  })
  it('flags no more than the barest words where the reason may be there', () => {
    expect(words('Agreed.\nMia is safe.', 2, 'unsure')).toEqual(['Agreed.'])
    expect(words('I approve it today.', 2, 'unsure')).toEqual([])
    expect(words('Food shop of £50 agreed', 1)).toEqual([])
  })
  it('leaves a pasted email alone, but not what is said of it', () => {
    expect(words('Agreed, see below.\n\nFrom: Sam Lee\nSent: 3 May 2024 10:00\nTo: Jo\nSubject: taxi\n\nHi Jo,\nAgreed.\nKind regards\nSam')).toEqual(['Agreed, see below.'])
  })
  it('never throws, and stays inside the text', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const found of words(text)) expect(found.length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
})

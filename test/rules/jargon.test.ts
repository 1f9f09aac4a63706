import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, defaultProfile } from '../../src/index.js'
import type { Profile } from '../../src/profile/types.js'
import type { Message } from '../../src/report/types.js'
import { samples, soup } from '../property/texts.js'

function jargon(text: string, profile: Profile = defaultProfile): readonly Message[] {
  return check(text, { profile }).messages.filter(({ ruleId }) => ruleId === 'jargon')
}

function words(text: string, profile?: Profile): string[] {
  return jargon(text, profile).map((message) => message.text)
}

describe('jargon', () => {
  it('says what a short form stands for, why it matters and what to do', () => {
    expect(jargon('The SW rang.')[0]).toMatchObject({
      start: 4,
      end: 6,
      severity: 'warning',
      message: '“SW” is not explained.',
      note: 'It stands for social worker. The child who reads this will not know. Give the person’s name as well: the child knew a person, not a job. (Children’s Services Management Oversight List; Management Oversight Guidance)',
      suggestions: ['social worker'],
    })
  })
  it('offers all that a short form may stand for, and chooses none', () => {
    const [message] = jargon('CP plan.')
    expect(message?.note).toContain('It may stand for “child protection”, “care plan”, “care proceedings” or “cerebral palsy”: say which.')
    expect(message?.suggestions).toHaveLength(4)
  })
  it('gives plain words for service language, with a capital where there was one', () => {
    expect(jargon('Contact is on Monday.')[0]).toMatchObject({ message: '“Contact” is service language.', suggestions: ['Family time', 'Time together'] })
  })
  it('leaves a gap for the reason where “NFA” says it all, and fits the words in elsewhere', () => {
    const open = 'We are not doing anything more because [why?]'
    for (const text of ['NFA.', 'Mia is well. NFA', 'Decision: NFA', '- NFA!']) expect(jargon(text)[0]?.suggestions, text).toEqual([open.replace('We', text.startsWith('Decision') ? 'we' : 'We'), text.startsWith('Decision') ? 'no further action' : 'No further action'])
    for (const text of ['Log read, NFA from us.', 'Case is for NFA.', 'Police took NFA against dad.']) expect(jargon(text)[0]?.suggestions, text).toEqual(['no further action'])
    expect(jargon("Referral NFA'd.")[0]?.suggestions).toEqual(['closed with no further action', 'closed'])
  })
  it('says what to write where nothing could stand in its place', () => {
    const [message] = jargon('Priya to progress the case.')
    expect(message).toMatchObject({ text: 'progress the case', suggestions: [] })
    expect(message?.note).toContain('Write what will be done, and by whom.')
  })
  it('flags each term once, at its first place', () => {
    expect(words('SW rang. The SWs met. sw to visit. Placement moved, a new placement.')).toEqual(['SW', 'Placement'])
  })
  it('leaves alone what the note spells out', () => {
    expect(words('EDT rang. The Emergency Duty Team (EDT) will ring again. QXR (quick xylophone ring) played; QXR over.')).toEqual([])
  })
  it('flags short forms that nobody has listed', () => {
    expect(words('The QXR form and the X&Y team, two QXRs.')).toEqual(['QXR', 'X&Y'])
    expect(jargon('The QXR form.')[0]?.suggestions).toEqual([])
  })
  it('leaves alone what everybody knows, shouts, names, placeholders and dates', () => {
    expect(words('Her GP and the NHS. She must NOT go, REALLY. Date: DD/MM/YYYY. 14OCT24. TV, GCSEs, N/A.')).toEqual([])
    expect(words('PRE BIRTH MEETING TODAY')).toEqual([])
    expect(words('Mia cried. MIA is safe.')).toEqual([])
  })
  it('flags known short forms in a line of capitals, but no everyday word', () => {
    expect(words('VERBAL DA REVIEWED ON DUTY, SEND THE CAST HOME')).toEqual(['DA'])
  })
  it('leaves alone letters that stand for whoever wrote the note, wherever they stand', () => {
    expect(words('Ffion and I met her dad. Ffion + PR look again on 12 May.\nPR 3/5/24')).toEqual([])
    expect(words('Her dad is well.\nPR\n03-05-24')).toEqual([])
    expect(words('Mo: show the carers her board')).toEqual([])
    expect(words('Dad has PR for her.')).toEqual(['PR'])
    expect(words('Visit to be done by Delroy.\nMO 6/3/26')).toEqual(['MO'])
  })
  it('leaves a heading alone that is a word of the courts elsewhere', () => {
    expect(words('Issue: no bed for tonight')).toEqual([])
    expect(words('Legal to issue.')).toEqual(['issue'])
  })
  it('leaves alone initials that sign a line off', () => {
    expect(words('Seen today, and she is well.\nTA')).toEqual([])
    expect(words('Agreed because she is well. – JMB')).toEqual([])
    expect(words('R. Dunkley TM')).toEqual(['TM'])
  })
  it('honours what the profile allows and what it adds', () => {
    const profile: Profile = { ...defaultProfile, allowedAcronyms: ['SW', 'qxr'], acronyms: [{ term: 'ZPT', full: 'zebra play team' }, { term: 'EDT', full: 'evening desk team' }] }
    expect(words('SW and QXR.', profile)).toEqual([])
    expect(jargon('ZPT rang.', profile)[0]).toMatchObject({ suggestions: ['Zebra play team'] })
    expect(jargon('EDT rang.', profile)[0]).toMatchObject({ suggestions: ['Evening desk team'] })
  })
  it('raises nothing on the full names of orders, plans and people', () => {
    expect(words('Ali is at home under a Care Order and Placement with Parents regulations. Liaise with Legal services. Email received. Agreed home visit. DC Khan rang.')).toEqual([])
  })
  it('gives places inside the text, in order, and the same ones twice', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.constantFrom(...samples.map((sample) => sample.text))), (text) => {
        const found = jargon(text)
        expect(found.every(({ start, end }) => 0 <= start && start < end && end <= text.length)).toBe(true)
        expect(new Set(found.map(({ start }) => start)).size).toBe(found.length)
        expect(jargon(text)).toEqual(found)
      }),
      { numRuns: 60 },
    )
  })
})

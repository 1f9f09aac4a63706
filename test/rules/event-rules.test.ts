import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, defaultProfile } from '../../src/index.js'
import type { Context } from '../../src/note/types.js'
import { loadProfile } from '../../src/profile/load.js'
import type { Profile } from '../../src/profile/types.js'

function found(ruleId: string, text: string, context: Context = {}, profile: Profile = defaultProfile): string[] {
  return check(text, { context, profile }).messages.filter((message) => message.ruleId === ruleId).map(({ severity, message }) => `${severity}: ${message}`)
}

const note = 'Management oversight 3 May 2024\nMia was talked about.'

describe('event-level', () => {
  it.each([
    ['late-section-47', 'ATM', ['warning: This needs the team manager; you write as the assistant team manager.']],
    ['late-section-47', 'Team manager, children in need', []],
    ['late-section-47', 'Director', []],
    ['late-section-47', 'social worker', []],
    ['section-47-outcome', 'ATM', ['info: The team manager must sign this as well.']],
    ['section-47-outcome', 'TM', []],
    ['sgo-plan', 'ATM', ['info: The service manager must sign this as well.']],
    ['carer-panel-decision', 'Director', ['info: The agency decision maker must sign this as well.']],
    ['carer-lado-referral', 'ATM', []],
    ['emergency-return', 'Team Manager', ['info: The service manager, and the assistant director must sign this as well.']],
    ['missing-episode', 'ATM', []],
  ])('%s by %s: %j', (event, role, expected) => {
    expect(found('event-level', note, { event, role })).toEqual(expected)
  })

  it('only informs where the note\u2019s own heading names the event', () => {
    expect(found('event-level', 'Management oversight - late completion of section 47\nMia was talked about.', { role: 'ATM' })).toEqual(['info: This needs the team manager; you write as the assistant team manager.'])
  })

  it('follows the profile', () => {
    const { profile } = loadProfile('roles: [{ id: PM, title: practice manager }, { id: GM, title: group manager }]\nevents: { audit: { level: GM } }')
    expect(found('event-level', note, { event: 'audit', role: 'Practice Manager' }, profile ?? defaultProfile)).toEqual(['warning: This needs the group manager; you write as the practice manager.'])
  })
})

describe('event-timescale', () => {
  it('works the date out, bank holidays left out', () => {
    const text = 'Management oversight 9 May 2024\nThe complaint received on 29 April 2024 is answered today.'
    expect(found('event-timescale', text, { event: 'complaint' })).toEqual(['info: 5 working days from Monday 29 April 2024 was Tuesday 7 May 2024.'])
  })

  it('is silent within time, without a start, and for a plan that the note does not speak of', () => {
    expect(found('event-timescale', 'Management oversight 7 May 2024\nThe complaint received on 29 April 2024 is answered today.', { event: 'complaint' })).toEqual([])
    expect(found('event-timescale', 'Management oversight 9 May 2024\nThe complaint is answered today.', { event: 'complaint' })).toEqual([])
    expect(found('event-timescale', 'Management oversight 9 May 2024\nMia was last seen on 1 April 2024.', { event: 'late-visit' })).toEqual([])
    expect(found('event-timescale', 'Management oversight 9 May 2024\nMia has a child protection plan and was last seen on 1 April 2024.', { event: 'late-visit' })).toEqual(['info: 10 working days from Monday 1 April 2024 was Monday 15 April 2024.'])
  })
})

describe('event-must-say', () => {
  it.each([
    ['audit', 'The file of Mia was audited and it is good.', 2],
    ['audit', 'The file of Mia was audited. Ravi puts the chronology right today and I check it on Friday.', 0],
    ['strategy-without-meeting', 'We decided that Mia is seen.', 1],
    ['strategy-without-meeting', 'We talked by phone because it was late, and I authorise that.', 0],
    ['nothing-such', 'Mia.', 0],
  ])('%s, %s', (event, text, count) => {
    expect(found('event-must-say', `Management oversight 3 May 2024\n${text}`, { event })).toHaveLength(count)
  })
})

describe('the event rules', () => {
  it('never throw, stay in the text, and say the same twice', () => {
    const words = fc.array(fc.constantFrom('visit', 'overdue', 'NFA', 'no further action', 'signed off', 'assessment', 'strategy discussion', '3 March 2025', 'safe', '\n', 'Management Decision', '- ', '>', 'From: a@b.c', '[What?]', 'came into our care', 'today', ':', 'TM'), { maxLength: 40 })
    const context = fc.record({ event: fc.constantFrom('late-visit', 'complaint', 'late-conference', 'audit', 'x', ''), role: fc.constantFrom('ATM', 'TM', 'Director', '') })
    fc.assert(fc.property(words, context, (pieces, given) => {
      const text = pieces.join(' ')
      const report = check(text, { context: given })
      expect(check(text, { context: given })).toEqual(report)
      for (const { start, end } of report.messages) expect(start >= 0 && start <= end && end <= text.length).toBe(true)
    }), { numRuns: 150 })
  })
})

import { describe, expect, it } from 'vitest'
import { check } from '../../src/index.js'

const head = 'Management oversight 3 May 2024\n'

function found(body: string, ruleId: string): [string, string][] {
  return check(head + body).messages.filter((message) => message.ruleId === ruleId).map(({ text, message }) => [text, message])
}

describe('action-owner', () => {
  it('asks who, on the words of the action', () => {
    expect(found('- Chronology to be updated by 10 May', 'action-owner')).toEqual([['Chronology to be updated by 10 May', 'I could not find who will do this.']])
  })
})

describe('action-deadline', () => {
  it.each([
    ['- Priya to visit Mia', 'Priya to visit Mia', 'I could not find by when this will be done.'],
    ['- Priya to visit Mia asap', 'asap', '“asap” names no day.'],
    ['- Priya to visit Mia by 30 April 2024', '30 April 2024', '“30 April 2024” is before the date of this entry.'],
    ['- Priya to visit Mia by 31 June 2024', '31 June 2024', 'There is no such day as “31 June 2024”.'],
  ])('%j', (body, text, message) => {
    expect(found(body, 'action-deadline')).toEqual([[text, message]])
  })

  it('marks the action where the deadline stands in the heading above it', () => {
    expect(found('Actions for Priya by 31 June 2024:\n- visit Mia', 'action-deadline')).toEqual([['visit Mia', 'There is no such day as “31 June 2024”.']])
  })
})

describe('action-specific', () => {
  it('asks how anybody could tell', () => {
    expect(found('- SW to monitor', 'action-specific')).toEqual([['SW to monitor', 'How could anybody tell whether this was done?']])
  })
})

it('leaves requests inside a pasted email to the rule for emails', () => {
  const email = 'From: Helen Marsh\nSent: 2 May 2024 16:52\nTo: Rhian Duffy\nSubject: Mia\n\nHi Rhian,\nCan you send me the minutes?\nRegards\nHelen'
  for (const ruleId of ['action-owner', 'action-deadline', 'action-specific']) expect(found(email, ruleId)).toEqual([])
  expect(check(head + email).actions).toHaveLength(1)
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/index.js'
import { languageRules } from '../../src/language.js'
import { considerate } from '../../src/lexicon/considerate.generated.js'
import type { Message } from '../../src/report/types.js'

function equality(text: string): readonly Message[] {
  return check(text, { extraRules: languageRules }).messages.filter(({ ruleId }) => ruleId === 'equality')
}

function words(text: string): string[] {
  return equality(text).map((message) => message.text)
}

describe('equality', () => {
  it('says why, what to write and whose advice it is', () => {
    const [message] = equality('Her uncle is wheelchair bound.')
    expect(message).toMatchObject({
      severity: 'info',
      text: 'wheelchair bound',
      message: '“wheelchair bound” may hurt the child or family who reads this.',
      note: 'A wheelchair gives freedom; nobody is bound to it. Write what is meant, for example “uses a wheelchair”. See GOV.UK, Inclusive language: words to use and avoid when writing about disability. (Children\'s Services Management Oversight List)',
      suggestions: [],
    })
  })
  it('suggests words that fit, written as the others were', () => {
    expect(equality('Chairman of governors told.')[0]?.suggestions).toEqual(['Chair'])
    expect(equality('The policemen came.')[0]?.suggestions).toEqual(['police officers'])
  })
  it('keeps the danger plain', () => {
    const [message] = equality('Dad said he would commit suicide.')
    expect(message?.keepRisk).toBe(true)
    expect(message?.note).toContain('keep the danger as plain as it was')
  })
  it('reports a word once', () => expect(words('A fireman came. The fireman left. Two firemen stayed.')).toEqual(['fireman', 'firemen']))
  it('reads hyphens either way', () => {
    expect(words('a non-white family')).toEqual(['non-white'])
    expect(words('a non white family, able-bodied')).toEqual(['non white', 'able-bodied'])
    expect(words('wheelchair-bound, deaf-and-dumb')).toEqual(['wheelchair-bound', 'deaf-and-dumb'])
  })
  it('knows a noun from an adjective', () => {
    expect(words('Mum is an epileptic and drives.')).toEqual(['epileptic'])
    expect(words('Dad is a schizophrenic.')).toEqual(['schizophrenic'])
    expect(words('an epileptic fit; an epileptic seizure; she is epileptic')).toEqual([])
  })
  it('leaves other words alone', () => {
    expect(words('schizo-affective disorder, spastic diplegia, nuts, disabled, gypsy, turned blind, the chairs, complete suicide risk assessment')).toEqual([])
  })
  it('leaves what somebody said alone', () => expect(words('He said “you are a retard” and left.')).toEqual([]))
  it('is switched off by the profile', async () => {
    const { defaultProfile } = await import('../../src/index.js')
    const report = check('a fireman', { profile: { ...defaultProfile, severities: { equality: 'off' } }, extraRules: languageRules })
    expect(report.messages.some(({ ruleId }) => ruleId === 'equality')).toBe(false)
  })
})

describe('lexicon/considerate.yml', () => {
  const never = ['mother', 'father', 'mum', 'dad', 'he', 'she', 'her', 'him', 'boy', 'girl', 'disabled', 'special', 'special needs', 'asylum', 'just', 'gypsy', 'depressed', 'autistic', 'bipolar', 'adhd', 'dyslexic', 'mental', 'mentally ill', 'rehab', 'brother', 'sister', 'husband', 'wife', 'midwife', 'landlord', 'ombudsman']
  it('never flags who somebody is, a diagnosis or what happened', () => {
    const phrases = new Set(considerate.flatMap(({ phrases }) => phrases))
    expect(never.filter((word) => phrases.has(word))).toEqual([])
    expect(words(never.map((word) => `This is a ${word}.`).join(' '))).toEqual([])
  })
  it('holds phrases that are all found, and none that another rule of language flags too', () => {
    const others = new Set(['judgemental', 'jargon', 'plain-words'])
    for (const { phrases, noun } of considerate) {
      for (const phrase of phrases) {
        const text = noun ? `Her uncle is a ${phrase} and works.` : `It was said that ${phrase} was what it was.`
        const start = text.indexOf(phrase)
        const { messages } = check(text, { extraRules: languageRules })
        expect(messages.filter(({ ruleId }) => ruleId === 'equality').map((message) => message.text)).toEqual([phrase])
        const twice = messages.filter((message) => others.has(message.ruleId) && message.start < start + phrase.length && message.end > start)
        expect(twice.map((message) => message.text)).toEqual([])
      }
    }
  })
  it('is quiet on the sample notes that are good', () => {
    const good = readFileSync(new URL('../corpus/c.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { text: string; overall: number }).filter(({ overall }) => overall >= 8)
    expect(good.flatMap(({ text }) => words(text))).toEqual([])
  })
})

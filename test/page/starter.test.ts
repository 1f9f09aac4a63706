import { describe, expect, it } from 'vitest'
import { judge } from '../../src/page/checker/judge.js'
import { isGone, starterFor } from '../../src/page/starters.js'
import { defaultProfile } from '../../src/profile/index.js'

const day = '2026-11-20'

describe('a starter that nobody has filled', () => {
  it.each(Object.values(defaultProfile.events))('has nothing but what the fields gave: $id', (event) => {
    const levels = (child: string, date: string): string => judge(starterFor(event, { child, date, role: '' }, defaultProfile) ?? '', { event: event.id }, defaultProfile, day).elements.map(({ level }) => level).join('')
    expect(levels('', '')).toBe('000000')
    expect(levels('Mia', day)).toBe('220000')
  })
})

describe('isGone', () => {
  const starter = starterFor(defaultProfile.events['late-visit']!, { child: 'Mia', date: day, role: '' }, defaultProfile) ?? ''

  it('is true once nothing of the starter is left, and not before', () => {
    expect(isGone(starter, starter)).toBe(false)
    expect(isGone(starter, starter.replaceAll(/\[[^\]]*\]/gu, 'My words.'))).toBe(false)
    expect(isGone(starter, 'Stat visit done late.\n- Agreed.')).toBe(true)
    expect(isGone(starter, '')).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { fullProfile, shortProfile } from '../../src/page/short-profile.js'
import { builtInProfile, defaultProfile, profileNames } from '../../src/profile/index.js'
import type { Profile } from '../../src/profile/types.js'

describe('a profile in a page', () => {
  it.each(profileNames)('says no more than what differs, and is whole again: %s', (name) => {
    const profile = builtInProfile(name) as Profile
    const short = JSON.parse(JSON.stringify(shortProfile(profile, defaultProfile))) as ReturnType<typeof shortProfile>
    const full = fullProfile(short, defaultProfile)
    expect(full).toEqual(profile)
    expect(Object.keys(full.events)).toEqual(Object.keys(profile.events))
  })

  it('carries a small change in few words', () => {
    const short = shortProfile({ ...defaultProfile, readingAge: 11 }, defaultProfile)
    expect(short.rest).toEqual({ readingAge: 11 })
    expect(JSON.stringify(short).length).toBeLessThan(5_000)
  })
})

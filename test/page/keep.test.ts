import { describe, expect, it } from 'vitest'
import { type Draft, Keeper, type Store } from '../../src/page/keep.js'

const draft: Draft = { text: 'Mia', child: '', date: '', role: '', event: '' }
const day = 24 * 60 * 60 * 1000

function memory(): Store & { readonly all: Map<string, string> } {
  const all = new Map<string, string>()
  return { all, getItem: (key) => all.get(key) ?? null, setItem: (key, value) => { all.set(key, value) }, removeItem: (key) => { all.delete(key) } }
}

describe('Keeper', () => {
  it('keeps nothing unasked, and in one place only', () => {
    const session = memory()
    const local = memory()
    const keeper = new Keeper(session, local, () => 0)
    expect(keeper.restore()).toBeNull()
    expect(keeper.keep('off', draft, null)).toBe(0)
    expect(session.all.size + local.all.size).toBe(0)
    keeper.keep('session', draft, null)
    expect([session.all.size, local.all.size]).toEqual([1, 0])
    keeper.keep('week', draft, null)
    expect([session.all.size, local.all.size]).toEqual([0, 1])
    keeper.keep('off', draft, null)
    expect(session.all.size + local.all.size).toBe(0)
  })

  it('gives a draft back for seven days, and then deletes it', () => {
    let now = 1000
    const local = memory()
    const keeper = new Keeper(memory(), local, () => now)
    const until = keeper.keep('week', draft, null)
    expect(until).toBe(1000 + 7 * day)
    now += 6 * day
    keeper.keep('week', { ...draft, text: 'Mia and Sam' }, until)
    expect(keeper.restore()).toEqual({ keep: 'week', until: 1000 + 7 * day, draft: { ...draft, text: 'Mia and Sam' } })
    now += day + 1
    expect(keeper.restore()).toBeNull()
    expect(local.all.size).toBe(0)
  })

  it('takes no harm from storage that is forbidden, full, or holds something else', () => {
    const refuse = (): never => { throw new Error('forbidden') }
    const keeper = new Keeper({ getItem: refuse, setItem: refuse, removeItem: refuse }, null, () => 0)
    expect(keeper.restore()).toBeNull()
    expect(keeper.keep('session', draft, null)).toBeNull()
    expect(keeper.keep('week', draft, null)).toBeNull()
    keeper.forget()
    for (const value of ['{', '[]', '{"until":1,"draft":{"text":5}}', '{"until":"x","draft":{}}', '{"until":9e99,"draft":{"text":"a","child":"","date":"","role":"","event":""}}']) {
      const local = memory()
      local.setItem('oversight-lint draft', value)
      expect(new Keeper(memory(), local, () => 0).restore(), value).toBeNull()
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInNotes } from '../../src/training/built-in.generated.js'
import { choose, difficulty, keyPoints, packLevels } from '../../src/training/choose.js'
import { firstNotes } from '../../src/training/first-notes.generated.js'
import { PackProblem, readPack } from '../../src/training/read-pack.js'
import { cut } from '../../src/training/spans.js'
import { elementOrder, flagIds, type Pack } from '../../src/training/types.js'

const pack: Pack = { version: 1, kind: 'oversight-pack', title: 'A', notes: builtInNotes }

describe('the built-in notes', () => {
  it('are at least 40, each with the key of people and words that are in it', () => {
    expect(builtInNotes.length).toBeGreaterThanOrEqual(40)
    expect(new Set(builtInNotes.map(({ id }) => id)).size).toBe(builtInNotes.length)
    for (const { id, text, key } of builtInNotes) {
      expect(key.source, id).toBe('people')
      for (const element of elementOrder) expect(text, `${id} ${element}`).toContain(key.elements[element].quote ?? '')
      for (const { quote } of key.flags) expect(text, id).toContain(quote)
      expect(text.split(/\s+/u).length, id).toBeLessThanOrEqual(250)
    }
  })

  it('go from poor to good, and show every level of every element and every flag', () => {
    expect(Math.min(...builtInNotes.map(keyPoints))).toBeLessThanOrEqual(1)
    expect(Math.max(...builtInNotes.map(keyPoints))).toBe(12)
    for (const id of elementOrder) expect(new Set(builtInNotes.map(({ key }) => key.elements[id].level)).size, id).toBe(3)
    for (const flag of flagIds) expect(builtInNotes.some(({ key }) => key.flags.some(({ rule }) => rule === flag)), flag).toBe(true)
  })

  it('few of them are in the page', () => {
    expect(firstNotes.length).toBe(4)
  })
})

describe('choose', () => {
  it.each(packLevels)('spreads quality and faults over twelve notes, %s', (level) => {
    for (const seed of [1, 2, 3]) {
      const chosen = choose(builtInNotes, 12, level, seed)
      expect(new Set(chosen.map(({ id }) => id)).size).toBe(12)
      const points = chosen.map(keyPoints)
      expect(Math.max(...points) - Math.min(...points)).toBeGreaterThanOrEqual(6)
      for (const flag of flagIds) expect(chosen.some(({ key }) => key.flags.some(({ rule }) => rule === flag)), `${flag} ${seed}`).toBe(true)
    }
  })

  it('knows easy from hard', () => {
    const mean = (level: 'easy' | 'hard') => choose(builtInNotes, 12, level, 1).reduce((sum, note) => sum + difficulty(note), 0) / 12
    expect(mean('hard')).toBeGreaterThan(mean('easy') + 2)
  })

  it('gives the same for the same seed, another for another, and never more than there are', () => {
    const ids = (seed: number) => choose(builtInNotes, 12, 'mixed', seed).map(({ id }) => id).join()
    expect(ids(7)).toBe(ids(7))
    expect(ids(7)).not.toBe(ids(8))
    expect(choose(builtInNotes, 1000, 'hard', 1).length).toBe(builtInNotes.length)
    expect(choose([], 3, 'mixed', 1)).toEqual([])
  })
})

describe('readPack', () => {
  it('reads what was written, and a key without texts where that is enough', () => {
    expect(readPack(JSON.stringify(pack))).toEqual(pack)
    const key = JSON.stringify({ ...pack, notes: pack.notes.map(({ id, key: answers }) => ({ id, key: answers })) })
    expect(readPack(key, false).notes.length).toBe(pack.notes.length)
    expect(() => readPack(key)).toThrow('note 1 (c-003) has no text. Use pack.json here; key.json is for the report.')
  })

  it.each([
    ['no', 'it is no JSON'],
    ['[]', 'this is not a pack'],
    ['{"kind":"oversight-pack","version":2}', 'made by another version'],
    ['{"kind":"oversight-pack","version":1,"notes":[]}', 'holds no notes'],
    ['{"kind":"oversight-pack","version":1,"notes":[{"id":"a","text":"x"}]}', 'note 1 (a) has no key'],
    ['{"kind":"oversight-pack","version":1,"notes":[{"id":"a","text":"x","key":{"elements":{"date":{"level":3}}}}]}', 'note 1 (a), date: the key must give 0, 1 or 2.'],
  ])('says what is wrong: %s', (text, said) => {
    expect(() => readPack(text)).toThrow(said)
  })

  it('refuses anything else without falling over', () => {
    fc.assert(fc.property(fc.json(), (text) => {
      expect(() => readPack(text)).toThrow(PackProblem)
    }))
    expect(() => readPack(JSON.stringify({ ...pack, notes: [pack.notes[0], pack.notes[0]] }))).toThrow('two notes are called “c-003”')
  })
})

describe('cut', () => {
  it('loses and doubles no letter, whatever overlaps', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.tuple(fc.nat(40), fc.nat(20))), (text, places) => {
      const quotes = places.map(([start, length], at) => ({ quote: text.slice(start, start + length), label: String(at) }))
      const pieces = cut(text, quotes)
      expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      for (const { quote, label } of quotes) if (quote !== '') expect(pieces.filter(({ labels }) => labels.includes(label)).map(({ start, end }) => text.slice(start, end)).join('')).toBe(quote)
    }))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, unpack } from '../../src/page/packing.js'

describe('packing', () => {
  it('gives back every text of characters below U+0100', () => {
    const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code))
    fc.assert(fc.property(fc.string({ unit: byte, maxLength: 400 }), (text) => { expect(unpack(pack(text))).toBe(text) }), { numRuns: 60 })
    for (const text of ['', 'a', '\n', 'aaaa'.repeat(2000), 'the cat sat on the mat. '.repeat(300)]) expect(unpack(pack(text))).toBe(text)
  })

  it('is the same for every browser: what was packed once is read for ever', () => {
    expect(pack('Mia is safe. Mia is seen.')).toMatchInlineSnapshot(`"25:srdN/vDcWv9JHIavxrgfK4DNkwU="`)
  })

  it('makes little of what repeats itself, and refuses what is no byte', () => {
    expect(pack('the cat sat on the mat. '.repeat(300)).length).toBeLessThan(400)
    expect(() => pack('“')).toThrow('does not fit into a byte')
  })
})

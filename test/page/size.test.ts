import { describe, expect, it } from 'vitest'
import { sizeInWords, sizeOf, sizeProblem } from '../../src/cli/page/size.js'

describe('the size of a page', () => {
  it('is told in words, and only what is too large is called so', () => {
    expect(sizeInWords({ bytes: 1_390_001, zipped: 430_000 })).toBe('1,391 kB (430 kB zipped)')
    expect(sizeProblem({ bytes: 1_500_000, zipped: 450_000 })).toBeNull()
    expect(sizeProblem({ bytes: 1_500_001, zipped: 450_000 })).toBe('the page is larger than it should be: 1,501 kB (450 kB zipped), where 1,500 kB (450 kB zipped) is the most.')
    expect(sizeProblem({ bytes: 10, zipped: 450_001 })).not.toBeNull()
    expect(sizeOf('é'.repeat(1000))).toMatchObject({ bytes: 2000 })
  })
})

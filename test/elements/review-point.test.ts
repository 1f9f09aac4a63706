import { describe, expect, it } from 'vitest'
import { judgeMeaning } from '../../src/elements/engine/index.js'
import { readNote } from '../../src/note/read.js'

const judge = (words: string) => judgeMeaning(readNote(`Management oversight 3 May 2024\n\n${words}`))['review-point']

describe('review-point', () => {
  it('is full where there is a day', () => {
    const words = 'I will review this with the social worker on 17 May 2024.'
    expect(judge(words)).toMatchObject({ level: 2, confidence: 'sure', evidence: [{ start: 33, end: 33 + words.length, text: words }] })
  })

  it.each(['Review in supervision.', 'Keep under review.'])('is partial without a day: %j', (words) => {
    expect(judge(words).level).toBe(1)
  })

  it.each(['No review needed.', 'Review:\n\n', 'SW to send the report by 10 May 2024.'])('is absent from %j', (words) => {
    expect(judge(words).level).toBe(0)
  })
})

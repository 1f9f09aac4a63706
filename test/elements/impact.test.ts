import { describe, expect, it } from 'vitest'
import { judgeMeaning } from '../../src/elements/engine/index.js'
import { readNote } from '../../src/note/read.js'

const judge = (words: string) => judgeMeaning(readNote(`Management oversight 3 May 2024\n\n${words}`))['impact']

describe('impact', () => {
  it('is full where it says what this child gets', () => {
    const words = 'She will be able to stay at her school and sleep in her own bed, which helps her feel safe.'
    const result = judge(words)
    expect(result).toMatchObject({ level: 2, confidence: 'sure' })
    expect(result.evidence.map(({ start, end, text }) => [start, end, text])).toEqual([[33, 33 + words.length, words]])
    expect(result.why).toBe(`Reads like what this means for the child: “${words}”`)
  })

  it('is partial where it would fit any child', () => {
    expect(judge('This will safeguard the child.')).toMatchObject({ level: 1, confidence: 'sure' })
  })

  it.each(['SW to send the report by 10 May 2024.', 'Impact:\n\n'])('is absent from %j', (words) => {
    expect(judge(words)).toMatchObject({ level: 0, evidence: [], why: expect.stringMatching(/^I could not find what this means for the child/u) as unknown })
  })
})

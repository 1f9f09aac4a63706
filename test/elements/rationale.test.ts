import { describe, expect, it } from 'vitest'
import { judgeMeaning } from '../../src/elements/engine/index.js'
import { readNote } from '../../src/note/read.js'

const judge = (words: string) => judgeMeaning(readNote(`Management oversight 3 May 2024\n\n${words}`))['rationale']

describe('rationale', () => {
  it('is full where a reason belongs to this child', () => {
    const result = judge('I support Ella staying with her gran because gran has kept every appointment and school report that Ella is calmer.')
    expect(result.level).toBe(2)
    expect(result.evidence[0]?.text).toContain('because gran has kept every appointment')
  })

  it('is partial where the reason fits any child', () => {
    expect(judge('Placement agreed. Due to concerns.').level).toBe(1)
  })

  it.each(['Visit completed on 30 April 2024. Home visit booked.', 'Rationale:\n\n', 'SW to send the report by 10 May 2024.'])('is absent from %j', (words) => {
    expect(judge(words)).toMatchObject({ level: 0, evidence: [] })
  })
})

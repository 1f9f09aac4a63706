import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeActions } from '../../src/elements/actions.js'
import { readNote } from '../../src/note/read.js'
import type { Note } from '../../src/note/types.js'
import { cpuTime } from '../kit/cpu-time.js'

const pieces = [
  'SW to ', 'Priya', ' and ', ', ', '; ', ' - ', ' / ', 'visit', ' by 3 May 2024', ' today', '.', '\n', '\n- ', '1. ', '| ', ' |\n', '\t', 'Actions:', '(i) ', '[x] ', '[ ] ', 'NFA', 'no further action', ' because ',
  'Mum', ' will ', 'please ', 'can you ', ' to be sent ', 'ring', ' at 8am', ' 0900', ' same day', 'From: A\nSent: B\nTo: C\nSubject: D\n', '“', '”', "'", '\r\n', '😀', 'é', '’s', '***', '|---|---|\n', 'Who | What | When\n',
]
const textLike = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }), { maxLength: 60 }).map((parts) => parts.join(''))

function faultsOf(note: Note): string[] {
  const { text } = note
  const { result, actions } = judgeActions(note)
  const found: string[] = []
  const place = ({ start, end, text: words }: { start: number; end: number; text: string }) => {
    if (start < 0 || end > text.length || start > end || text.slice(start, end) !== words) found.push(`${start}-${end}`)
  }
  let last = 0
  for (const action of actions) {
    place(action)
    if (action.start < last) found.push('out of order')
    last = action.start
    if (action.owner !== null && !text.includes(action.owner)) found.push(`owner ${action.owner}`)
    if (action.deadline.text !== null && !text.includes(action.deadline.text)) found.push(`deadline ${action.deadline.text}`)
    if (action.deadline.due !== null && action.deadline.kind !== 'date' && action.deadline.kind !== 'relative') found.push(`due of a ${action.deadline.kind} deadline`)
  }
  for (const evidence of result.evidence) place(evidence)
  if (result.level === 0 && result.evidence.length > 0) found.push('evidence of nothing')
  if (result.level > 0 && result.evidence.length === 0) found.push('no evidence')
  return found
}

describe('whatever the text holds, judging its actions', () => {
  it('never throws and gives places in the text', () => {
    fc.assert(fc.property(textLike, (text) => {
        expect(faultsOf(readNote(text, { recordedOn: '2024-05-03' }))).toEqual([])
      }), { numRuns: 300, seed: 3 })
  })

  it('gives the same twice', () => {
    fc.assert(fc.property(textLike, (text) => {
        expect(judgeActions(readNote(text))).toEqual(judgeActions(readNote(text)))
      }), { numRuns: 60, seed: 4 })
  })

  it.each(['SW to, ', 'and SW to visit ', 'a; ', '(i) a ', 'x - SW to y ', 'SW to visit, ', '- a\n', '| a | b |\n', 'who | ', 'by 3 May 2024 ', '“a” ', 'no further action ', '- - - ', 'Actions: ', 'SW, ', '[x] a\n', '3 May 2024 08:00 '])('takes time in step with the length of %j', (part) => {
    const time = (length: number) => {
      const note = readNote(part.repeat(Math.ceil(length / part.length)))
      return cpuTime(() => judgeActions(note), 2)
    }
    // Sixteen times as long may take sixteen times as long, with room for a busy machine; squared it would be 256 times.
    const short = Math.max(4, time(8_000))
    expect(time(128_000)).toBeLessThan(short * 80)
  })
})

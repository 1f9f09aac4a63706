import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareWithBaseline, type Baseline } from '../../scripts/accuracy/baseline.js'
import { measureChanges, type Share } from '../../scripts/accuracy/changes.js'
import { figuresOf } from '../../scripts/accuracy/figures.js'
import { measureCopies } from '../../scripts/accuracy/metamorphic.js'
import { runHeldOut, type HeldOutRun } from '../../scripts/accuracy/run.js'

const baseline = JSON.parse(readFileSync(new URL('baseline.json', import.meta.url), 'utf8')) as Baseline
let run: HeldOutRun
let copies: Record<string, Share>
let changed: Record<string, Share>

beforeAll(() => {
  run = runHeldOut()
  copies = measureCopies(run.examples, run.folds)
  changed = measureChanges(run.pairs, run.folds)
})

const shareOf = (shares: Record<string, Share>, name: string): number => (shares[name]?.right ?? 0) / (shares[name]?.of ?? 1)

describe('on notes that its weights never saw, the linter', () => {
  it('is as right as it was', () => {
    expect(compareWithBaseline(figuresOf(run.pairs), copies, baseline)).toEqual([])
  })

  it.each(['rationale', 'impact', 'review-point'])('keeps its view of %s when the child has another name or all dates move', (id) => {
    expect(shareOf(changed, `${id} rename`)).toBeGreaterThanOrEqual(0.98)
    expect(shareOf(changed, `${id} redate`)).toBeGreaterThanOrEqual(0.98)
  })

  it.each(['rationale', 'impact', 'review-point'])('keeps its view of %s when sections swap, words are mistyped or capitals go', (id) => {
    expect(shareOf(changed, `${id} swap`)).toBeGreaterThanOrEqual(0.9)
    expect(shareOf(changed, `${id} mistype`)).toBeGreaterThanOrEqual(0.95)
    expect(shareOf(changed, `${id} lower`)).toBeGreaterThanOrEqual(0.95)
  })

  it.each(['rationale', 'impact', 'review-point'])('finds no %s in an email, nor in a cue with nothing behind it', (id) => {
    // An email's end is not found where headings of an entry stand inside it; what lies below them is then read as the manager's.
    expect(shareOf(changed, `${id} email`)).toBeGreaterThanOrEqual(0.8)
    expect(shareOf(changed, `${id} empty cue`)).toBeGreaterThanOrEqual(0.95)
  })
})

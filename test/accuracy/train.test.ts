import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { formatWeights } from '../../scripts/train/format.js'
import { corpusFiles } from '../../scripts/train/corpus.js'
import { readExamples, RunCounts } from '../../scripts/train/examples.js'
import { train } from '../../scripts/train/fit.js'
import { learned } from '../../src/elements/engine/model.js'

it('trains the committed weights again, byte for byte', () => {
  const files = corpusFiles()
  const examples = readExamples(files)
  const weights = train(examples, new RunCounts(examples), files)
  for (const id of learned) {
    const committed = readFileSync(new URL(`../../lexicon/weights/${id}.json`, import.meta.url), 'utf8')
    // Compared as one value: a difference of thousands of lines helps nobody.
    expect(formatWeights(weights[id]) === committed, `lexicon/weights/${id}.json is not what npm run train makes`).toBe(true)
  }
})

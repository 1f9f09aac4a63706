import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { formatActionWeights, trainOnCorpus } from '../../scripts/train-actions.js'

it('trains the committed weights of actions again, byte for byte', () => {
  const committed = readFileSync(new URL('../../lexicon/weights/actions.json', import.meta.url), 'utf8')
  // Compared as one value: a difference of thousands of lines helps nobody.
  expect(formatActionWeights(trainOnCorpus()) === committed, 'lexicon/weights/actions.json is not what npm run train makes').toBe(true)
})

import { mkdir, writeFile } from 'node:fs/promises'
import { learned } from '../src/elements/engine/model.js'
import { corpusFiles } from './train/corpus.js'
import { readExamples, RunCounts } from './train/examples.js'
import { train } from './train/fit.js'
import { formatWeights } from './train/format.js'

/** Trains the engine on the whole corpus and writes `lexicon/weights/`: the same corpus and code give the same bytes. */
const folder = new URL('../lexicon/weights/', import.meta.url)
const files = corpusFiles()
const examples = readExamples(files)
const weights = train(examples, new RunCounts(examples), files)
await mkdir(folder, { recursive: true })
for (const id of learned) await writeFile(new URL(`${id}.json`, folder), formatWeights(weights[id]))

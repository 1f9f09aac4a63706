import { mkdir, writeFile } from 'node:fs/promises'
import { learned, type ElementWeights } from '../src/elements/engine/model.js'
import { corpusFiles } from './train/corpus.js'
import { readExamples, RunCounts } from './train/examples.js'
import { train } from './train/fit.js'

/** Trains the engine on the whole corpus and writes `lexicon/weights/`: the same corpus and code give the same bytes. */
const folder = new URL('../lexicon/weights/', import.meta.url)
const files = corpusFiles()
const examples = readExamples(files)
const weights = train(examples, new RunCounts(examples), files)
await mkdir(folder, { recursive: true })
for (const id of learned) await writeFile(new URL(`${id}.json`, folder), format(weights[id]))

/** One feature a line, so that a change of weights can be read. */
function format({ unit, note, context, features }: ElementWeights): string {
  const lines = Object.entries(features).map(([name, pair]) => `    ${JSON.stringify(name)}: ${JSON.stringify(pair)}`)
  return `{\n  "unit": ${JSON.stringify(unit)},\n  "note": ${JSON.stringify(note)},\n${context ? `  "context": ${JSON.stringify(context)},\n` : ''}  "features": {\n${lines.join(',\n')}\n  }\n}\n`
}

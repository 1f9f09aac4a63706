import { readFile, writeFile } from 'node:fs/promises'
import type { ElementWeights, Weights } from '../src/elements/engine/model.js'
import { packWeights } from '../src/elements/engine/pack.js'

const target = new URL('../src/lexicon/weights.generated.ts', import.meta.url)

/** Packs `lexicon/weights/*.json` (what `npm run train` learned) into a module. */
export async function compileWeights(): Promise<void> {
  const read = async (id: string) => JSON.parse(await readFile(new URL(`../lexicon/weights/${id}.json`, import.meta.url), 'utf8')) as ElementWeights
  const weights: Weights = { rationale: await read('rationale'), impact: await read('impact'), 'review-point': await read('review-point') }
  const body = JSON.stringify(packWeights(weights))
  await writeFile(target, `import type { PackedWeights } from '../elements/engine/pack.js'\n\n// Made from lexicon/weights/*.json by \`npm run generate\`: run \`npm run train\` to change those.\nexport const weights: PackedWeights = ${body}\n`)
}

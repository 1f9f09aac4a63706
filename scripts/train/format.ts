import type { ElementWeights } from '../../src/elements/engine/model.js'

/** Weights as they are committed: one feature a line, so that a change can be read. */
export function formatWeights({ unit, note, context, features }: ElementWeights): string {
  const lines = Object.entries(features).map(([name, pair]) => `    ${JSON.stringify(name)}: ${JSON.stringify(pair)}`)
  const surroundings = context ? `  "context": ${JSON.stringify(context)},\n` : ''
  return `{\n  "unit": ${JSON.stringify(unit)},\n  "note": ${JSON.stringify(note)},\n${surroundings}  "features": {\n${lines.join(',\n')}\n  }\n}\n`
}

import type { ElementId } from '../../src/report/types.js'
import { countFlag, elements, flags, measureActions, type Pair } from './measure.js'

/** What was judged other than readers did, one line each. */
export function listMisses(pairs: readonly Pair[], name: string): string[] {
  const lines: string[] = []
  const element = elements.find((id) => id === name)
  if (element && name !== 'actions-found') for (const pair of pairs) lines.push(...elementMiss(pair, element))
  else if (flags.some((flag) => flag === name)) countFlag(pairs, name, (line) => lines.push(line))
  else measureActions(pairs, (line) => lines.push(line))
  return lines
}

function elementMiss({ note, report }: Pair, id: ElementId): string[] {
  const labelled = note.elements[id]
  const result = report.elements.find((one) => one.id === id)
  if (!result || result.level === labelled.level) return []
  const shown = result.evidence.map((one) => JSON.stringify(one.text)).join(', ')
  return [`${note.id} labelled ${labelled.level} ${JSON.stringify(labelled.quote ?? '')}, reported ${result.level} (${result.confidence}) ${shown}`]
}

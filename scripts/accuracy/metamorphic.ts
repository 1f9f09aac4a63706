import type { Level } from '../../src/report/types.js'
import { learnedElements, type LearnedElement } from '../train/copies.js'
import type { Example } from '../train/examples.js'
import { reportOf, type Fold } from './folds.js'

/** Shares of the copies, whose level is certain, that are judged rightly; by `element kind`. */
export function measureCopies(examples: readonly Example[], folds: readonly Fold[]): Record<string, { right: number; of: number }> {
  const found: Record<string, { right: number; of: number }> = {}
  for (const example of examples) {
    const fold = folds.find(({ file }) => file === example.file)
    if (example.kind === 'note' || !fold) continue
    const report = reportOf(example.id, example.note.text, example.note.context, fold)
    for (const id of learnedElements) {
      const labelled = example.levels[id]
      if (labelled === undefined || !isCounted(example.kind, labelled)) continue
      const level = report.elements.find((element) => element.id === id)?.level ?? 0
      const count = (found[`${id} ${example.kind}`] ??= { right: 0, of: 0 })
      count.of++
      if (isRight(example.kind, level)) count.right++
    }
  }
  return found
}

/** Bullets are added only to faults; what was full and was cut must stay full. */
function isCounted(kind: Example['kind'], labelled: Level): boolean {
  return kind === 'strip' ? labelled === 2 : labelled < 2
}

function isRight(kind: Example['kind'], level: Level): boolean {
  return kind === 'strip' ? level === 2 : level < 2
}

export type { LearnedElement }

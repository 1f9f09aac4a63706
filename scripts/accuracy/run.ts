import { corpusFiles, heldBackFiles, readCorpus } from '../train/corpus.js'
import { readExamples, type Example } from '../train/examples.js'
import { reportOf, trainFolds, type Fold } from './folds.js'
import type { Pair } from './measure.js'

/** Every labelled note beside the report of models that never saw its file. */
export interface HeldOutRun {
  readonly files: readonly string[]
  readonly pairs: readonly Pair[]
  readonly folds: readonly Fold[]
  readonly examples: readonly Example[]
}

/** Trains with each file left out and checks its notes. */
export function runHeldOut(files: readonly string[] = corpusFiles()): HeldOutRun {
  const examples = readExamples(files)
  const folds = trainFolds(files, examples)
  const pairs = folds.flatMap((fold) => readCorpus(fold.file).map((note): Pair => ({ file: fold.file, note, report: reportOf(note.id, note.text, note.context, fold) })))
  return { files, pairs, folds, examples }
}

/** The notes that nothing was learned from, beside the report of the committed weights. */
export function readHeldBack(): Pair[] {
  return heldBackFiles().flatMap((file) => readCorpus(file).map((note): Pair => ({ file, note, report: reportOf(note.id, note.text, note.context, null) })))
}

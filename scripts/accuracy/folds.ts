import { judgeActions } from '../../src/elements/actions.js'
import { judgeWith } from '../../src/elements/actions/judge.js'
import { Model as ActionModel } from '../../src/elements/actions/model.js'
import { judgeChildName } from '../../src/elements/child-name.js'
import { judgeDate } from '../../src/elements/date.js'
import { judgeMeaning } from '../../src/elements/engine/index.js'
import { createModel, type Model } from '../../src/elements/engine/model.js'
import { elementIds } from '../../src/elements/index.js'
import { languageRules } from '../../src/language.js'
import { readNote } from '../../src/note/read.js'
import type { Context } from '../../src/note/types.js'
import { defaultProfile } from '../../src/profile/index.js'
import { score } from '../../src/report/score.js'
import type { Report } from '../../src/report/types.js'
import { runRules } from '../../src/rules/run.js'
import { clauseExamples, trainClauses } from '../train-actions.js'
import { readCorpus } from '../train/corpus.js'
import { readExamples, RunCounts, type Example } from '../train/examples.js'
import { fitFeatures, scoreFile, withLevels } from '../train/fit.js'

/** What is learned, from every file but one. */
export interface Fold {
  readonly file: string
  readonly meaning: Model
  readonly actions: ActionModel
}

/**
 * Trains once for each file, without it.
 *
 * The weights that score a note's sentences never saw its file. How scores make a level is fitted on the other files' notes,
 * each scored by weights that left out that note's own file.
 */
export function trainFolds(files: readonly string[], examples: readonly Example[] = readExamples(files)): Fold[] {
  const counts = new RunCounts(examples)
  const features = files.map((file) => fitFeatures(examples, counts, new Set([file])))
  const heldOut = new Map<Example, Float64Array>()
  files.forEach((file, at) => {
    const weights = features[at]
    if (weights) for (const [example, scores] of scoreFile(examples, file, weights)) heldOut.set(example, scores)
  })
  const clauses = files.map((file) => readCorpus(file).flatMap((note) => clauseExamples(file, note)))
  return files.flatMap((file, at) => {
    const weights = features[at]
    if (!weights) return []
    const others = new Map([...heldOut].filter(([example]) => example.file !== file))
    const meaning = createModel(withLevels(weights, others))
    return [{ file, meaning, actions: new ActionModel(trainClauses(clauses.filter((_, other) => other !== at).flat())) }]
  })
}

/** The whole report of a note, judged by one fold's models; by the committed ones where there is none. */
export function reportOf(id: string, text: string, context: Context | undefined, fold: Fold | null): Report {
  const note = readNote(text, context)
  const meaning = fold ? judgeMeaning(note, fold.meaning) : judgeMeaning(note)
  const { result, actions } = fold ? judgeWith(note, fold.actions, meaning['review-point']) : judgeActions(note, meaning['review-point'])
  const elements = { date: judgeDate(note), 'child-name': judgeChildName(note), actions: result, ...meaning }
  const messages = runRules({ note, elements, actions, profile: defaultProfile }, languageRules)
  const results = elementIds.map((element) => elements[element])
  return { version: 1, id, elements: results, actions, messages, score: score(results, messages, defaultProfile, actions) }
}

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
import { fitFeatures, scoreFiles, withLevels } from '../train/fit.js'
import { foldsOf } from '../train/folds.js'

/** What is learned of all files but a few, and one of those few. */
export interface Fold {
  readonly file: string
  readonly meaning: Model
  readonly actions: ActionModel
}

/**
 * Trains once for each fold, without its files.
 *
 * The weights that score a note's sentences never saw its file. How scores make a level is fitted on the other folds' notes,
 * each scored by weights that left out that note's own file.
 */
export function trainFolds(files: readonly string[], examples: readonly Example[] = readExamples(files)): Fold[] {
  const counts = new RunCounts(examples)
  const parts = foldsOf(files).map((fold) => {
    const left = new Set(fold)
    const weights = fitFeatures(examples, counts, left)
    return { left, weights, scores: scoreFiles(examples, left, weights) }
  })
  const clauses = new Map(files.map((file) => [file, readCorpus(file).flatMap((note) => clauseExamples(file, note))]))
  return parts.flatMap(({ left, weights }) => {
    const others = new Map(parts.filter((part) => part.left !== left).flatMap(({ scores }) => [...scores]))
    const meaning = createModel(withLevels(weights, others))
    const actions = new ActionModel(trainClauses([...clauses].flatMap(([file, examples]) => (left.has(file) ? [] : examples))))
    return [...left].map((file) => ({ file, meaning, actions }))
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

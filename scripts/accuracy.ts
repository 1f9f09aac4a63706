import { readFileSync, writeFileSync } from 'node:fs'
import { compareWithBaseline, toBaseline, type Baseline } from './accuracy/baseline.js'
import { byFile, byLength, copiesTable, falseAlarms, figuresOf, tablesOf } from './accuracy/figures.js'
import { measureCopies } from './accuracy/metamorphic.js'
import { listMisses } from './accuracy/misses.js'
import { accuracyPage, printTable } from './accuracy/print.js'
import { runHeldOut } from './accuracy/run.js'

/**
 * Measures the linter against the labelled notes: `npm run accuracy [-- --misses NAME] [--baseline]`.
 *
 * `--misses` takes an element, a flag or `actions-found`; `--baseline` writes what later versions are compared with, and `docs/accuracy.md`.
 * What is learned is trained without the file that it is measured on.
 */
const baselineFile = new URL('../test/accuracy/baseline.json', import.meta.url)
const pageFile = new URL('../docs/accuracy.md', import.meta.url)
const at = process.argv.indexOf('--misses')
const asked = at < 0 ? null : (process.argv[at + 1] ?? '')

const run = runHeldOut()
if (asked !== null) {
  console.log(listMisses(run.pairs, asked).join('\n'))
} else {
  const figures = figuresOf(run.pairs)
  const copies = measureCopies(run.examples, run.folds)
  console.log(`${run.pairs.length} notes, ${run.files.length} files, each judged by weights that never saw its file\n`)
  const tables = [...tablesOf(figures), byLength(run.pairs), byFile(run.pairs, run.files), falseAlarms(run.pairs), copiesTable(copies)]
  for (const table of tables) console.log(`${printTable(table)}\n`)
  if (process.argv.includes('--baseline')) {
    writeFileSync(baselineFile, `${JSON.stringify(toBaseline(figures, copies), null, 2)}\n`)
    writeFileSync(pageFile, accuracyPage(tables, run.pairs.length, run.files.length))
  } else for (const drop of compareWithBaseline(figures, copies, JSON.parse(readFileSync(baselineFile, 'utf8')) as Baseline)) console.log(`BELOW THE BASELINE ${drop}`)
}

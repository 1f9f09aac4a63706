import { readFileSync, writeFileSync } from 'node:fs'
import { compareWithBaseline, toBaseline, type Baseline } from './accuracy/baseline.js'
import { byFile, byLength, copiesTable, falseAlarms, figuresOf, tablesOf, type Table } from './accuracy/figures.js'
import type { Pair } from './accuracy/measure.js'
import { measureCopies } from './accuracy/metamorphic.js'
import { listMisses } from './accuracy/misses.js'
import { accuracyPage, printTable } from './accuracy/print.js'
import { readHeldBack, runHeldOut } from './accuracy/run.js'

/**
 * Measures the linter against the labelled notes: `npm run accuracy [-- --misses NAME] [--baseline] [--held-back]`.
 *
 * `--misses` takes an element, a flag or `actions-found`; `--baseline` writes what later versions are compared with, and `docs/accuracy.md`.
 * What is learned is trained without the file that it is measured on. `--held-back` judges, with the committed weights, the
 * notes that nothing was learned from: look at those figures seldom, and at those notes never.
 */
const baselineFile = new URL('../test/accuracy/baseline.json', import.meta.url)
const pageFile = new URL('../docs/accuracy.md', import.meta.url)
const at = process.argv.indexOf('--misses')
const asked = at < 0 ? null : (process.argv[at + 1] ?? '')

if (process.argv.includes('--held-back')) print(heldBackTables(readHeldBack()))
else measureHeldOut()

function measureHeldOut(): void {
  const run = runHeldOut()
  if (asked !== null) {
    console.log(listMisses(run.pairs, asked).join('\n'))
    return
  }
  const figures = figuresOf(run.pairs)
  const copies = measureCopies(run.examples, run.folds)
  console.log(`${run.pairs.length} notes, ${run.files.length} files, each judged by weights that never saw its file\n`)
  const tables = [...tablesOf(figures), byLength(run.pairs), byFile(run.pairs, run.files), falseAlarms(run.pairs), copiesTable(copies)]
  print(tables)
  if (!process.argv.includes('--baseline')) {
    for (const drop of compareWithBaseline(figures, copies, JSON.parse(readFileSync(baselineFile, 'utf8')) as Baseline)) console.log(`BELOW THE BASELINE ${drop}`)
    return
  }
  writeFileSync(baselineFile, `${JSON.stringify(toBaseline(figures, copies), null, 2)}\n`)
  const heldBack = readHeldBack()
  writeFileSync(pageFile, accuracyPage(tables, run.pairs.length, run.files.length, { tables: heldBackTables(heldBack), notes: heldBack.length }))
}

function heldBackTables(pairs: readonly Pair[]): Table[] {
  return [...tablesOf(figuresOf(pairs)), byFile(pairs, [...new Set(pairs.map(({ file }) => file))])]
}

function print(tables: readonly Table[]): void {
  for (const table of tables) console.log(`${printTable(table)}\n`)
}

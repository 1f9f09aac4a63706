import { Option, type Command } from 'commander'
import { packLevels, type PackLevel } from '../../training/choose.js'
import type { PrintPart } from '../../training/print/sheets.js'

/** The flags of `oversight training pack`. */
export interface PackFlags {
  readonly from?: string
  readonly builtIn?: true
  readonly size: string
  readonly level: PackLevel
  readonly seed: string
  readonly title?: string
  readonly people: string
  readonly output?: string
  readonly force?: true
}

/** The flags of `oversight training exercises`. */
export interface ExerciseFlags {
  readonly from?: string
  readonly kind?: string[]
  readonly size?: string
  readonly seed: string
  readonly title?: string
  readonly people: string
  readonly output?: string
  readonly force?: true
}

/** The flags of `oversight training print`. */
export interface PrintFlags {
  readonly part: PrintPart
  readonly output?: string
}

/** The flags of `oversight training report`. */
export interface ReportFlags {
  readonly key?: string
  readonly before?: string[]
  readonly beforeKey?: string
  readonly names?: true
  readonly title?: string
  readonly output?: string
}

/** Adds `oversight training` and what is under it. */
export function registerTraining(program: Command): void {
  const training = program.command('training').description('for trainers: packs of notes to score, exercises, sheets to print, and what the room agreed on')
  addPack(training)
  addExercises(training)
  addPrint(training)
  addReport(training)
}

function addPack(training: Command): void {
  training
    .command('pack')
    .description('choose notes that go from poor to good and show as many faults as there can be, with their key')
    .option('--from <folder|file>', 'your own notes: a folder (with key.json where people have scored them), a pack, or labelled notes as .jsonl')
    .option('--built-in', 'the notes that come with the linter, scored by people (the default)')
    .option('--size <number>', 'how many notes', '12')
    .addOption(new Option('--level <level>', 'how hard they are to score').choices(packLevels).default('mixed'))
    .option('--seed <number>', 'the same number gives the same pack', '1')
    .option('--title <words>', 'the heading of the pack')
    .option('--people <number>', 'rows in answers.csv for so many people, called 1, 2, 3; without it one row a note', '0')
    .option('-o, --output <folder|file.json>', 'a folder for notes, pack.json, key.json and answers.csv; or one file for all')
    .option('--force', 'write into a folder that is not empty, or over a file')
    .action(async (flags: PackFlags) => {
      const { makePack } = await import('../training/pack.js')
      await makePack(flags)
    })
}

function addExercises(training: Command): void {
  training
    .command('exercises')
    .description('take good notes and spoil exactly one thing in each; the linter proves that it is that thing and no other')
    .option('--from <folder|file>', 'your own good notes; the worked examples of the starters where not given')
    .option('--kind <kinds...>', 'only these: reason, impact, owner, asap, email, agreed, judgement, review')
    .option('--size <number>', 'how many; every one that can be proved where not given')
    .option('--seed <number>', 'the same number gives the same exercises', '1')
    .option('--title <words>', 'the heading of the pack')
    .option('--people <number>', 'rows in answers.csv for so many people, called 1, 2, 3; without it one row a note', '0')
    .option('-o, --output <folder|file.json>', 'a folder for notes, pack.json, key.json and answers.csv; or one file for all')
    .option('--force', 'write into a folder that is not empty, or over a file')
    .action(async (flags: ExerciseFlags) => {
      const { makeExercises } = await import('../training/exercises.js')
      await makeExercises(flags)
    })
}

function addPrint(training: Command): void {
  training
    .command('print')
    .description('write score sheets and answer sheets: one page that prints well')
    .argument('<pack>', 'a pack.json, or the folder it is in')
    .addOption(new Option('--part <part>', 'what to print').choices(['sheets', 'answers', 'both']).default('both'))
    .option('-o, --output <file>', 'where to write it')
    .action(async (pack: string, flags: PrintFlags) => {
      const { writeSheets } = await import('../training/print.js')
      await writeSheets(pack, flags)
    })
}

function addReport(training: Command): void {
  training
    .command('report')
    .description('show how far the room agreed with the key and with each other, where it split, and what nobody saw')
    .argument('<answers...>', 'the answers: CSV files and the files that the page saved, folders of them, or globs')
    .option('--key <file>', 'the key.json (or pack.json) of the pack that was scored')
    .option('--before <answers...>', 'earlier answers, to compare with')
    .option('--before-key <file>', 'the key of the earlier pack, where it was another')
    .option('--names', 'show each person by name; nobody is named without it')
    .option('--title <words>', 'the heading of the report')
    .option('-o, --output <file>', 'where to write it')
    .action(async (answers: string[], flags: ReportFlags) => {
      const { writeReport } = await import('../training/report.js')
      process.exitCode = await writeReport(answers, flags)
    })
}

import type { Command } from 'commander'
import { collect } from '../options.js'

/** The flags of `oversight audit`. */
export interface AuditFlags {
  readonly output?: string
  readonly map?: string[]
  readonly mapping?: string
  readonly delimiter?: string
  readonly encoding?: string
  readonly sheet?: string
  readonly dryRun?: true
  readonly key?: string
  readonly makeKey?: string
  readonly workers?: string
  readonly resume?: true
  readonly profile?: string
  readonly title?: string
  readonly compare?: string
}

/** Adds `oversight audit`. */
export function registerAudit(program: Command): void {
  program
    .command('audit')
    .description('judge many notes and report what is missing, where and since when; keeps no note text and no names')
    .argument('[input]', 'a .csv, .tsv, .xlsx, .parquet or .ndjson file, a folder of notes, or - for JSON lines')
    .option('-o, --output <folder>', 'where the results go', 'audit')
    .option('--map <field=column>', 'which column holds what: id, text, recordedOn, child, event, role, team, worker', collect)
    .option('--mapping <file>', 'a saved mapping, as --dry-run prints it')
    .option('--delimiter <character>', 'what splits the columns of a CSV file, where it is not found by itself')
    .option('--encoding <name>', 'how a CSV file is encoded, where it is not found by itself: utf-8, utf-16le, utf-16be, windows-1252')
    .option('--sheet <name>', 'which sheet of a workbook; its first where not given')
    .option('--dry-run', 'show what would be read, and stop')
    .option('--key <file>', 'keep ids and workers as hashes made with this key; without it they are left out')
    .option('--make-key <file>', 'write a new key and stop')
    .option('--workers <number>', 'how many threads judge; one for each processor core where not given, 0 for none but the one that reads')
    .option('--resume', 'go on where an unfinished audit in the folder stopped')
    .option('--profile <name|file>', 'your council’s way')
    .option('--title <words>', 'a heading for the report', 'Management oversight: what the notes have and lack')
    .option('--compare <summary.json>', 'compare an earlier audit’s summary with the one given as input, and write compare.html')
    .action(async (input: string | undefined, flags: AuditFlags) => {
      const { runAudit } = await import('../../audit/command.js')
      process.exitCode = await runAudit(input, flags)
    })
}

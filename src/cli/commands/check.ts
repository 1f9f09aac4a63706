import { Option, type Command } from 'commander'
import type { Severity } from '../../report/types.js'
import { collect, parseDay } from '../options.js'

/** The flags of `oversight check`. */
export interface CheckFlags {
  readonly child?: string[]
  readonly recordedOn?: string
  readonly event?: string
  readonly role?: string
  readonly context?: string
  readonly profile?: string
  readonly format?: Format
  readonly input?: 'ndjson'
  readonly output?: string
  readonly failOn: Severity | 'never'
  readonly quiet?: true
  readonly color?: boolean
}

export const formats = ['pretty', 'json', 'ndjson', 'sarif', 'csv', 'html'] as const
export type Format = (typeof formats)[number]

/** Adds `oversight check`. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('check notes: files, folders, globs, or - for standard input')
    .argument('[files...]', 'what to check; a folder means every .txt, .md, .markdown and .docx in it')
    .option('--child <name>', 'the child’s name; give it once for each child', collect)
    .option('--recorded-on <day>', 'the day the note was saved, YYYY-MM-DD', parseDay)
    .option('--event <event>', 'what the note answers: an event id or plain words')
    .option('--role <role>', 'the author’s role, for example "team manager"')
    .option('--context <file>', 'a JSON file with recordedOn, children, event and role')
    .option('--profile <name|file>', 'your council’s way: a profile’s name or its file')
    .addOption(new Option('--format <format>', 'how to show the result').choices(formats))
    .addOption(new Option('--input <kind>', 'read one JSON object a line: {"id", "text", "context"}').choices(['ndjson']))
    .option('-o, --output <file>', 'write to a file instead of the terminal')
    .addOption(new Option('--fail-on <severity>', 'exit with 1 where a finding is at least this heavy').choices(['error', 'warning', 'info', 'never']).default('warning'))
    .option('-q, --quiet', 'leave out what is only worth considering (info)')
    .option('--color', 'use colours')
    .option('--no-color', 'use no colours')
    .action(async (files: string[], flags: CheckFlags) => {
      const { runCheck } = await import('../check-run.js')
      process.exitCode = await runCheck(files, flags)
    })
}

import { Option, type Command } from 'commander'
import { collect, parseDay, type ContextFlags } from '../options.js'

/** The flags of `oversight score`. */
export interface ScoreFlags extends ContextFlags {
  readonly profile?: string
  readonly compare?: true
  readonly format: 'pretty' | 'json'
  readonly output?: string
  readonly color?: boolean
}

/** Adds `oversight score`. */
export function registerScore(program: Command): void {
  program
    .command('score')
    .description('score notes by the rubric, part by part, with what would raise each part')
    .argument('<files...>', 'what to score: files, folders, globs, or - for standard input')
    .option('--compare', 'compare two versions of one note: the earlier file, then the later')
    .option('--child <name>', 'the child’s name; give it once for each child', collect)
    .option('--recorded-on <day>', 'the day the note was saved, YYYY-MM-DD', parseDay)
    .option('--event <event>', 'what the note answers: an event id or plain words')
    .option('--role <role>', 'the author’s role, for example "team manager"')
    .option('--context <file>', 'a JSON file with recordedOn, children, event and role')
    .option('--profile <name|file>', 'your council’s way: a profile’s name or its file')
    .addOption(new Option('--format <format>', 'how to show the result').choices(['pretty', 'json']).default('pretty'))
    .option('-o, --output <file>', 'write to a file instead of the terminal')
    .option('--color', 'use colours')
    .option('--no-color', 'use no colours')
    .action(async (files: string[], flags: ScoreFlags) => {
      const { runScore } = await import('../score.js')
      await runScore(files, flags)
    })
}

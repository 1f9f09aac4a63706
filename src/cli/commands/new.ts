import { Option, type Command } from 'commander'
import type { StarterFormat } from '../../starters/index.js'
import { collect, parseDay } from '../options.js'

/** The flags of `oversight new`. */
export interface NewFlags {
  readonly child?: string[]
  readonly date?: string
  readonly role?: string
  readonly pronoun?: 'she' | 'he' | 'they'
  readonly field?: string[]
  readonly data?: string
  readonly format?: StarterFormat
  readonly output?: string
  readonly force?: true
  readonly example?: true
  readonly list?: true
  readonly ask: boolean
  readonly templates?: string
  readonly profile?: string
}

/** Adds `oversight new`. */
export function registerNew(program: Command): void {
  program
    .command('new')
    .description('start a note: the questions that this event asks, with what you know filled in')
    .argument('[event...]', 'an event id, or words that surely mean one')
    .option('--child <name>', 'the child\u2019s first name; give it once for each child', collect)
    .option('--date <day>', 'the day of the entry, YYYY-MM-DD', parseDay)
    .option('--role <role>', 'your role')
    .addOption(new Option('--pronoun <pronoun>', 'the pronoun that questions use').choices(['she', 'he', 'they']))
    .option('--field <name=words>', 'an answer; give it once for each', collect)
    .option('--data <file>', 'a JSON file with date, children, role, pronoun and fields')
    .addOption(new Option('--format <format>', 'md, txt or html; by the ending of --output where left out').choices(['md', 'txt', 'html']))
    .option('-o, --output <file>', 'write to a file instead of the terminal; a file that is there already is left alone')
    .option('--force', 'write over the file')
    .option('--example', 'show the worked example instead')
    .option('--list', 'list the starters')
    .option('--no-ask', 'never ask, also on a terminal')
    .option('--templates <folder>', 'your council\u2019s own starters')
    .option('--profile <name|file>', 'your council\u2019s way: a profile\u2019s name or its file')
    .action(async (event: string[], flags: NewFlags) => {
      const { startNote } = await import('../new-note.js')
      await startNote(event.length > 0 ? event.join(' ') : undefined, flags)
    })
}

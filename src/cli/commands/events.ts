import { Option, type Command } from 'commander'

interface Flags {
  readonly profile?: string
  readonly format: 'text' | 'json'
}

/** Adds `oversight events`. */
export function registerEvents(program: Command): void {
  program
    .command('events')
    .description('list the events that call for a note, or find one by everyday or council words')
    .argument('[words...]', 'what happened, in your own words')
    .option('--profile <name|file>', 'your council\u2019s way: a profile\u2019s name or its file')
    .addOption(new Option('--format <format>', 'how to show them').choices(['text', 'json']).default('text'))
    .action(async (words: string[], flags: Flags) => {
      const { findProfile } = await import('../profile-file.js')
      const { listEvents } = await import('../show-events.js')
      const { text, found } = listEvents(words.join(' '), await findProfile(flags.profile), flags.format)
      process.stdout.write(text)
      process.exitCode = found ? 0 : 1
    })
}

import { Option, type Command } from 'commander'

interface Flags {
  readonly profile?: string
  readonly format: 'text' | 'json'
}

/** Adds `oversight event`. */
export function registerEvent(program: Command): void {
  program
    .command('event')
    .description('say who must sign an event, where and by when it is recorded, what the note must say, and where that comes from')
    .argument('<event...>', 'an event id, or words that surely mean one')
    .option('--profile <name|file>', 'your council\u2019s way: a profile\u2019s name or its file')
    .addOption(new Option('--format <format>', 'how to show it').choices(['text', 'json']).default('text'))
    .action(async (words: string[], flags: Flags) => {
      const { findProfile } = await import('../profile-file.js')
      const [{ pickEvent }, { showEvent }] = await Promise.all([import('../pick-event.js'), import('../show-events.js')])
      const profile = await findProfile(flags.profile)
      process.stdout.write(showEvent(pickEvent(words.join(' '), profile), profile, flags.format))
    })
}

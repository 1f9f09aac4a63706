import type { Command } from 'commander'
import type { PageFlags } from '../page/page.js'

interface Flags extends PageFlags {
  readonly output?: string
  readonly open?: boolean
}

/** Adds the flags with which a council makes the page its own. */
export function addPageFlags(command: Command): Command {
  return command
    .option('--profile <name|file>', 'the council’s profile')
    .option('--templates <folder>', 'the council’s own starters')
    .option('--name <name>', 'the council’s name, shown at the top')
    .option('--colour <colour>', 'colour of the top bar and main button, as #rrggbb')
    .option('--language <language>', 'language of the page: en, cy')
    .option('--no-keep', 'never offer to keep a draft on the computer')
}

/** Adds `oversight page`. */
export function registerPage(program: Command): void {
  addPageFlags(program.command('page').description('write the page: one HTML file in which a manager checks a note, offline'))
    .option('-o, --output <file>', 'where to write it')
    .option('--open', 'open it in the browser')
    .action(async (flags: Flags) => {
      const { runPage } = await import('../page/run.js')
      await runPage(flags)
    })
}

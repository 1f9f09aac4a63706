import { Option, type Command } from 'commander'

/** Adds `oversight lsp`. */
export function registerLsp(program: Command): void {
  program
    .command('lsp')
    .description('serve an editor by the Language Server Protocol, until the editor goes away')
    .option('--stdio', 'over standard input and output; so it does without this flag, too')
    .addOption(new Option('--node-ipc').hideHelp())
    .addOption(new Option('--pipe <name>').hideHelp())
    .addOption(new Option('--clientProcessId <number>').hideHelp())
    // It starts as it is loaded, and reads these flags itself.
    .action(async () => { await import('../../language-server/node.js') })
}

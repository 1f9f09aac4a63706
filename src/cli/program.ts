import { Command } from 'commander'
import { registerAudit } from './commands/audit.js'
import { registerCheck } from './commands/check.js'
import { registerExplain } from './commands/explain.js'
import { registerPage } from './commands/page.js'
import { registerRules } from './commands/rules.js'
import { registerServe } from './commands/serve.js'
import { version } from '../version.generated.js'

/** Makes the command line: every command in its own file, loading what it needs when it runs. */
export function makeProgram(): Command {
  const program = new Command('oversight')
  program
    .description('Checks management oversight notes: what is there, what is missing, and why it matters to the child.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .showHelpAfterError('(add --help to see what is possible)')
    .showSuggestionAfterError()
    .exitOverride()
  registerCheck(program)
  registerExplain(program)
  registerRules(program)
  registerPage(program)
  registerServe(program)
  registerAudit(program)
  return program
}

import { Command } from 'commander'
import { registerAudit } from './commands/audit.js'
import { registerCheck } from './commands/check.js'
import { registerEvent } from './commands/event.js'
import { registerEvents } from './commands/events.js'
import { registerExplain } from './commands/explain.js'
import { registerLexicon } from './commands/lexicon.js'
import { registerLsp } from './commands/lsp.js'
import { registerNew } from './commands/new.js'
import { registerPage } from './commands/page.js'
import { registerProfile } from './commands/profile.js'
import { registerRules } from './commands/rules.js'
import { registerServe } from './commands/serve.js'
import { registerScore } from './commands/score.js'
import { registerTemplates } from './commands/templates.js'
import { registerTraining } from './commands/training.js'
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
  registerNew(program)
  registerEvents(program)
  registerEvent(program)
  registerExplain(program)
  registerRules(program)
  registerLexicon(program)
  registerProfile(program)
  registerTemplates(program)
  registerPage(program)
  registerServe(program)
  registerAudit(program)
  registerLsp(program)
  registerScore(program)
  registerTraining(program)
  return program
}

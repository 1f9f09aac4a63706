import type { Command } from 'commander'
import { UsageError } from '../errors.js'
import { nearest } from '../suggest.js'

/** Adds `oversight explain`. */
export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description('say what a rule flags, why, when it is wrong, and show examples')
    .argument('<rule>', 'the rule’s id, as findings show it in brackets')
    .action(async (id: string) => {
      const { rulePages } = await import('../../rules/pages.generated.js')
      const page = rulePages[id]
      if (page !== undefined) return void process.stdout.write(`${page}\n`)
      const meant = nearest(id, Object.keys(rulePages))
      throw new UsageError(`there is no rule "${id}".${meant ? ` Did you mean ${meant}?` : ' See them all with: oversight rules'}`)
    })
}

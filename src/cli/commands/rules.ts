import type { Command } from 'commander'

/** Adds `oversight rules`. */
export function registerRules(program: Command): void {
  program
    .command('rules')
    .description('list every rule, with its severity and the guidance it follows')
    .option('--json', 'as JSON')
    .action(async (flags: { json?: true }) => {
      const { allMetas: metas } = await import('../../rules/metas.js')
      if (flags.json) return void process.stdout.write(`${JSON.stringify(metas, null, 2)}\n`)
      const width = Math.max(...metas.map(({ id }) => id.length)) + 2
      for (const { id, severity, title, sources } of metas) process.stdout.write(`${id.padEnd(width)}${severity.padEnd(9)}${title} (${sources.join('; ')})\n`)
    })
}

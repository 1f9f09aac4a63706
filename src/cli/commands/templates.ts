import type { Command } from 'commander'

/** Adds `oversight templates`, with `check`. */
export function registerTemplates(program: Command): void {
  const templates = program.command('templates').description('your council\u2019s own starters')
  templates
    .command('check')
    .description('find what is wrong with a folder of starters, with the place of each problem')
    .argument('<folder>', 'holds <event>.hbs files, and partials/<name>.hbs for parts that they share')
    .option('--profile <name|file>', 'whose events the starters are for')
    .action(async (folder: string, flags: { profile?: string }) => {
      const { findProfile } = await import('../profile-file.js')
      const { readStarters } = await import('../starters-folder.js')
      const { formatProblem } = await import('../profile-file.js')
      const { names, problems } = await readStarters(folder, await findProfile(flags.profile))
      for (const problem of problems) process.stdout.write(`${formatProblem(problem.file, problem)}\n`)
      if (problems.length === 0) process.stdout.write(`${folder}: ${names.length} ${names.length === 1 ? 'starter' : 'starters'}, all sound.\n`)
      process.exitCode = problems.length === 0 ? 0 : 1
    })
}

import type { Command } from 'commander'
import { UsageError } from '../errors.js'

/** Adds `oversight profile`, with `check`, `print` and `init`. */
export function registerProfile(program: Command): void {
  const profile = program.command('profile').description('your council\u2019s way: check, print or start a profile')
  profile
    .command('check')
    .description('find what is wrong with a profile file, with the place of each problem')
    .argument('[file]', 'the profile, in YAML; the oversight.config.yml in force where left out')
    .action(async (given: string | undefined) => {
      const { configName, findConfig, formatProblem, readProfileFile } = await import('../profile-file.js')
      const file = given ?? (await findConfig(process.cwd()))
      if (file === null) throw new UsageError(`there is no ${configName} in this folder or above it. Name the file, or write a first one with: oversight profile init`)
      const { profile: read, problems } = await readProfileFile(file)
      for (const problem of problems) process.stdout.write(`${formatProblem(file, problem)}\n`)
      if (read) process.stdout.write(`${file}: sound. ${read.title}: ${Object.keys(read.events).length} events.\n`)
      process.exitCode = read ? 0 : 1
    })
  profile
    .command('print')
    .description('print the profile in force, with everything it inherits, as YAML')
    .argument('[name]', 'a profile\u2019s name or its file')
    .option('--json', 'as JSON')
    .option('--list', 'list the profiles that come with the linter')
    .action(async (name: string | undefined, flags: { json?: true; list?: true }) => {
      const { builtInProfile, profileNames } = await import('../../profile/index.js')
      if (flags.list) return void process.stdout.write(profileNames.map((known) => `${known.padEnd(34)}${builtInProfile(known)?.title ?? ''}\n`).join(''))
      const { findProfile } = await import('../profile-file.js')
      const found = await findProfile(name)
      const { printProfile } = await import('../../profile/print.js')
      process.stdout.write(flags.json ? `${JSON.stringify(found, null, 2)}\n` : printProfile(found))
    })
  profile
    .command('init')
    .description('write a first profile to start from')
    .argument('[file]', 'where to write it', 'oversight.config.yml')
    .action(async (file: string) => {
      const { writeFile } = await import('node:fs/promises')
      const { firstProfile } = await import('../../profile/print.js')
      await writeFile(file, firstProfile, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
        throw new UsageError(error.code === 'EEXIST' ? `${file} is there already, and is not written over.` : `${file}: could not be written.`)
      })
      process.stdout.write(`${file} written. Notes in this folder and below are now checked by it.\n`)
    })
}

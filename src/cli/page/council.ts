import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Profile } from '../../profile/types.js'
import { UsageError } from '../errors.js'

/**
 * Reads the profile for a page: one that comes with the linter, or a council's own file.
 *
 * @returns null for the default profile, which every page holds already.
 * @throws UsageError with every problem and its place.
 */
export async function readPageProfile(nameOrFile: string): Promise<Profile | null> {
  const { builtInProfile } = await import('../../profile/index.js')
  if (nameOrFile === 'default') return null
  const builtIn = builtInProfile(nameOrFile)
  if (builtIn) return builtIn
  const { loadProfile } = await import('../../profile/load.js')
  const { allRules } = await import('../../rules/all.js')
  const text = await readFile(nameOrFile, 'utf8').catch(() => { throw new UsageError(`${nameOrFile}: there is no such profile or file.`) })
  const { profile, problems } = loadProfile(text, { ruleIds: allRules.map(({ meta }) => meta.id) })
  if (profile) return profile
  const lines = problems.map(({ line, column, message, suggestion }) => `${nameOrFile}:${line}:${column}: ${message}${suggestion ? ` Did you mean ${suggestion}?` : ''}`)
  throw new UsageError(lines.join('\n'))
}

/**
 * Compiles a council's own starters to a script for the page: plain functions, so that the page makes no code out of text.
 *
 * @param folder holds `<event>.hbs` and, where wanted, `partials/<name>.hbs`.
 * @throws UsageError where the folder holds none, or one cannot be compiled.
 */
export async function readPageStarters(folder: string): Promise<string> {
  const templates = await compileFolder(folder)
  if (templates === null) throw new UsageError(`${folder}: could not be read.`)
  if (templates.length === 0) throw new UsageError(`${folder}: holds no starters. A starter is a file named after its event, such as late-visit.hbs.`)
  const partials = await compileFolder(join(folder, 'partials')) ?? []
  return `globalThis.oversightStarters={templates:{${templates.join(',')}},partials:{${partials.join(',')}}};`
}

async function compileFolder(folder: string): Promise<readonly string[] | null> {
  const { precompileStarter } = await import('../../starters/compile.js')
  const names = await readdir(folder).catch(() => null)
  if (names === null) return null
  const parts: string[] = []
  for (const name of names.filter((file) => file.endsWith('.hbs')).sort()) {
    const file = join(folder, name)
    try {
      parts.push(`${JSON.stringify(name.slice(0, -'.hbs'.length))}:${safeInScript(precompileStarter(await readFile(file, 'utf8')))}`)
    } catch (error) {
      throw new UsageError(`${file}: ${(error as Error).message}`)
    }
  }
  return parts
}

/** The words of a template become strings in a script: none of them may end it. */
function safeInScript(code: string): string {
  return code.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--')
}

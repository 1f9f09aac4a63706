import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { builtInProfile, defaultProfile, profileNames } from '../profile/index.js'
import type { LoadedProfile, ProfileProblem } from '../profile/load.js'
import type { Profile } from '../profile/types.js'
import { UsageError } from './errors.js'
import { nearest } from './suggest.js'

/** The file that a council's profile is looked for in, upward from what is checked. */
export const configName = 'oversight.config.yml'

/**
 * The profile in force: the one named, else the nearest `oversight.config.yml` upward from a folder, else the default.
 *
 * @param named a built-in profile's name or a file; undefined where none was given.
 * @param from the folder to look upward from.
 * @throws UsageError where there is no such profile, or the file has problems: all of them, with their places.
 */
export async function findProfile(named: string | undefined, from: string = process.cwd()): Promise<Profile> {
  const builtIn = named === undefined ? null : builtInProfile(named)
  if (builtIn) return builtIn
  const file = named ?? (await findConfig(from))
  if (file === null) return defaultProfile
  const { profile, problems } = await readProfileFile(file)
  if (profile) return profile
  throw new UsageError(problems.map((problem) => formatProblem(file, problem)).join('\n'))
}

/**
 * Reads a profile file, and the files that it extends.
 *
 * @throws UsageError where the file cannot be read.
 */
export async function readProfileFile(file: string): Promise<LoadedProfile> {
  const { allRules } = await import('../rules/all.js')
  return readFrom(file, allRules.map(({ meta }) => meta.id), [])
}

async function readFrom(file: string, ruleIds: readonly string[], path: readonly string[]): Promise<LoadedProfile> {
  const full = resolve(file)
  const text = await readFile(full, 'utf8').catch(() => {
    const meant = nearest(file, profileNames)
    throw new UsageError(`${file}: there is no such profile or file.${meant ? ` Did you mean ${meant}?` : ` The profiles that come with the linter: ${profileNames.join(', ')}.`}`)
  })
  const parentFile = parentFileOf(text)
  // Reading YAML takes longer to load than a note takes to check, and most folders hold no profile.
  const { loadProfile } = await import('../profile/load.js')
  if (parentFile === null) return loadProfile(text, { ruleIds })
  const parent = join(dirname(full), parentFile)
  if ([...path, full].includes(parent)) throw new UsageError(`${file}: extends itself, by way of ${parentFile}.`)
  const loaded = await readFrom(parent, ruleIds, [...path, full])
  if (!loaded.profile) throw new UsageError(loaded.problems.map((problem) => formatProblem(parent, problem)).join('\n'))
  return loadProfile(text, { ruleIds, extend: (name) => (name === parentFile ? loaded.profile : builtInProfile(name)) })
}

/** The file that a profile extends, or null where it extends none. */
function parentFileOf(text: string): string | null {
  const found = /^extends:\s*["']?([^"'\s#]+\.ya?ml)["']?\s*(?:#.*)?$/mu.exec(text.slice(0, 100_000))
  return found?.[1] ?? null
}

/** The nearest `oversight.config.yml` upward from a folder, or null. */
export async function findConfig(from: string): Promise<string | null> {
  for (let folder = resolve(from); ;) {
    const file = join(folder, configName)
    if (await stat(file).then((found) => found.isFile(), () => false)) return file
    const parent = dirname(folder)
    if (parent === folder) return null
    folder = parent
  }
}

/** A problem as one line: `file:line:column: message`. */
export function formatProblem(file: string, { line, column, message, suggestion }: ProfileProblem): string {
  return `${file}:${line}:${column}: ${message}${suggestion ? ` Did you mean "${suggestion}"?` : ''}`
}

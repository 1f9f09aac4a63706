import { defaultProfile } from '../../profile/index.js'
import type { Profile } from '../../profile/types.js'
import { UsageError } from '../errors.js'
import { findProfile, formatProblem } from '../profile-file.js'

/**
 * The profile for a page: the one named, else the nearest `oversight.config.yml` upward from where the command runs.
 *
 * @returns null for the default profile, which every page holds already.
 * @throws UsageError with every problem and its place.
 */
export async function readPageProfile(nameOrFile?: string): Promise<Profile | null> {
  const profile = await findProfile(nameOrFile)
  return profile === defaultProfile ? null : profile
}

/**
 * Compiles a council's own starters to a script for the page: plain functions, so that the page makes no code out of text, and
 * the council's worked examples as data.
 *
 * @param folder holds `<event>.hbs` and, where wanted, `partials/<name>.hbs` and `examples/<event>.yml`.
 * @param profile whose events the starters are for; the default where null.
 * @throws UsageError where the folder holds none, or with every problem that `oversight templates check` would tell.
 */
export async function readPageStarters(folder: string, profile: Profile | null): Promise<string> {
  const { readStarters } = await import('../starters-folder.js')
  const { precompileStarter } = await import('../../starters/compile.js')
  const { sources, starters, problems } = await readStarters(folder, profile ?? defaultProfile)
  if (problems.length > 0) throw new UsageError(problems.map((problem) => formatProblem(problem.file, problem)).join('\n'))
  const compileAll = (parts: typeof sources.templates): string => Object.entries(parts).map(([name, { source }]) => `${JSON.stringify(name)}:${precompileStarter(source)}`).join(',')
  return safeInScript(`globalThis.oversightStarters={templates:{${compileAll(sources.templates)}},partials:{${compileAll(sources.partials)}},examples:${JSON.stringify(starters.examples ?? {})}};`)
}

/** The words of a template become strings in a script: none of them may end it. */
function safeInScript(code: string): string {
  return code.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--')
}

import { builtInProfile, defaultProfile } from '../profile/index.js'
import { loadProfile, type ProfileProblem } from '../profile/load.js'
import type { Profile } from '../profile/types.js'
import { allMetas } from '../rules/metas.js'
import { joinUri, parentOf, uriOfPath } from './uri.js'

/** The file that a council's profile is looked for in, upward from a note. */
export const configName = 'oversight.config.yml'

const deepest = 40
const ruleIds = allMetas.map(({ id }) => id)

/** The profile in force for a note, and what is wrong with the one that was asked for. */
export interface FoundProfile {
  readonly profile: Profile
  /** The file, whether sound or not; null for a built-in profile. */
  readonly uri: string | null
  /** Why the default stands in for it; null where it does not. */
  readonly problem: string | null
}

/** What was read, until anything changes. */
export class Profiles {
  readonly #readText: (uri: string) => Promise<string | null>
  readonly #texts = new Map<string, Promise<string | null>>()
  readonly #found = new Map<string, Promise<FoundProfile>>()
  readonly #problems = new Map<string, readonly ProfileProblem[]>()

  /** @param readText reads a file by its URI, or gives null. */
  constructor(readText: (uri: string) => Promise<string | null>) {
    this.#readText = readText
  }

  /**
   * The profile in force for a document.
   *
   * @param uri of the document.
   * @param named the setting: a built-in name, a file, or empty to look upward.
   * @param folder the workspace folder that a file's path, or a document of no folder, is taken from; null where there is none.
   */
  of(uri: string, named: string, folder: string | null): Promise<FoundProfile> {
    const from = parentOf(uri) ?? folder
    const key = named === '' ? `up ${from ?? ''}` : `${named} ${folder ?? ''}`
    const known = this.#found.get(key)
    if (known) return known
    const found = this.#find(named, from, folder)
    this.#found.set(key, found)
    return found
  }

  /** Files whose coming, changing or going may change a profile. */
  get files(): readonly string[] {
    return [...this.#texts.keys()]
  }

  /** What is wrong with each profile file that was read; sound ones with an empty list. */
  get problems(): ReadonlyMap<string, readonly ProfileProblem[]> {
    return this.#problems
  }

  /** Forgets everything, so that it is read anew. */
  forget(): void {
    this.#texts.clear()
    this.#found.clear()
    this.#problems.clear()
  }

  async #find(named: string, from: string | null, folder: string | null): Promise<FoundProfile> {
    if (named !== '') {
      const builtIn = builtInProfile(named)
      if (builtIn) return { profile: builtIn, uri: null, problem: null }
      const uri = uriOfPath(named, folder)
      const text = uri === null ? null : await this.#text(uri)
      if (uri === null || text === null) return { profile: defaultProfile, uri, problem: `There is no profile or file “${named}”: the default profile stands in for it.` }
      return this.#load(uri, text)
    }
    let at = from
    for (let depth = 0; at !== null && depth < deepest; depth++) {
      const uri = joinUri(at, configName)
      const text = await this.#text(uri)
      if (text !== null) return this.#load(uri, text)
      at = parentOf(at)
    }
    return { profile: defaultProfile, uri: null, problem: null }
  }

  async #load(uri: string, text: string): Promise<FoundProfile> {
    const profile = await this.#read(uri, text, [])
    if (profile) return { profile, uri, problem: null }
    return { profile: defaultProfile, uri, problem: `The profile ${uri.slice(uri.lastIndexOf('/') + 1)} has mistakes: the default profile stands in for it.` }
  }

  /** Reads a profile and, first, the file that it extends. */
  async #read(uri: string, text: string, path: readonly string[]): Promise<Profile | null> {
    const parentFile = parentFileOf(text)
    let parent: Profile | null = null
    if (parentFile !== null) {
      const parentUri = uriOfPath(parentFile, parentOf(uri))
      const parentText = parentUri === null || [...path, uri].includes(parentUri) ? null : await this.#text(parentUri)
      parent = parentUri === null || parentText === null ? null : await this.#read(parentUri, parentText, [...path, uri])
    }
    const { profile, problems } = loadProfile(text, { ruleIds, extend: (name) => (name === parentFile ? parent : builtInProfile(name)) })
    this.#problems.set(uri, problems)
    return profile
  }

  #text(uri: string): Promise<string | null> {
    const known = this.#texts.get(uri)
    if (known) return known
    const text = this.#readText(uri).catch(() => null)
    this.#texts.set(uri, text)
    return text
  }
}

/** The file that a profile extends, or null where it extends none. */
function parentFileOf(text: string): string | null {
  const found = /^extends:[ \t]*["']?([^"'\s#]+\.ya?ml)["']?[ \t]*(?:#.*)?\r?$/mu.exec(text.slice(0, 100_000))
  return found?.[1] ?? null
}

import { LineCounter, parseDocument } from 'yaml'
import type { ProfileFile } from './file.js'
import { builtInProfile, guidance, profileNames } from './index.js'
import { checkMeaning } from './meaning.js'
import { nearest } from './nearest.js'
import { type FilePlace, type Path, Places } from './place.js'
import { type Fault, toFault } from './problems.js'
import { resolveProfile } from './resolve.js'
import { profileSchema } from './schema.js'
import type { Profile } from './types.js'
import validate from './validate.generated.js'

/** Something wrong with a profile file, and where. */
export interface ProfileProblem extends FilePlace {
  /** What is wrong, in one sentence. */
  readonly message: string
  /** What was probably meant, or null. */
  readonly suggestion: string | null
}

export interface LoadOptions {
  /** The profile of a name or a file that `extends` gives; null where there is none. Only the built-in ones where left out. */
  readonly extend?: (name: string) => Profile | null
  /** Ids of the linter's rules, so that `severities` can be checked. */
  readonly ruleIds?: readonly string[]
}

export interface LoadedProfile {
  /** Null where there is any problem. */
  readonly profile: Profile | null
  /** In the order of the file. */
  readonly problems: readonly ProfileProblem[]
}

const maxLength = 1_000_000

/**
 * Reads a council's profile out of YAML. Never throws, whatever the text holds.
 *
 * @param text the file.
 * @param options where other profiles come from, and the rules there are.
 * @returns the profile, or everything that is wrong with it, each with its line and column.
 */
export function loadProfile(text: string, options: LoadOptions = {}): LoadedProfile {
  if (text.length > maxLength) return { profile: null, problems: [{ line: 1, column: 1, message: 'A profile of more than a million characters is not read.', suggestion: null }] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const places = new Places(document, lines)
  if (document.errors.length > 0) {
    return fail(document.errors.map((error) => ({ ...places.at(error.pos[0]), message: `This is not YAML: ${error.message}`, suggestion: null })))
  }
  const faults: Fault[] = []
  const profile = read(document, options, faults)
  const problems = faults.map((fault) => ({ ...(fault.atKey ? places.key(fault.path) : places.value(fault.path)), message: fault.message, suggestion: fault.suggestion }))
  return problems.length > 0 ? fail(problems) : { profile, problems: [] }
}

function fail(problems: readonly ProfileProblem[]): LoadedProfile {
  return { profile: null, problems: [...problems].sort((a, b) => a.line - b.line || a.column - b.column) }
}

function read(document: ReturnType<typeof parseDocument>, options: LoadOptions, faults: Fault[]): Profile | null {
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 50 }) ?? {}
  } catch {
    faults.push({ path: [], atKey: false, message: 'This file repeats itself by reference too often to be read.', suggestion: null })
    return null
  }
  if (!validate(value)) {
    for (const error of validate.errors ?? []) {
      const fault = toFault(error, keysAt)
      if (fault) faults.push(fault)
    }
    return null
  }
  const file = value as ProfileFile
  const parent = file.extends ?? 'default'
  const base = (options.extend ?? builtInProfile)(parent)
  if (!base) {
    faults.push({ path: ['extends'], atKey: false, message: `There is no profile "${parent}".`, suggestion: nearest(parent, profileNames) })
    return null
  }
  faults.push(...checkMeaning(file, { base, guidance, ruleIds: options.ruleIds ?? null }))
  return faults.length > 0 ? null : resolveProfile({ name: 'local', title: 'Local profile', ...file }, base, guidance)
}

/** The keys that the schema allows at a path. */
function keysAt(path: Path): readonly string[] {
  let schema: unknown = profileSchema
  for (const step of path) {
    const here = schema as { properties?: Record<string, unknown>; items?: unknown; additionalProperties?: unknown; then?: unknown }
    schema = typeof step === 'number' ? here.items : here.properties?.[step] ?? here.additionalProperties
    schema = (schema as { then?: unknown } | undefined)?.then ?? schema
    if (typeof schema !== 'object' || schema === null) return []
  }
  return Object.keys((schema as { properties?: Record<string, unknown> }).properties ?? {})
}

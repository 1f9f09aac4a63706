import { InvalidArgumentError } from 'commander'
import type { Context } from '../note/types.js'
import { readJsonFile } from './json-file.js'

/** The flags that say what is known of a note besides its text. */
export interface ContextFlags {
  readonly child?: string[]
  readonly recordedOn?: string
  readonly event?: string
  readonly role?: string
  readonly context?: string
}

/** Collects a flag that may be given more than once. */
export function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value]
}

/**
 * Reads a day given on the command line.
 *
 * @throws InvalidArgumentError where it is no calendar day written `YYYY-MM-DD`.
 */
export function parseDay(value: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)
  if (!isDay) throw new InvalidArgumentError('Give a real day as YYYY-MM-DD, for example 2024-05-03.')
  return value
}

/**
 * Puts the context together from a file and flags; flags win.
 *
 * @throws UsageError where the file cannot be read or does not hold a context.
 */
export async function readContext(flags: ContextFlags): Promise<Context> {
  const given = flags.context ? ((await readJsonFile(flags.context, contextProblem)) as Context) : {}
  return {
    ...given,
    ...(flags.child ? { children: flags.child } : {}),
    ...(flags.recordedOn ? { recordedOn: flags.recordedOn } : {}),
    ...(flags.event ? { event: flags.event } : {}),
    ...(flags.role ? { role: flags.role } : {}),
  }
}

const contextKeys = new Set(['recordedOn', 'children', 'event', 'role'])

/**
 * Says what is wrong with a context that came from outside.
 *
 * @returns one sentence, or null where it is sound.
 */
export function contextProblem(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'the context must be an object.'
  for (const [key, item] of Object.entries(value)) {
    if (!contextKeys.has(key)) return `the context has no field "${key}"; it knows recordedOn, children, event, role.`
    const isList = Array.isArray(item) && item.every((name) => typeof name === 'string')
    if (key === 'children' ? !isList : typeof item !== 'string') return `"${key}" must be ${key === 'children' ? 'a list of names' : 'text'}.`
  }
  const { recordedOn } = value as Context
  if (recordedOn !== undefined && !/^\d{4}-\d\d-\d\d$/u.test(recordedOn)) return '"recordedOn" must be a day as YYYY-MM-DD.'
  return null
}

import { nearest } from './nearest.js'
import type { Path } from './place.js'
import type { SchemaError } from './validate.generated.js'

/** Something wrong with a profile file, before its place is known. */
export interface Fault {
  readonly path: Path
  /** True where the key is wrong, not its value. */
  readonly atKey: boolean
  readonly message: string
  /** What was probably meant, or null. */
  readonly suggestion: string | null
}

const forPattern = new Map([
  ['\\S', 'must not be empty'],
  ['^[a-z0-9]+(-[a-z0-9]+)*$', 'must be lower-case letters and digits, with hyphens between words'],
  ['^[A-Za-z][A-Za-z0-9-]*$', 'must be a short form without spaces, such as "TM"'],
  ['^[0-9]+ ((working|calendar) )?(hour|day|week|month)s?$', 'must be an amount of time, such as "10 working days" or "24 hours"'],
])

const forType = new Map([
  ['string', 'must be text'], ['array', 'must be a list'], ['object', 'must hold settings, each with a key'],
  ['integer', 'must be a whole number'], ['boolean', 'must be true or false'], ['string,array', 'must be text or a list'],
])

/**
 * Puts what the schema check found into plain words.
 *
 * @param error one finding of the compiled check.
 * @param known keys allowed where the finding is, for a suggestion.
 * @returns null for findings that only sum up others.
 */
export function toFault(error: SchemaError, known: (path: Path) => readonly string[]): Fault | null {
  const path = toPath(error.instancePath)
  const name = path.length === 0 ? 'A profile' : `"${String(path[path.length - 1])}"`
  const fault = (message: string, suggestion: string | null = null, atKey = false, at: Path = path): Fault => ({ path: at, atKey, message, suggestion })
  const text = (key: string): string => String(error.params[key])
  switch (error.keyword) {
    case 'if':
    case 'propertyNames':
      return null
    case 'additionalProperties': {
      const key = text('additionalProperty')
      return fault(`"${key}" is not a setting${path.length > 0 ? ` of ${name}` : ''}.`, nearest(key, known(path)), true, [...path, key])
    }
    case 'required':
      return fault(`${name} needs "${text('missingProperty')}".`)
    case 'enum': {
      const allowed = (error.params['allowedValues'] as readonly unknown[]).filter((value) => typeof value === 'string')
      return fault(`${name} must be ${list(allowed)}.`, null)
    }
    case 'pattern':
      if (error.propertyName !== undefined) return fault(`"${error.propertyName}" ${forPattern.get(text('pattern')) ?? 'is not written as it should be'}.`, null, true, [...path, error.propertyName])
      return fault(`${name} ${forPattern.get(text('pattern')) ?? 'is not written as it should be'}.`)
    case 'type':
      return fault(`${name} ${forType.get(text('type')) ?? `must be ${text('type')}`}.`)
    case 'minimum':
    case 'maximum':
      return fault(`${name} must be ${error.keyword === 'minimum' ? 'at least' : 'at most'} ${text('limit')}.`)
    case 'minItems':
      return fault(`${name} must not be an empty list.`)
    default:
      return fault(`${name} ${error.message ?? 'is not as it should be'}.`)
  }
}

function toPath(pointer: string): Path {
  return pointer.split('/').slice(1).map((part) => {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~')
    return /^\d+$/u.test(step) ? Number(step) : step
  })
}

/** `"a"`, `"a" or "b"`, `"a", "b" or "c"`. */
function list(words: readonly unknown[]): string {
  const quoted = words.map((word) => `"${String(word)}"`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted[quoted.length - 1] ?? ''}`
}

import { WEEKDAY_NAMES } from '../note/calendar.js'
import { nearest } from '../profile/nearest.js'

/** A helper that stands inside a line: what it takes, and how it is written. */
interface InlineHelper {
  readonly takes: readonly ('field' | 'text' | 'number' | 'weekday')[]
  readonly written: string
}

const helpers: Readonly<Record<string, InlineHelper>> = {
  possessive: { takes: ['field'], written: '{{possessive child}}' },
  names: { takes: ['field'], written: '{{names children}}' },
  verb: { takes: ['text', 'text'], written: '{{verb "is" "are"}}' },
  workingDays: { takes: ['number'], written: '{{workingDays 10}}' },
  nextWeekday: { takes: ['weekday'], written: '{{nextWeekday "Friday"}}' },
}

/** Names of the helpers that stand inside a line. */
export const inlineHelpers: readonly string[] = Object.keys(helpers)

/** The furthest that days are counted; the longest timescale of the guidance is shorter. */
const mostDays = 1000

/** What is wrong with how a helper is called. */
export interface CallProblem {
  readonly message: string
  readonly suggestion: string | null
}

/**
 * Says what is wrong with a call of an inline helper. Whether the fields that it takes exist is not looked at.
 *
 * @param name a known helper.
 * @param call its arguments as parsed.
 * @returns null where it is called as it should be.
 */
export function problemInCall(name: string, { params, hash }: { readonly params: readonly hbs.AST.Expression[]; readonly hash?: hbs.AST.Hash | undefined }): CallProblem | null {
  const helper = helpers[name]
  if (!helper) return null
  const shape = { message: `The helper "${name}" is written like this: ${helper.written}.`, suggestion: null }
  if (params.length !== helper.takes.length || (hash?.pairs.length ?? 0) > 0) return shape
  for (const [at, takes] of helper.takes.entries()) {
    const param = params[at]
    if (!param || !fits(param, takes)) return takes === 'weekday' && param?.type === 'StringLiteral' ? unknownDay((param as hbs.AST.StringLiteral).value) : shape
  }
  return null
}

function fits(param: hbs.AST.Expression, takes: InlineHelper['takes'][number]): boolean {
  if (takes === 'field') return param.type === 'PathExpression'
  if (takes === 'number') return param.type === 'NumberLiteral' && isCount((param as hbs.AST.NumberLiteral).value)
  if (param.type !== 'StringLiteral') return false
  return takes === 'text' || WEEKDAY_NAMES.some((day) => day.toLowerCase() === (param as hbs.AST.StringLiteral).value.trim().toLowerCase())
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value <= mostDays
}

function unknownDay(value: string): CallProblem {
  return { message: `There is no weekday "${value}".`, suggestion: nearest(value, WEEKDAY_NAMES) }
}

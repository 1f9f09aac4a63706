import type { Token } from '../types.js'
import type { Unit } from './types.js'
import { numberAt, NUMBERS, UNITS, wordAt } from './words.js'

/** So many of a unit, as read; `end` is the token after it. */
export interface Count {
  readonly amount: number
  readonly unit: Unit
  readonly end: number
}

/** A number as read; `end` is the token after it. */
export interface Amount {
  readonly amount: number
  readonly end: number
}

const WORKING: ReadonlySet<string> = new Set(['working', 'business', 'school', 'wkg', 'work'])
const PASSED_OVER: ReadonlySet<string> = new Set(['calendar', 'clear', 'full', 'whole', 'consecutive'])

/** Medical shorthand: `2/52` is two weeks, `3/12` three months, `5/7` five days. */
const PARTS_OF_YEAR: ReadonlyMap<string, Unit> = new Map([['52', 'week'], ['12', 'month'], ['7', 'day']])

/** Reads a number in figures or words, a range by its end: `5`, `five (5)`, `4-6`, `two to three`, `a couple of`. */
export function readAmount(tokens: readonly Token[], first: number, line: number): Amount | null {
  const one = readOne(tokens, first, line)
  if (one === null) return null
  const join = wordAt(tokens, one.end, line)
  if (join === '(') {
    const again = numberAt(tokens, one.end + 1, line, 3)
    return again >= 0 && wordAt(tokens, one.end + 2, line) === ')' ? { amount: one.amount, end: one.end + 3 } : one
  }
  if (join !== '-' && join !== 'to' && join !== 'or') return one
  const other = readOne(tokens, one.end + 1, line)
  return other !== null && other.amount > one.amount ? other : one
}

/** Reads `5 working days`, `48hrs`, `a fortnight`, `two weeks' time`, `10 wd`, `6 wks`. */
export function readCount(tokens: readonly Token[], first: number, line: number): Count | null {
  const fortnight = wordAt(tokens, first, line)
  if (fortnight === 'fortnight') return { amount: 2, unit: 'week', end: skipTime(tokens, first + 1, line) }
  const amount = readAmount(tokens, first, line)
  if (amount === null) return null
  const part = readPart(tokens, amount, first, line)
  if (part !== null) return part
  let at = amount.end
  let word = wordAt(tokens, at, line)
  if (word === '-' && tokens[at]?.glued) word = wordAt(tokens, ++at, line)
  if (PASSED_OVER.has(word)) word = wordAt(tokens, ++at, line)
  if (word === 'fortnight' || word === 'fortnights') return { amount: amount.amount * 2, unit: 'week', end: skipTime(tokens, at + 1, line) }
  const isWorking = WORKING.has(word)
  if (isWorking) word = wordAt(tokens, ++at, line)
  if (word === 'w' && wordAt(tokens, at + 1, line) === '/') return readShortWorkingDays(tokens, amount.amount, at, line)
  const unit = UNITS.get(word)
  if (unit === undefined) return null
  return { amount: amount.amount, unit: isWorking && unit === 'day' ? 'working-day' : unit, end: skipTime(tokens, at + 1, line) }
}

function readOne(tokens: readonly Token[], first: number, line: number): Amount | null {
  const figure = numberAt(tokens, first, line, 3)
  if (figure >= 0) return { amount: figure, end: first + 1 }
  const word = wordAt(tokens, first, line)
  const isCouple = word === 'couple' || (word === 'a' && wordAt(tokens, first + 1, line) === 'couple')
  if (isCouple) {
    const after = word === 'a' ? first + 2 : first + 1
    return { amount: 2, end: wordAt(tokens, after, line) === 'of' ? after + 1 : after }
  }
  const named = NUMBERS.get(word)
  return named === undefined ? null : { amount: named, end: first + 1 }
}

function readPart(tokens: readonly Token[], amount: Amount, first: number, line: number): Count | null {
  if (amount.end !== first + 1 || wordAt(tokens, amount.end, line) !== '/' || !tokens[amount.end]?.glued || !tokens[amount.end + 1]?.glued) return null
  const unit = PARTS_OF_YEAR.get(wordAt(tokens, amount.end + 1, line))
  return unit === undefined || wordAt(tokens, amount.end + 2, line) === '/' ? null : { amount: amount.amount, unit, end: amount.end + 2 }
}

function readShortWorkingDays(tokens: readonly Token[], amount: number, at: number, line: number): Count | null {
  const word = wordAt(tokens, at + 2, line)
  return word === 'd' || word === 'days' || word === 'day' ? { amount, unit: 'working-day', end: at + 3 } : null
}

/** Passes over what may end a count: `two weeks' time`, `a week's time`, `days'`. */
function skipTime(tokens: readonly Token[], index: number, line: number): number {
  let at = index
  const mark = wordAt(tokens, at, line)
  if ((mark === "'" || mark === "'s") && wordAt(tokens, at + 1, line) === 'time') return at + 2
  if (mark === 'time') at++
  return at
}

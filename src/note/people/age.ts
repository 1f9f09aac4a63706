import type { Token } from '../types.js'
import type { Layout } from './parts.js'
import { Role, roleOf } from './words.js'

const units: ReadonlySet<string> = new Set(['years', 'year', 'yrs', 'yr', 'y', 'yo', 'months', 'month', 'mths', 'mth', 'm', 'weeks', 'week', 'wks', 'wk', 'w', 'days', 'old'])
const announces: ReadonlySet<string> = new Set(['aged', 'age', 'dob', 'born', 'yr', 'year', 'twins', 'twin', 'due', 'edd', 'reception'])
const joins: ReadonlySet<string> = new Set([',', '.', ';', ')', '&', '+', '/', '-', 'and', '|', '?', '!'])
const hedges: ReadonlySet<string> = new Set(['is', 'was', "'s", 'now', 'just', 'nearly', 'almost', 'only', 'turns', 'turned', 'turning', 'be', 'will', 'today'])
const oldest = 25

/**
 * Tells whether an age follows: "(6)", "(aged 9)", ", 14,", " 10,", "is 11", "turns 18", "(Year 9)", ", 3 years 2 months".
 *
 * @param layout the note.
 * @param at index of the token after the name.
 * @param line index of the line that the name stands on.
 */
export function ageAfter(layout: Layout, at: number, line: number): boolean {
  const token = layout.tokens[at]
  if (!token || token.line !== line) return false
  if (token.kind === 'number') return isAge(layout, at, false)
  if (token.lower === '(' || token.lower === '[') return bracketedAge(layout, at + 1, line)
  if (token.lower === ',' || token.lower === '-') return announcedAge(layout, at + 1, line)
  if (announces.has(token.lower) && !units.has(token.lower)) return true
  if (hedges.has(token.lower)) return hedgedAge(layout, at, line)
  return false
}

function bracketedAge(layout: Layout, at: number, line: number): boolean {
  const first = layout.tokens[at]
  if (!first || first.line !== line) return false
  if (first.kind === 'number') return isAge(layout, at, true)
  if (first.lower === 'dob' || first.lower === 'born' || first.lower === 'aged' || first.lower === 'age' || first.lower === 'due' || first.lower === 'edd') return true
  const second = layout.tokens[at + 1]
  return announces.has(first.lower) && second?.kind === 'number'
}

function announcedAge(layout: Layout, at: number, line: number): boolean {
  const first = layout.tokens[at]
  if (!first || first.line !== line) return false
  if (first.kind === 'number') return isAge(layout, at, false)
  if (first.lower === 'aged' || first.lower === 'dob' || first.lower === 'born' || first.lower === 'unborn') return true
  return first.lower === 'age' && layout.tokens[at + 1]?.kind === 'number'
}

function hedgedAge(layout: Layout, from: number, line: number): boolean {
  for (let at = from + 1; at < from + 4; at++) {
    const token = layout.tokens[at]
    if (!token || token.line !== line) return false
    if (token.kind === 'number') return isAge(layout, at, false) && !isCount(layout, at)
    if (token.lower === 'aged') return true
    if (!hedges.has(token.lower)) return false
  }
  return false
}

/** After "is", a number is an age only where nothing else is counted: "is 14", not "is 14 miles away". */
function isCount(layout: Layout, at: number): boolean {
  const after = layout.tokens[at + 1]
  return after?.kind === 'word' && !after.glued && !units.has(after.lower) && after.lower !== 'and' && after.lower !== 'on' && after.lower !== 'in' && after.lower !== 'this' && after.lower !== 'next' && after.lower !== 'now'
}

/** A number up to 25 that is no part of a date, a time, a code or an amount. */
function isAge(layout: Layout, at: number, isBracketed: boolean): boolean {
  const token = layout.tokens[at] as Token
  if (token.end - token.start > 2 || Number(token.lower) > oldest) return false
  const after = layout.tokens[at + 1]
  if (!after || after.line !== token.line) return true
  if (after.kind === 'word') {
    if (roleOf(after.lower) & Role.Month || after.lower === 'st' || after.lower === 'nd' || after.lower === 'rd' || after.lower === 'th') return false
    return units.has(after.lower) || after.lower === 'and' || isBracketed || (!after.glued && isClauseStart(after.lower))
  }
  const isGluedNumber = layout.tokens[at + 2]?.kind === 'number' && layout.tokens[at + 2]?.glued === true
  if (after.glued && isGluedNumber && (after.lower === '/' || after.lower === '.' || after.lower === ':' || after.lower === '-')) return false
  return joins.has(after.lower) || isBracketed || after.lower === '('
}

function isClauseStart(lower: string): boolean {
  if (roleOf(lower) & Role.ChildDoes) return true
  return lower === 'was' || lower === 'is' || lower === 'has' || lower === 'from' || lower === 'who' || lower === 'lives' || lower === 'seen' || lower === 'on' || lower === 'told' || lower === 'said'
}

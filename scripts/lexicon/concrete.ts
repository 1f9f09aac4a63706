import type { Token } from '../../src/note/types.js'
import type { Classes } from '../../src/lexicon/pattern.js'
import { tokenise } from '../../src/note/tokens.js'

const limit = 20_000

/**
 * Brings a pattern as people write it to the tokens of a note: a hyphen or `'s` in a word makes two places of one.
 *
 * @throws {Error} where one of several words in a place is more than one token, and so could never be matched.
 */
export function normalise(pattern: string): string {
  const spaced = pattern.replace(/\s+/gu, ' ').trim()
  if (spaced.toLowerCase() !== spaced) throw new Error(`"${pattern}" holds capitals: patterns are matched in small letters`)
  return spaced.split(' ').map(normaliseSlot).join(' ')
}

function normaliseSlot(slot: string): string {
  const [, open = '', body = '', close = ''] = /^(\(?)(.*?)(\)?)$/u.exec(slot) ?? []
  const words = body.split('|')
  const parts = words.map((word) => (word.startsWith('<') || word === "'s" ? [word] : tokensOf(word).map((token) => token.lower).filter((lower) => lower !== '-')))
  if (words.length === 1) return `${open}${parts[0]!.join(' ')}${close}`
  const broken = words[parts.findIndex((part) => part.length !== 1)]
  if (broken !== undefined) throw new Error(`"${broken}" can never match: it is read as more than one word`)
  return `${open}${parts.map((part) => part[0]).join('|')}${close}`
}

/** The tokens of a text, as a note would have them; a clitic stands close to its word again. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  const written = text.replace(/ 's\b/gu, "'s")
  tokenise(written, 0, written.length, 0, tokens)
  return tokens
}

/**
 * Spells out the wordings that a pattern stands for. A class is spelt out too, `<any>` stays.
 *
 * @throws {Error} where there are too many to check.
 */
export function wordings(pattern: string, classes: Classes): readonly string[] {
  let found: string[] = ['']
  for (const piece of pattern.match(/\([^)]*\)|\S+/gu) ?? []) {
    const isOptional = piece.startsWith('(')
    const grown = (isOptional ? piece.slice(1, -1) : piece).split(' ').reduce((so, slot) => so.flatMap((text) => choicesOf(slot, classes).map((word) => `${text} ${word}`)), found)
    found = isOptional ? [...found, ...grown] : grown
    if (found.length > limit) throw new Error(`"${pattern}" stands for more than ${limit} wordings: make it simpler`)
  }
  return found.map((text) => text.trim())
}

function choicesOf(slot: string, classes: Classes): readonly string[] {
  return slot.split('|').flatMap((word) => (word.startsWith('<') && word !== '<any>' ? (classes.get(word.slice(1, -1)) ?? [word]) : [word]))
}

import type { LevelExpression } from './types.js'

/** The level was not written as one. `at` is the offset of the word that could not be read. */
export class LevelError extends Error {
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.name = 'LevelError'
    this.at = at
  }
}

interface Word {
  readonly text: string
  readonly at: number
}

/**
 * Reads who must sign, as the guidance writes it: `ATM and TM`, `TM then SM then AD`, `TM, SM and ADM`.
 *
 * `or` binds closest, then `and`, then `then`, so that `ATM or TM and SM` asks for the service manager and one of the
 * other two. A comma stands for the `and` or `or` that follows it.
 *
 * @param text the expression.
 * @returns the level; roles are kept as written.
 * @throws LevelError where the text is no such expression.
 */
export function parseLevel(text: string): LevelExpression {
  const words = splitWords(text)
  if (words.length === 0) throw new LevelError('a level names at least one role', 0)
  const reader = new Reader(words, text.length)
  const level = reader.chain('sequence')
  reader.end()
  return level
}

/** Writes a level with roles as given by `name`: `ATM and TM`, `(ATM or TM) and SM`. */
export function formatLevel(level: LevelExpression, name: (role: string) => string = (role) => role): string {
  if (level.kind === 'role') return name(level.role)
  const word = level.kind === 'all' ? 'and' : level.kind === 'any' ? 'or' : 'then'
  const parts = level.of.map((part) => {
    const inner = formatLevel(part, name)
    return level.kind === 'all' && part.kind === 'any' ? `(${inner})` : inner
  })
  if (word === 'then' || parts.length < 3) return parts.join(` ${word} `)
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts[parts.length - 1] ?? ''}`
}

/** Every role that a level names, in order, each once. */
export function rolesOf(level: LevelExpression): readonly string[] {
  if (level.kind === 'role') return [level.role]
  return [...new Set(level.of.flatMap(rolesOf))]
}

/** The steps of a level, in order: what must all be there. Each step is the roles any one of which will do. */
export function stepsOf(level: LevelExpression): readonly (readonly string[])[] {
  if (level.kind === 'role') return [[level.role]]
  if (level.kind === 'any') return [rolesOf(level)]
  return level.of.flatMap(stepsOf)
}

const kinds = ['sequence', 'all', 'any'] as const
const joining = { sequence: 'then', all: 'and', any: 'or' } as const

class Reader {
  #at = 0
  readonly #words: readonly Word[]
  readonly #length: number

  constructor(words: readonly Word[], length: number) {
    this.#words = words
    this.#length = length
  }

  chain(kind: 'sequence' | 'all' | 'any'): LevelExpression {
    const parts = [this.#next(kind)]
    while (this.#joins(joining[kind])) {
      this.#at++
      parts.push(this.#next(kind))
    }
    const only = parts[0]
    return only && parts.length === 1 ? only : { kind, of: parts }
  }

  end(): void {
    const word = this.#words[this.#at]
    if (word) throw new LevelError(`"${word.text}" stands where "and", "or" or "then" was expected`, word.at)
  }

  #next(kind: 'sequence' | 'all' | 'any'): LevelExpression {
    const inner = kinds[kinds.indexOf(kind) + 1]
    return inner ? this.chain(inner) : this.#role()
  }

  /** A comma is whatever joining word follows next; at the end of such a list the comma may precede the word itself. */
  #joins(word: string): boolean {
    const here = this.#words[this.#at]
    if (here?.text !== ',') return here?.text.toLowerCase() === word
    const after = this.#words[this.#at + 1]?.text.toLowerCase()
    if (after === word) {
      this.#at++
      return true
    }
    const later = this.#words.slice(this.#at + 1).find(({ text }) => ['and', 'or', 'then'].includes(text.toLowerCase()))
    return (later?.text.toLowerCase() ?? 'and') === word
  }

  #role(): LevelExpression {
    const word = this.#words[this.#at]
    if (!word || word.text === ',' || ['and', 'or', 'then'].includes(word.text.toLowerCase())) throw new LevelError(`a role was expected${word ? ` before "${word.text}"` : ' at the end'}`, word?.at ?? this.#length)
    this.#at++
    return { kind: 'role', role: word.text }
  }
}

function splitWords(text: string): readonly Word[] {
  const words: Word[] = []
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const mark = text[at] ?? ' '
    const ends = mark === ' ' || mark === '\t' || mark === '\n' || mark === '\r' || mark === ','
    if (!ends && start < 0) start = at
    if (ends && start >= 0) {
      words.push({ text: text.slice(start, at), at: start })
      start = -1
    }
    if (mark === ',') words.push({ text: ',', at })
  }
  return words
}

/**
 * The pattern language of the lexicon.
 *
 * Words stand apart by spaces and are matched against tokens in small letters. `a|b` is either word, `(x)` may be left out,
 * `<name>` is any word of a class and `<any>` any one word. A hyphen between two words of a note is passed over, so `step down`
 * is found in `step-down` as well.
 */

/** One place in a pattern: the words that may stand there, or null for any one word. */
export interface Slot {
  /** The slot as written: equal slots accept equal words. */
  readonly key: string
  readonly words: ReadonlySet<string> | null
}

/** A run of slots that is there as a whole, or that may be left out. */
export interface Piece {
  readonly slots: readonly Slot[]
  readonly isOptional: boolean
}

export type Classes = ReadonlyMap<string, readonly string[]>

/**
 * Makes a reader of patterns. Equal slots of one reader are one object.
 *
 * @param classes the classes that patterns may name.
 * @returns a function that reads one pattern; it throws where a bracket is not closed, a place is empty or a class is not
 *   known, which only the build sees.
 */
export function patternReader(classes: Classes): (pattern: string) => readonly Piece[] {
  const slots = new Map<string, Slot>()
  const slotOf = (key: string): Slot => {
    const known = slots.get(key)
    if (known) return known
    const slot = { key, words: key === '<any>' ? null : wordsOf(key, classes) }
    slots.set(key, slot)
    return slot
  }
  return (pattern) => readPieces(pattern, slotOf)
}

/**
 * The words that a pattern may begin with: those of its first place, and of what may be left out before it.
 *
 * @param pattern one pattern, without `<any>` in its first place.
 * @param classes the classes that it may name.
 */
export function firstWords(pattern: string, classes: Classes): readonly string[] {
  const words: string[] = []
  for (let at = 0; at < pattern.length; ) {
    const isOptional = pattern.charAt(at) === '('
    const start = isOptional ? at + 1 : at
    const end = isOptional ? pattern.indexOf(')', start) : pattern.length
    const space = pattern.indexOf(' ', start)
    const key = pattern.slice(start, space < 0 || space > end ? end : space)
    if (key.includes('|') || key.charAt(0) === '<') words.push(...wordsOf(key, classes))
    else words.push(key)
    if (!isOptional) break
    at = end + 2
  }
  return words
}

function readPieces(pattern: string, slotOf: (key: string) => Slot): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < pattern.length) {
    if (pattern.charAt(at) === ' ') {
      at++
      continue
    }
    const isOptional = pattern.charAt(at) === '('
    const start = isOptional ? at + 1 : at
    const end = pattern.indexOf(isOptional ? ')' : ' ', start)
    if (isOptional && end < 0) throw new Error(`"${pattern}" leaves a bracket open`)
    const stop = end < 0 ? pattern.length : end
    pieces.push({ slots: pattern.slice(start, stop).split(' ').map(slotOf), isOptional })
    at = stop + 1
  }
  if (!pieces.some((piece) => !piece.isOptional)) throw new Error(`"${pattern}" may be left out as a whole`)
  return pieces
}

function wordsOf(key: string, classes: Classes): ReadonlySet<string> {
  const words = new Set<string>()
  for (const word of key.split('|')) {
    if (word === '') throw new Error(`"${key}" has an empty place`)
    if (word.charAt(0) !== '<') {
      words.add(word)
      continue
    }
    const members = classes.get(word.slice(1, -1))
    if (!members) throw new Error(`${word} names no class of classes.yml`)
    for (const member of members) words.add(member)
  }
  return words
}

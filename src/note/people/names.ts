import { packedNames } from '../../lexicon/names.generated.js'
import { foldName } from './fold.js'

/** How far a word alone says that it is a first name. */
export const NameClass = {
  /** Not on the list. */
  None: 0,
  /** A word, month or place as well, even with a capital: Will, May, Hope. */
  Word: 1,
  /** A word when written small (rose), a name with a capital (Rose). */
  Capital: 2,
  /** Only a name. */
  Name: 3,
} as const
export type NameClass = (typeof NameClass)[keyof typeof NameClass]

const classes = new Map<string, NameClass>()
/** Which pairs of first letters are unpacked, one place a pair. */
const unpacked = new Uint8Array(26 * 26)

/**
 * Looks a word up in the list of first names. The list is unpacked as it is needed, by first two letters.
 *
 * @param lower one word (a part of a name) in lower case, diacritics or not.
 */
export function nameClass(lower: string): NameClass {
  if (lower.length < 2 || lower.length > 24) return NameClass.None
  const word = foldName(lower)
  const pair = (word.charCodeAt(0) - 97) * 26 + word.charCodeAt(1) - 97
  if (unpacked[pair] === 0) unpack(pair, word.slice(0, 2))
  return classes.get(word) ?? NameClass.None
}

function unpack(pair: number, key: string): void {
  unpacked[pair] = 1
  if (!Object.hasOwn(packedNames, key)) return
  const packed = packedNames[key] ?? ''
  let name = key
  let at = 0
  while (at < packed.length) {
    const shared = packed.charCodeAt(at) - 65
    let end = at + 1
    while (end < packed.length && packed.charCodeAt(end) >= 97) end++
    name = name.slice(0, 2 + shared) + packed.slice(at + 1, end)
    const mark = packed.charCodeAt(end) - 48
    const isMarked = mark === 1 || mark === 2
    classes.set(name, isMarked ? mark : NameClass.Name)
    at = isMarked ? end + 1 : end
  }
}

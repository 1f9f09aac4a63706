/** What a UTF-16 code unit is, to the reader of a note. */
export const enum CharClass {
  Other = 0,
  Letter = 1,
  Digit = 2,
  Space = 3,
  Newline = 4,
  Apostrophe = 5,
  /** Takes no room and carries no meaning: zero-width space, soft hyphen, byte-order mark. */
  Invisible = 6,
}

const unknown = 255
const letter = /[\p{L}\p{M}]/u
const table = buildTable()

function buildTable(): Uint8Array {
  const classes = new Uint8Array(65536)
  classes.fill(unknown, 0x80)
  const set = (chars: readonly number[], charClass: CharClass) => {
    for (const code of chars) classes[code] = charClass
  }
  for (let code = 0x41; code <= 0x5a; code++) classes[code] = classes[code + 32] = CharClass.Letter
  for (let code = 0x30; code <= 0x39; code++) classes[code] = CharClass.Digit
  set([0x20, 0x09, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000], CharClass.Space)
  for (let code = 0x2000; code <= 0x200a; code++) classes[code] = CharClass.Space
  set([0x0a, 0x0d, 0x0b, 0x0c, 0x85, 0x2028, 0x2029], CharClass.Newline)
  set([0x27, 0x2018, 0x2019, 0x02bc, 0x60, 0xb4], CharClass.Apostrophe)
  set([0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff], CharClass.Invisible)
  // Halves of astral characters (emoji, mostly) are never letters here: no name in use needs them.
  classes.fill(CharClass.Other, 0xd800, 0xe000)
  return classes
}

/**
 * Gives the class of one UTF-16 code unit.
 *
 * @param code the code unit, 0 to 65535; `NaN` (past the end of a text) is `Other`.
 */
export function charClass(code: number): CharClass {
  const known = table[code]
  if (known === undefined) return CharClass.Other
  if (known !== unknown) return known
  return (table[code] = letter.test(String.fromCharCode(code)) ? CharClass.Letter : CharClass.Other)
}

/** Whether the code unit is white space or invisible, but no line break. */
export function isBlank(code: number): boolean {
  const found = charClass(code)
  return found === CharClass.Space || found === CharClass.Invisible
}

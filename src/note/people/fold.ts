const marks = /[\u0300-\u036f]/gu
const plain: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ə: 'a', þ: 'th' }

/**
 * Takes the diacritics off a lower-case word, so that `llŷr`, `zoë` and `rafał` are found however they are typed.
 *
 * @param lower a word in lower case.
 * @returns the word in plain letters where its letters have a plain form.
 */
export function foldName(lower: string): string {
  if (isAscii(lower)) return lower
  return lower.normalize('NFD').replaceAll(marks, '').replaceAll(/[łøđðıßæœəþ]/gu, (letter) => plain[letter] ?? letter)
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

const zero = 48
/** Keeps the mark of a shared beginning within plain ASCII. */
const longest = 70

/**
 * Writes a sorted list so that each word says only how much of the word before it begins it, and what is different.
 * Lists of words zip to little more than half of what they do as they stand.
 */
export function frontCode(words: readonly string[]): string {
  let before = ''
  return words.map((word) => {
    let same = 0
    while (same < longest && same < before.length && same < word.length && before[same] === word[same]) same++
    before = word
    return String.fromCharCode(zero + same) + word.slice(same)
  }).join('\n')
}

/** Reads what `frontCode` wrote. */
export function readFrontCoded(text: string): readonly string[] {
  let before = ''
  return text.split('\n').map((line) => (before = before.slice(0, line.charCodeAt(0) - zero) + line.slice(1)))
}

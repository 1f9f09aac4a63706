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

/** Stands for 0; numbers within this of it are letters that neither JSON nor UTF-8 takes more than two bytes for. */
const middle = 0x400

/** Writes words with a whole number each, such as what was learned of them: the words front-coded, then a letter a number. */
export function codeWeights(weights: Readonly<Record<string, number>>): readonly [string, string] {
  const values = Object.values(weights)
  for (const value of values) if (!Number.isInteger(value) || Math.abs(value) >= middle) throw new Error(`${value} does not fit into a letter`)
  return [frontCode(Object.keys(weights)), String.fromCharCode(...values.map((value) => middle + value))]
}

/** Reads what `codeWeights` wrote. */
export function readWeights([words, values]: readonly [string, string]): Readonly<Record<string, number>> {
  return Object.fromEntries(readFrontCoded(words).map((word, at) => [word, values.charCodeAt(at) - middle]))
}

/** Reads what `frontCode` wrote. */
export function readFrontCoded(text: string): readonly string[] {
  let before = ''
  return text.split('\n').map((line) => (before = before.slice(0, line.charCodeAt(0) - zero) + line.slice(1)))
}

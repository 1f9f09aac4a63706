/** A number with its noun: `1 word`, `2 words`. For nouns that take an “s”. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

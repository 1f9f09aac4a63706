import { cues } from '../../lexicon/cues.generated.js'

const reasoning = ['decision', 'cause', 'stance', 'track-record', 'follows'] as const
const lookingAgain = ['again', 'done', 'empty'] as const

/** Names of the word classes, in a fixed order; a class's number is its place here. Phrases' classes end in `!`. */
export const classNames: readonly string[] = [
  ...['<s>', ',', ':', ';', '-', '"', '?', '<n>', '<time>', '<name>', '<child>'],
  ...Object.keys(cues['word-classes']),
  ...[...reasoning, ...lookingAgain].map((name) => `${name}!`),
]

const wordClasses = cues['word-classes'] as Readonly<Record<string, readonly string[]>>

const marks: Readonly<Record<string, string>> = {
  '<month>': '<time>',
  '<weekday>': '<time>',
  '<date>': '<time>',
  '<relative>': '<time>',
  '<recurring>': '<time>',
  '<vague>': '<time>',
}

/** Words and phrases with the numbers of their classes. */
export function classEntries(): readonly (readonly [string, readonly number[]])[] {
  const found = new Map<string, number[]>()
  const add = (words: string, name: string) => {
    const number = classNames.indexOf(name)
    if (number < 0) return
    const numbers = found.get(words) ?? []
    numbers.push(number)
    found.set(words, numbers)
  }
  for (const name of classNames) if (!(name in wordClasses)) add(name, name)
  for (const [symbol, name] of Object.entries(marks)) add(symbol, name)
  for (const [name, words] of Object.entries(wordClasses)) for (const word of words) add(word, name)
  for (const name of reasoning) for (const words of cues.reasoning[name]) add(words, `${name}!`)
  for (const name of lookingAgain) for (const words of cues['looking-again'][name]) add(words, `${name}!`)
  for (const opener of ['as', 'since']) for (const subject of cues.reasoning.subject) add(`${opener} ${subject}`, 'cause!')
  return [...found]
}

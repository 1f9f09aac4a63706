import { cues } from '../lexicon/cues.generated.js'
import { charClass, CharClass } from './chars.js'
import type { RawLine } from './lines.js'

/** What a heading announces. */
export type HeadingTopic = keyof typeof cues.headings

const topics = new Map<string, HeadingTopic>()
for (const [topic, phrases] of Object.entries(cues.headings) as [HeadingTopic, readonly string[]][]) {
  for (const phrase of phrases) if (!topics.has(phrase)) topics.set(phrase, topic)
}
const titles: ReadonlySet<string> = new Set(cues.headings.title)
const maxPhraseWords = 4
const maxExtraWords = 5

/**
 * Tells what a heading or a label announces, from its first words.
 *
 * @param words the heading's words, any case, with or without marks.
 * @returns the topic, or null where the words are none of the known headings.
 */
export function headingTopic(words: string): HeadingTopic | null {
  const parts = normalise(words).split(' ')
  for (let count = Math.min(maxPhraseWords, parts.length); count > 0; count--) {
    const topic = topics.get(parts.slice(0, count).join(' '))
    if (topic) return topic
  }
  return null
}

/**
 * Tells whether a plain line stands as a heading: a known heading by itself or with a few words after it,
 * or a first line that names the kind of entry.
 *
 * @param text the note.
 * @param line the line, of kind `text`.
 * @param isFirst whether no words stand above it.
 * @param hasWordsAfter whether words stand below it.
 */
export function isKnownHeading(text: string, line: RawLine, isFirst: boolean, hasWordsAfter: boolean): boolean {
  const { start, end } = line.content
  if (!hasWordsAfter || line.label !== null || endsSentence(text.charCodeAt(end - 1))) return false
  const words = normalise(text.slice(start, end))
  const parts = words.split(' ')
  if (topics.has(words)) return true
  if (isFirst) return parts.some((_, at) => titles.has(parts.slice(at, at + 2).join(' ')) || titles.has(parts[at] ?? ''))
  const isTitleCase = /^\p{Lu}/u.test(text.slice(start, start + 2))
  return isTitleCase && parts.length <= maxPhraseWords + maxExtraWords && startsWithPhrase(parts)
}

const linking = new Set(['for', 'of', 'on', 'about', 'and', 'from', 'by', 'arising', 'following'])

function startsWithPhrase(parts: readonly string[]): boolean {
  for (let count = maxPhraseWords; count > 0; count--) {
    if (topics.has(parts.slice(0, count).join(' '))) return parts.length === count || linking.has(parts[count] ?? '')
  }
  return false
}

function endsSentence(code: number): boolean {
  return code === 0x2e || code === 0x3f || code === 0x21 || code === 0x2c || code === 0x3b
}

function normalise(words: string): string {
  let out = ''
  for (let at = 0; at < words.length && at < 120; at++) {
    const code = words.charCodeAt(at)
    const found = charClass(code)
    if (found === CharClass.Letter || found === CharClass.Digit || code === 0x2f) out += words[at]
    else if (found === CharClass.Apostrophe) out += "'"
    else if (out && !out.endsWith(' ')) out += ' '
  }
  return out.trim().toLowerCase()
}

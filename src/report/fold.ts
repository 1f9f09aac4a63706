import type { Message } from './types.js'
import { severityOrder } from './words.js'

/** One thing to mend: a finding, and what other rules say of the same words. */
export interface Folded {
  readonly message: Message
  readonly also: readonly Message[]
  /** The one of them whose suggestions are worth offering, with those alone; null where there are none. */
  readonly offer: Message | null
}

/** Rules about how something is worded: they yield to those about what is said. */
const wording: ReadonlySet<string> = new Set(['jargon', 'judgemental', 'equality', 'readability'])
/** Rules whose words have to be written anew, whole. */
const rewritten: ReadonlySet<string> = new Set(['action-specific', 'bare-agreed'])

/**
 * Folds findings that are mended by one change, so that a word is read once however many rules speak of it: what is said of
 * how the same words are put, but for punctuation at their ends; and what is said inside a phrase that has to be written
 * anew, where nothing else could mend it. No finding is lost.
 *
 * @param messages findings about words of the note, in the order of the text.
 * @returns what is left to mend, in that order; what is said of what the text says leads, then the heavier.
 */
export function foldSame(messages: readonly Message[]): readonly Folded[] {
  const groups = bySameWords(messages)
  const kept: Message[][] = []
  let around: Message[][] = []
  for (const group of groups) {
    const [first] = group
    if (!first) continue
    around = around.filter(([outer]) => outer !== undefined && outer.end > first.start)
    const outer = around.find(([one]) => one !== undefined && one.end >= first.end && group.every((inner) => isMendedBy(one, inner)))
    if (outer) outer.push(...group)
    else {
      kept.push(group)
      if (rewritten.has(first.ruleId)) around.push(group)
    }
  }
  return kept.flatMap(([message, ...also]) => (message ? [{ message, also, offer: offerOf(message, also) }] : []))
}

/** Plainer words for what has to be written anew are no help, unless they leave a gap to fill in. */
function offerOf(message: Message, also: readonly Message[]): Message | null {
  if (message.suggestions.length > 0) return message
  for (const one of also) {
    const suggestions = rewritten.has(message.ruleId) ? one.suggestions.filter((words) => words.includes('[')) : one.suggestions
    if (suggestions.length > 0) return { ...one, suggestions }
  }
  return null
}

function bySameWords(messages: readonly Message[]): readonly Message[][] {
  const groups = new Map<string, Message[]>()
  for (const message of messages) {
    const key = wordsOf(message)
    const known = groups.get(key)
    if (known) known.push(message)
    else groups.set(key, [message])
  }
  return [...groups.values()].flatMap((group) => apart(group.sort((a, b) => weight(a) - weight(b))))
}

/** Who, what and by when are missing in the same words, and yet three things to mend: only the wording goes with another. */
function apart([first, ...others]: readonly Message[]): readonly Message[][] {
  if (!first) return []
  return [[first, ...others.filter(({ ruleId }) => wording.has(ruleId))], ...others.filter(({ ruleId }) => !wording.has(ruleId)).map((message) => [message])]
}

function weight({ ruleId, severity }: Message): number {
  return severityOrder[severity] + (wording.has(ruleId) ? 10 : 0)
}

/** Jargon with no words to put in its place, or what an approval opens with: whoever writes the phrase anew leaves it out. */
function isMendedBy(outer: Message, { ruleId, start, suggestions }: Message): boolean {
  const isJargon = ruleId === 'jargon'
  if (outer.ruleId === 'bare-agreed') return ruleId === 'nfa-reason' || (isJargon && (suggestions.length === 0 || start === outer.start))
  return isJargon && suggestions.length === 0
}

/** The place of a finding without what is no letter or digit at its ends. */
function wordsOf({ start, end, text }: Message): string {
  let from = 0
  let to = text.length
  while (from < to && !isWord(text.charAt(from))) from++
  while (to > from && !isWord(text.charAt(to - 1))) to--
  return from < to ? `${start + from} ${start + to}` : `${start} ${end}`
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char)
}

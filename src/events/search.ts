import { nearest } from '../profile/nearest.js'
import type { Profile } from '../profile/types.js'
import { eventsOf } from './index.js'
import { eventNamed } from './named.js'
import { phrasesOf as wordingsOf } from './phrases.js'
import type { ProfileEvent } from './types.js'
import { meaningfulWords, phraseKey } from './words.js'

export interface EventMatch {
  readonly event: ProfileEvent
  /** Above 0; the higher the better. Only good for comparing within one search. */
  readonly score: number
  /** The event's own words that came closest: its name, a search word, or a document's wording. */
  readonly matched: string
}

interface Phrase {
  readonly text: string
  readonly stems: readonly string[]
  /** How telling its words are together. */
  whole: number
  readonly entry: number
}

interface Index {
  readonly events: readonly ProfileEvent[]
  readonly phrases: readonly Phrase[]
  /** For each word, how telling it is (the fewer events have it, the more) and which phrases hold it. */
  readonly words: ReadonlyMap<string, { weight: number; readonly phrases: number[] }>
}

const indexes = new WeakMap<Profile, Index>()
const unfinished = 0.6
const exactly = 1000

/**
 * Events that fit some words, best first: everyday words and councils' own wording both find them.
 *
 * @param words what somebody typed; the last word may be unfinished.
 * @param profile whose events to look among.
 * @param limit how many to give at most.
 * @returns the events with how well each fits; empty where nothing does.
 */
export function searchEvents(words: string, profile: Profile, limit = 10): readonly EventMatch[] {
  const index = indexOf(profile)
  const query = [...new Set(meaningfulWords(words))]
  const exact = score(index, query)
  const matches = exact.length > 0 ? exact : score(index, respelled(index, query))
  const named = index.events.findIndex(({ id }) => id === words.trim())
  const event = index.events[named]
  if (event) return [{ event, score: exactly, matched: event.name }, ...matches.filter((match) => match.event !== event)].slice(0, limit)
  return matches.slice(0, limit)
}

/**
 * The event that some words surely mean: its id, its name, a document's wording of it, one of its search words,
 * or words that fit it far better than any other.
 *
 * @param words an event id, or plain words, as a record system or a person gives them.
 * @returns null where no event is meant for certain.
 */
export function findEvent(words: string, profile: Profile): ProfileEvent | null {
  const id = words.trim()
  if (Object.hasOwn(profile.events, id)) return profile.events[id] ?? null
  const named = eventNamed(phraseKey(words), profile) ?? eventSpelled(id, profile)
  if (named) return named
  const query = [...new Set(meaningfulWords(words))]
  const [best, second] = score(indexOf(profile), query)
  if (!best || best.score < surely || (second && best.score < second.score * ahead)) return null
  const own = new Set(phrasesOf(best.event, 0).flatMap(({ stems }) => stems))
  return query.filter((stem) => own.has(stem)).length >= query.length * mostWords ? best.event : null
}

/** Where no word is known, the known ones that were probably meant. */
function respelled(index: Index, query: readonly string[]): readonly string[] {
  const known = [...index.words.keys()]
  return query.flatMap((stem) => (stem.length > 3 ? nearest(stem, known) : null) ?? [])
}

const surely = 4
const ahead = 1.25
const mostWords = 0.6

/** The one event that has a phrase of exactly these letters, where its words without their endings might stand for others too. */
function eventSpelled(words: string, profile: Profile): ProfileEvent | null {
  const letters = words.toLowerCase()
  const spelled = eventsOf(profile).filter((event) => wordingsOf(event).some((text) => text.toLowerCase() === letters))
  return spelled.length === 1 ? (spelled[0] ?? null) : null
}

function score(index: Index, query: readonly string[]): readonly EventMatch[] {
  const phraseHits = new Map<number, number>()
  const eventHits = new Map<number, Map<string, number>>()
  const last = query[query.length - 1] ?? ''
  const take = (stem: string, part: number): void => {
    const word = index.words.get(stem)
    for (const at of word?.phrases ?? []) {
      const phrase = index.phrases[at]
      if (!word || !phrase) continue
      phraseHits.set(at, (phraseHits.get(at) ?? 0) + word.weight * part)
      const hits = eventHits.get(phrase.entry) ?? new Map<string, number>()
      hits.set(stem, Math.max(hits.get(stem) ?? 0, word.weight * part))
      eventHits.set(phrase.entry, hits)
    }
  }
  for (const stem of query) take(stem, 1)
  if (last.length >= 3) for (const stem of index.words.keys()) if (stem !== last && stem.startsWith(last)) take(stem, unfinished)
  return rank(index, phraseHits, eventHits)
}

/** The closest phrase counts most, and the words found anywhere in the event half as much. */
function rank(index: Index, phraseHits: ReadonlyMap<number, number>, eventHits: ReadonlyMap<number, ReadonlyMap<string, number>>): readonly EventMatch[] {
  const best = new Map<number, { fit: number; text: string }>()
  for (const [at, hit] of phraseHits) {
    const phrase = index.phrases[at]
    if (!phrase) continue
    const fit = (hit * hit) / phrase.whole
    if (fit > (best.get(phrase.entry)?.fit ?? 0)) best.set(phrase.entry, { fit, text: phrase.text })
  }
  const matches: EventMatch[] = []
  for (const [entry, { fit, text }] of best) {
    const event = index.events[entry]
    let covered = 0
    for (const weight of eventHits.get(entry)?.values() ?? []) covered += weight
    if (event) matches.push({ event, score: fit + covered / 2, matched: text })
  }
  return matches.sort((a, b) => b.score - a.score || (a.event.id < b.event.id ? -1 : 1))
}

function indexOf(profile: Profile): Index {
  const known = indexes.get(profile)
  if (known) return known
  const events = eventsOf(profile)
  const phrases = events.flatMap((event, entry) => phrasesOf(event, entry))
  const words = new Map<string, { weight: number; readonly phrases: number[] }>()
  phrases.forEach((phrase, at) => {
    for (const stem of phrase.stems) {
      const word = words.get(stem)
      if (word) word.phrases.push(at)
      else words.set(stem, { weight: 0, phrases: [at] })
    }
  })
  for (const word of words.values()) word.weight = Math.log(1 + events.length / new Set(word.phrases.map((at) => phrases[at]?.entry)).size)
  for (const phrase of phrases) phrase.whole = phrase.stems.reduce((sum, stem) => sum + (words.get(stem)?.weight ?? 0), 0)
  const index = { events, phrases, words }
  indexes.set(profile, index)
  return index
}

function phrasesOf(event: ProfileEvent, entry: number): readonly Phrase[] {
  return wordingsOf(event).map((text) => ({ text, stems: [...new Set(meaningfulWords(text))], whole: 0, entry })).filter(({ stems }) => stems.length > 0)
}

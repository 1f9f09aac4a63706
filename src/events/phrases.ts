import type { OversightEvent } from './types.js'

/** Every wording that stands for an event: its name, its id in words, its search words, and what the documents call it. */
export function phrasesOf(event: OversightEvent): readonly string[] {
  return [event.name, event.id.split('-').join(' '), ...event.search, ...event.sources.map(({ words }) => words)]
}

import { describeEvent } from '../events/describe.js'
import { eventsOf } from '../events/index.js'
import { searchEvents } from '../events/search.js'
import type { ProfileEvent } from '../events/types.js'
import type { Profile } from '../profile/types.js'
import { promptsOf } from '../starters/index.js'

const mostFound = 8

/**
 * Lists events: all of them by family, or those that fit some words, best first.
 *
 * @returns the text, and whether any was found.
 */
export function listEvents(words: string, profile: Profile, format: 'text' | 'json'): { readonly text: string; readonly found: boolean } {
  const isSearch = words.trim() !== ''
  const events = isSearch ? searchEvents(words, profile, mostFound).map(({ event }) => event) : eventsOf(profile)
  if (format === 'json') return { text: `${JSON.stringify(events.map((event) => describeEvent(event, profile)), null, 2)}\n`, found: events.length > 0 }
  if (events.length === 0) return { text: `Nothing fits \u201c${words}\u201d. Try other words, or see them all with: oversight events\n`, found: false }
  const width = Math.max(...events.map(({ id }) => id.length)) + 2
  let family = ''
  let text = ''
  for (const event of events) {
    if (!isSearch && event.family !== family) {
      text += `${text === '' ? '' : '\n'}${event.family}\n`
      family = event.family
    }
    text += `  ${event.id.padEnd(width)}${event.name}\n`
  }
  return { text: isSearch ? `${text}\nMore on one of them: oversight event ${events[0]?.id ?? ''}\n` : text, found: true }
}

/** All that is known of an event. */
export function showEvent(event: ProfileEvent, profile: Profile, format: 'text' | 'json'): string {
  const shown = describeEvent(event, profile)
  const prompts = promptsOf(event.id, {}, { profile }).map(({ field, label, question }) => ({ field, label, question }))
  if (format === 'json') return `${JSON.stringify({ ...shown, prompts }, null, 2)}\n`
  const parts = [
    `${shown.name} (${shown.id})`,
    section('Who signs', [shown.level ? shown.level.full : 'the guidance names nobody in particular']),
    section('Where', shown.places.length > 0 ? shown.places : ['the guidance names no place']),
    section('How soon', shown.timescales.map(({ text, document }) => `${text} (${document})`)),
    section('Besides the six elements, say', shown.mustSay.map(({ what }) => what)),
    section('The starter asks (answer by name: --field NAME=words)', prompts.map(({ field, question }) => `${field}: ${question}`)),
    section('From', shown.sources.map(({ document, section: place, words }) => `${document}, ${place}: \u201c${words}\u201d`)),
    `Write from it: oversight new ${shown.id}\nSee an example: oversight new ${shown.id} --example`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  - ${line}`).join('\n')}`
}

import { eventsOf } from '../events/index.js'
import { searchEvents } from '../events/search.js'
import type { ProfileEvent } from '../events/types.js'
import type { Profile } from '../profile/types.js'
import { fillStarter, type FilledStarter } from '../starters/index.js'
import type { StarterItem, StarterParams, StarterResult } from './protocol.js'
import { escapeSnippet, tabStop } from './snippet.js'

const most = 50

/**
 * Starters to choose from.
 *
 * @param query words to search by; everything where it is empty.
 * @param profile whose events they are.
 */
export function listStarters(query: string, profile: Profile): readonly StarterItem[] {
  const plain = query.slice(0, 200).trim()
  if (plain === '') return eventsOf(profile).map((event) => toItem(event, event.sources[0]?.words ?? ''))
  return searchEvents(plain, profile, most).map(({ event, matched }) => toItem(event, matched))
}

function toItem({ id, name, family, search }: ProfileEvent, detail: string): StarterItem {
  return { id, name, family, search, detail }
}

/**
 * Fills a starter.
 *
 * @returns null where there is none of that id.
 */
export function writeStarter(params: StarterParams, profile: Profile): StarterResult | null {
  const { id, child, date, role, pronoun, fields, format = 'md' } = params
  const values = {
    ...(child !== undefined && child.trim() !== '' ? { children: child.split(/,|\band\b|&/u).map((name) => name.trim()).filter(Boolean) } : {}),
    ...(date === undefined ? {} : { date }),
    ...(role === undefined ? {} : { role }),
    ...(pronoun === undefined ? {} : { pronoun }),
    ...(fields === undefined ? {} : { fields }),
  }
  const filled = fillStarter(id, values, { profile, format: format === 'txt' ? 'txt' : 'md' })
  if (!filled) return null
  return { text: format === 'snippet' ? toSnippet(filled) : filled.text, prompts: filled.prompts }
}

/** A filled starter with a tab stop for each open question, and for the date and the name where they are asked for. */
export function toSnippet({ text }: Pick<FilledStarter, 'text'>): string {
  let out = ''
  let stop = 0
  let at = 0
  for (;;) {
    const open = text.indexOf('[', at)
    const close = open < 0 ? -1 : text.indexOf(']', open)
    if (close < 0) return `${out}${escapeSnippet(text.slice(at))}$0`
    out += escapeSnippet(text.slice(at, open)) + tabStop(++stop, text.slice(open, close + 1))
    at = close + 1
  }
}

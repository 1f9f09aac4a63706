import { fromIso, makeDay, MONTH_NAMES, toIso } from '../note/calendar.js'

/**
 * Reads a day as people in the UK type it: `3/5/2024`, `3.5.24`, `3 May 2024`, `2024-05-03`.
 *
 * @returns `YYYY-MM-DD`; an empty text for an empty one; null where it is no such day.
 */
export function readDay(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return ''
  const iso = fromIso(text)
  if (iso && text.length === 10) return toIso(iso)
  const parts = text.split(/[\s/.,-]+/u).filter((part) => part !== '')
  if (parts.length !== 3) return null
  const [day = '', month = '', year = ''] = parts
  if (!/^\d{1,2}(?:st|nd|rd|th)?$/iu.test(day) || !/^(?:\d{2}|\d{4})$/u.test(year)) return null
  const made = makeDay(year.length === 2 ? 2000 + Number(year) : Number(year), monthNumber(month), Number.parseInt(day, 10))
  return made ? toIso(made) : null
}

/** A day as it stands in the field: `03/05/2024`; empty for none. */
export function writeDay(iso: string): string {
  const [year, month, day] = iso.split('-')
  return year && month && day ? `${day}/${month}/${year}` : ''
}

function monthNumber(text: string): number {
  if (/^\d{1,2}$/u.test(text)) return Number(text)
  const word = text.toLowerCase()
  return word.length < 3 ? 0 : MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(word.slice(0, 4).replace('sept', 'sep'))) + 1
}

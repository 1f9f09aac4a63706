import { UsageError } from '../cli/errors.js'
import { isUnreadable, type Mapping, type Reject, type Row, type Source } from './types.js'

const months: Readonly<Record<string, string>> = { jan: '01', feb: '02', mar: '03', apr: '04', may: '05', jun: '06', jul: '07', aug: '08', sep: '09', oct: '10', nov: '11', dec: '12' }

/** The longest text that is judged: a note is a page, so what is longer is no note. */
export const maxText = 256 * 1024

/**
 * Reads the rows of a source: every record becomes a row or a reject, so that nothing is dropped in silence.
 *
 * @param source an opened source.
 * @param mapping which column holds what; `text` is needed.
 * @param seen told how many bytes of the source have been read.
 * @throws UsageError where no column holds the text.
 */
export async function* readRows(source: Source, mapping: Mapping, seen: (bytes: number) => void): AsyncGenerator<Row | Reject> {
  if (!mapping.text) throw new UsageError(`no column holds the note's text. Say which with --map text=COLUMN; the columns are ${source.columns.map((name) => `"${name}"`).join(', ')}.`)
  let number = 0
  for await (const record of source.records()) {
    number++
    seen(record.bytes)
    if (isUnreadable(record)) {
      yield { number, place: record.place, reason: record.problem }
      continue
    }
    const value = (field: keyof Mapping) => record.values[mapping[field] ?? '']?.trim() ?? ''
    const text = record.values[mapping.text] ?? ''
    if (text.trim() === '') {
      yield { number, place: record.place, reason: 'has no text' }
      continue
    }
    if (text.length > maxText) {
      yield { number, place: record.place, reason: `is longer than ${maxText} characters: no note is` }
      continue
    }
    const recordedOn = toDay(value('recordedOn'))
    const children = value('child').split(/[;,/&]|\band\b/u).map((name) => name.trim()).filter(Boolean)
    const event = value('event')
    const role = value('role')
    yield {
      number,
      place: record.place,
      id: value('id'),
      text,
      context: { ...(recordedOn ? { recordedOn } : {}), ...(children.length > 0 ? { children } : {}), ...(event ? { event } : {}), ...(role ? { role } : {}) },
      team: value('team').replaceAll(/\s+/gu, ' '),
      worker: value('worker'),
      month: mapping.recordedOn ? recordedOn.slice(0, 7) : null,
    }
  }
}

/**
 * Reads a day as exports write it: `2024-05-03`, `03/05/2024 14:10`, `3.5.24`, `03-May-2024`. Day before month.
 *
 * @returns `YYYY-MM-DD`, or an empty text where it is no such day.
 */
export function toDay(value: string): string {
  const iso = /^(\d{4})-(\d\d)-(\d\d)/u.exec(value)
  if (iso) return valid(iso[1], iso[2], iso[3])
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?!\d)/u.exec(value)
  if (numeric) return valid(numeric[3], numeric[2], numeric[1])
  const named = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4}|\d\d)(?!\d)/u.exec(value)
  return named ? valid(named[3], months[(named[2] ?? '').toLowerCase()], named[1]) : ''
}

function valid(year = '', month = '', day = ''): string {
  const text = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(time.getTime()) || !time.toISOString().startsWith(text) ? '' : text
}

export function isReject(row: Row | Reject): row is Reject {
  return 'reason' in row
}

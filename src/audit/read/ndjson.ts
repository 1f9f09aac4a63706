import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { UsageError } from '../../cli/errors.js'
import { decodeStream } from './encoding.js'
import { splitLines } from './lines.js'
import type { Source, SourceRecord, Unreadable } from '../types.js'

const known = ['id', 'text', 'recordedOn', 'child', 'event', 'role', 'team', 'worker']

/**
 * Opens a file of one JSON object a line, or standard input (`-`). Fields may be the linter's own (`id`, `text`,
 * `context`) or any other names, which are then mapped like columns.
 *
 * @throws UsageError where the file cannot be read.
 */
export async function openNdjson(file: string): Promise<Source> {
  const size = file === '-' ? 0 : (await stat(file).catch(() => { throw new UsageError(`${file}: could not be read.`) })).size
  const columns = file === '-' ? known : await firstKeys(file)
  return { description: 'one JSON object a line', columns, size, records: () => readRecords(file) }
}

async function firstKeys(file: string): Promise<string[]> {
  for await (const record of readRecords(file)) return 'values' in record ? [...new Set([...Object.keys(record.values)])] : known
  return known
}

async function* readRecords(file: string): AsyncGenerator<SourceRecord | Unreadable> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  let bytes = 0
  for await (const { number, text } of splitLines(decodeStream(input as AsyncIterable<Buffer>, 'utf-8', (count) => { bytes += count }))) {
    const place = `line ${number}`
    if (text === null) yield { problem: 'is longer than any note', place, bytes }
    else if (text.trim() !== '') yield parseLine(text, place, bytes)
  }
}

function parseLine(text: string, place: string, bytes: number): SourceRecord | Unreadable {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: 'is no valid JSON', place, bytes }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problem: 'is no JSON object', place, bytes }
  return { values: flatten(value as Record<string, unknown>), place, bytes }
}

/** Puts the fields of `context` beside the others, and makes text of every value. */
function flatten(value: Record<string, unknown>): Record<string, string> {
  const { context, ...rest } = value
  const inner = typeof context === 'object' && context !== null ? (context as Record<string, unknown>) : {}
  const flat: Record<string, string> = {}
  for (const [key, item] of Object.entries({ ...inner, ...rest })) {
    const name = key === 'children' ? 'child' : key
    if (typeof item === 'string' || typeof item === 'number') flat[name] = String(item)
    else if (Array.isArray(item)) flat[name] = item.filter((one) => typeof one === 'string').join('; ')
  }
  return flat
}

import { readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { check } from '../../check.js'
import { languageRules } from '../../language.js'
import type { Context } from '../../note/types.js'
import type { Report } from '../../report/types.js'
import { keyOfReport } from '../../training/key.js'
import { keyOfLabels, type Labels } from '../../training/labels.js'
import { elementOrder, type SampleNote } from '../../training/types.js'
import { UsageError } from '../errors.js'
import { findFiles, readInput } from '../inputs.js'
import { openPack } from './files.js'

/** The whole linter. */
export function checkAll(text: string, context: Context): Report {
  return check(text, { context, extraRules: languageRules })
}

/**
 * Reads somebody's own notes: a folder, a pack, or labelled notes as lines of JSON. Where people have scored them, in a
 * `key.json` beside them or in the labels, their key is taken; else the linter's own reading stands in, and says so.
 *
 * @throws UsageError where there are none, or one cannot be read.
 */
export async function readNotes(path: string): Promise<readonly SampleNote[]> {
  if (path.endsWith('.jsonl') || path.endsWith('.ndjson')) return readLabelled(path)
  if (path.endsWith('.json')) return (await openPack(path, 'pack.json')).notes
  const status = await stat(path).catch(() => null)
  if (!status) throw new UsageError(`${path}: no such file or folder.`)
  const keys = new Map(status.isDirectory() && (await stat(join(path, 'key.json')).catch(() => null)) ? (await openPack(path, 'key.json')).notes.map(({ id, key }) => [id, key] as const) : [])
  const notes: SampleNote[] = []
  const seen = new Set<string>()
  for (const file of await findFiles([path])) {
    const { text, remark } = await readInput(file)
    if (remark) process.stderr.write(`${remark}\n`)
    if (text.trim() === '') continue
    const id = basename(file, extname(file))
    if (seen.has(id)) throw new UsageError(`${file}: another note is called “${id}” too. Give each file a name of its own.`)
    seen.add(id)
    notes.push({ id, text, key: keys.get(id) ?? keyOfReport(checkAll(text, {})) })
  }
  const lost = [...keys.keys()].filter((id) => !seen.has(id))
  if (keys.size > 0 && lost.length === keys.size) throw new UsageError(`${join(path, 'key.json')}: none of its ids is the name of a note in this folder. An id is the file’s name without its ending.`)
  return notes
}

async function readLabelled(path: string): Promise<readonly SampleNote[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path}: could not be read.`)
  })
  const notes: SampleNote[] = []
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return
    notes.push(labelledNote(line, `${path}:${at + 1}`))
  })
  return notes
}

function labelledNote(line: string, place: string): SampleNote {
  let value: Labels & { id?: unknown; text?: unknown; context?: Context }
  try {
    value = JSON.parse(line) as typeof value
  } catch {
    throw new UsageError(`${place}: no valid JSON.`)
  }
  const { id, text, context } = value
  const isSound = typeof id === 'string' && typeof text === 'string' && elementOrder.every((element) => [0, 1, 2].includes(value.elements?.[element]?.level))
  if (!isSound) throw new UsageError(`${place}: is no labelled note. It needs id, text and a level for each of the six elements, as docs/standard.md says.`)
  return { id, text, ...(context ? { context } : {}), key: keyOfLabels({ ...value, actions: value.actions ?? [], flags: value.flags ?? [] }) }
}

import type { ElementId } from '../report/types.js'
import { isFlag } from './labels.js'
import { elementOrder, type Key, type KeyElement, type Pack, type SampleNote } from './types.js'

/** What is wrong with a file, and where in it. */
export class PackProblem extends Error {
  override readonly name = 'PackProblem'
}

type Plain = Readonly<Record<string, unknown>>

/**
 * Reads a pack from JSON. Nothing in it is trusted: what is not understood is refused with its place.
 *
 * @param text the file's content.
 * @param needsText false for a key alone, whose notes may lack their texts.
 * @throws PackProblem where it is no pack.
 */
export function readPack(text: string, needsText = true): Pack {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new PackProblem('this is not a pack: it is no JSON. Choose the pack.json that “oversight training pack” made.')
  }
  if (!isPlain(value) || value['kind'] !== 'oversight-pack') throw new PackProblem('this is not a pack. Choose the pack.json that “oversight training pack” made.')
  if (value['version'] !== 1) throw new PackProblem('this pack was made by another version. Make it anew with “oversight training pack”.')
  const notes = value['notes']
  if (!Array.isArray(notes) || notes.length === 0) throw new PackProblem('this pack holds no notes.')
  const read = notes.map((note: unknown, at) => readNote(note, `note ${at + 1}`, needsText))
  const seen = new Set<string>()
  for (const { id } of read) {
    if (seen.has(id)) throw new PackProblem(`two notes are called “${id}”. Give each an id of its own.`)
    seen.add(id)
  }
  return { version: 1, kind: 'oversight-pack', title: typeof value['title'] === 'string' ? value['title'] : 'Notes to score', notes: read }
}

function readNote(value: unknown, place: string, needsText: boolean): SampleNote {
  if (!isPlain(value)) throw new PackProblem(`${place} is no object.`)
  const { id, text, context, key } = value
  if (typeof id !== 'string' || id === '') throw new PackProblem(`${place} has no id.`)
  const where = `${place} (${id})`
  if (typeof text !== 'string' && needsText) throw new PackProblem(`${where} has no text. Use pack.json here; key.json is for the report.`)
  return { id, text: typeof text === 'string' ? text : '', ...(isPlain(context) ? { context: readContext(context) } : {}), key: readKey(key, where) }
}

function readContext(value: Plain): NonNullable<SampleNote['context']> {
  const { recordedOn, children, event, role } = value
  return {
    ...(typeof recordedOn === 'string' ? { recordedOn } : {}),
    ...(Array.isArray(children) ? { children: children.filter((name) => typeof name === 'string') } : {}),
    ...(typeof event === 'string' ? { event } : {}),
    ...(typeof role === 'string' ? { role } : {}),
  }
}

function readKey(value: unknown, where: string): Key {
  if (!isPlain(value) || !isPlain(value['elements'])) throw new PackProblem(`${where} has no key: “elements” is missing.`)
  const elements = value['elements']
  const given = Object.fromEntries(elementOrder.map((id) => [id, readElement(elements[id], `${where}, ${id}`)])) as Record<ElementId, KeyElement>
  const flags = Array.isArray(value['flags']) ? value['flags'].flatMap((flag: unknown) => (isPlain(flag) && typeof flag['rule'] === 'string' && isFlag(flag['rule']) ? [{ rule: flag['rule'], quote: words(flag['quote']) }] : [])) : []
  const { source, why, fault } = value
  const known = source === 'people' || source === 'exercise' ? source : 'linter'
  const made = isPlain(fault) ? { kind: words(fault['kind']), says: words(fault['says']), was: words(fault['was']), now: words(fault['now']) } : null
  return { source: known, elements: given, flags, ...(typeof why === 'string' ? { why } : {}), ...(made ? { fault: made } : {}) }
}

function readElement(value: unknown, where: string): KeyElement {
  const level = isPlain(value) ? value['level'] : undefined
  if (!isPlain(value) || (level !== 0 && level !== 1 && level !== 2)) throw new PackProblem(`${where}: the key must give 0, 1 or 2.`)
  const { quote, why } = value
  return { level, ...(typeof quote === 'string' ? { quote } : {}), ...(typeof why === 'string' ? { why } : {}) }
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

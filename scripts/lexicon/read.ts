import { readFile } from 'node:fs/promises'
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml'

/** One entry of a lexicon file, with the place it stands at. */
export interface Entry {
  readonly fields: Readonly<Record<string, unknown>>
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** The line of each word of the list `terms`, which may run over many. */
  readonly termLines: ReadonlyMap<string, number>
}

/** What is wrong with the lexicon: collected, so that a writer sees all of it at once. */
export class Problems {
  readonly #found: string[] = []

  /** Notes a problem at an entry. */
  add(entry: Pick<Entry, 'file' | 'line'>, problem: string): void {
    this.#found.push(`${entry.file}:${entry.line}: ${problem}`)
  }

  /** @throws {Error} naming every problem, one a line, where there is any. */
  throwIfAny(): void {
    if (this.#found.length > 0) throw new Error(`The lexicon has ${this.#found.length === 1 ? 'a problem' : `${this.#found.length} problems`}:\n${this.#found.join('\n')}`)
  }
}

/**
 * Reads a lexicon file that holds a list.
 *
 * @param text the file.
 * @param file its name, for messages.
 * @throws {Error} where it is no YAML, or no list of maps.
 */
export function readEntries(text: string, file: string): readonly Entry[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const broken = document.errors[0]
  if (broken) throw new Error(`${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`)
  if (!isSeq(document.contents)) throw new Error(`${file}:1: is no list`)
  return document.contents.items.map((item) => {
    const line = lines.linePos((item as { range?: [number, number, number] }).range?.[0] ?? 0).line
    if (!isMap(item)) throw new Error(`${file}:${line}: is no entry`)
    return { fields: item.toJSON() as Record<string, unknown>, file, line, termLines: linesOfTerms(item, lines) }
  })
}

function linesOfTerms(entry: YAMLMap, lines: LineCounter): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const terms = entry.get('terms')
  if (isSeq(terms)) for (const term of terms.items) if (isScalar(term) && term.range) found.set(String(term.value), lines.linePos(term.range[0]).line)
  return found
}

/** Reads a lexicon file that holds a map, keys in their order. */
export function readMap(text: string, file: string): ReadonlyMap<string, unknown> {
  const document = parseDocument(text)
  const broken = document.errors[0]
  if (broken) throw new Error(`${file}: ${broken.message.split('\n')[0]}`)
  if (!isMap(document.contents)) throw new Error(`${file}:1: is no map`)
  return new Map(Object.entries(document.contents.toJSON() as Record<string, unknown>))
}

/** Gives a file of `lexicon/`. */
export async function lexiconText(file: string): Promise<string> {
  return readFile(new URL(`../../lexicon/${file}`, import.meta.url), 'utf8')
}

/** A field that holds a string, else `undefined`. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A field that holds one string or a list of them; empty where it holds neither. */
export function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : []
}

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { parseLevel } from '../src/events/level.js'
import { keyOf, type Meanings, readMeanings } from '../src/events/stems.js'
import { phrasesOf } from '../src/events/phrases.js'
import type { EventSource, MustSay, OversightEvent } from '../src/events/types.js'
import { readIds, readTimescale } from '../src/profile/facts.js'
import type { TimescaleFile } from '../src/profile/file.js'

const folder = new URL('../lexicon/events/', import.meta.url)
const target = new URL('../src/events/data.generated.ts', import.meta.url)
const notFamilies = new Set(['documents.yml', 'must-say.yml', 'synonyms.yml', 'cues.yml'])

interface SourceFile {
  readonly in: string
  readonly words: string
  readonly section: string
  readonly level?: string
  readonly places?: string | readonly string[]
  readonly for?: string
}

interface EventEntry {
  readonly name: string
  readonly kind?: OversightEvent['kind']
  readonly search: readonly string[]
  readonly 'must-say': readonly string[]
  readonly timescales?: readonly TimescaleFile[]
  readonly sources: readonly SourceFile[]
  readonly starter?: string
}

interface MustSayEntry {
  readonly what: string
  readonly question: string
  readonly documents: readonly string[]
  readonly 'own-rule': boolean
  readonly cues: readonly string[]
}

type Documents = Readonly<Record<string, { readonly title: string; readonly about: string }>>

/**
 * Compiles `lexicon/events/*.yml` to a module.
 *
 * @throws Error where an event has no source, a source names no known document, a level or a timescale cannot be read,
 *   an id stands twice, or an event asks for something to say that is not described.
 */
export async function compileEvents(): Promise<void> {
  const documents = (await read('documents.yml')) as Documents
  const mustSay = Object.entries((await read('must-say.yml')) as Record<string, MustSayEntry>).map(([id, entry]) => readMustSay(id, entry, documents))
  const events = await readFamilies(documents, new Set(mustSay.map(({ id }) => id)))
  const meanings = readMeanings((await read('synonyms.yml')) as Record<string, readonly string[]>)
  const parts = {
    documents: ['Readonly<Record<string, { readonly title: string; readonly about: string }>>', documents],
    mustSay: ['readonly MustSay[]', mustSay],
    meanings: ['Meanings', meanings],
    eventCues: ['Readonly<Record<string, readonly string[]>>', await readCues()],
    guidanceEvents: ['readonly OversightEvent[]', events],
    phraseKeys: ['Readonly<Record<string, readonly string[]>>', Object.fromEntries(events.map((event) => [event.id, keysOf(event, meanings)]))],
  } as const
  const body = Object.entries(parts).map(([name, [type, value]]) => `export const ${name}: ${type} = ${JSON.stringify(value)}\n`)
  await writeFile(target, `// Made from lexicon/events/*.yml by \`npm run generate\`: change those.\nimport type { Meanings } from './stems.js'\nimport type { MustSay, OversightEvent } from './types.js'\n\n${body.join('\n')}`)
}

/** What every phrase of an event comes to, worked out here so that a check need not. */
function keysOf(event: OversightEvent, meanings: Meanings): readonly string[] {
  return [...new Set(phrasesOf(event).map((text) => keyOf(text, meanings)))].filter((key) => key !== '')
}

async function read(name: string): Promise<unknown> {
  return parse(await readFile(new URL(name, folder), 'utf8'))
}

async function readFamilies(documents: Documents, known: ReadonlySet<string>): Promise<readonly OversightEvent[]> {
  const events: OversightEvent[] = []
  for (const name of (await readdir(folder)).sort()) {
    if (!name.endsWith('.yml') || notFamilies.has(name)) continue
    const { family, events: entries } = (await read(name)) as { family: string; events: Record<string, EventEntry> }
    for (const [id, entry] of Object.entries(entries)) {
      const where = `lexicon/events/${name}: ${id}`
      if (events.some((event) => event.id === id)) throw new Error(`${where} stands twice`)
      const unknown = entry['must-say'].find((item) => !known.has(item))
      if (unknown) throw new Error(`${where} must say "${unknown}", which must-say.yml does not describe`)
      events.push(readEvent(where, id, family, entry, documents))
    }
  }
  return events
}

function readEvent(where: string, id: string, family: string, entry: EventEntry, documents: Documents): OversightEvent {
  if (entry.sources.length === 0) throw new Error(`${where} has no source`)
  return {
    id,
    name: entry.name,
    family,
    kind: entry.kind ?? 'oversight',
    search: entry.search,
    mustSay: entry['must-say'],
    timescales: (entry.timescales ?? []).map((timescale) => readTimescale(timescale, titleOf(where, timescale.in, documents))),
    sources: entry.sources.map((source) => readSource(where, source, documents)),
    starter: entry.starter ?? id,
  }
}

function readSource(where: string, source: SourceFile, documents: Documents): EventSource {
  return {
    document: titleOf(where, source.in, documents),
    words: source.words,
    section: source.section,
    level: source.level === undefined ? null : parseLevel(source.level),
    places: readIds(source.places).map((place) => ({ place, for: source.for ?? null })),
  }
}

function readMustSay(id: string, entry: MustSayEntry, documents: Documents): MustSay {
  const titles = entry.documents.map((key) => titleOf(`lexicon/events/must-say.yml: ${id}`, key, documents))
  return { id, what: entry.what, question: entry.question, documents: titles, cues: entry.cues, ownRule: entry['own-rule'] }
}

async function readCues(): Promise<Record<string, readonly string[]>> {
  const { source, groups } = (await read('cues.yml')) as { source: string; groups: Record<string, readonly string[]> }
  if (!source) throw new Error('lexicon/events/cues.yml: no source')
  for (const [group, words] of Object.entries(groups)) {
    const twice = words.find((word, at) => words.indexOf(word) !== at)
    if (twice !== undefined) throw new Error(`lexicon/events/cues.yml: "${twice}" stands twice in ${group}`)
  }
  return groups
}

function titleOf(where: string, key: string | undefined, documents: Documents): string {
  const document = key === undefined ? undefined : documents[key]
  if (!document) throw new Error(`${where}: no document is called "${key ?? ''}"`)
  return document.title
}

import { readFile, writeFile } from 'node:fs/promises'
import type { SampleNote } from '../src/training/types.js'
import { keyOfLabels } from '../src/training/labels.js'
import { corpusFiles, readCorpus, type LabelledNote } from './train/corpus.js'

const source = new URL('../packs/built-in.txt', import.meta.url)
const target = (name: string) => new URL(`../src/training/${name}.generated.ts`, import.meta.url)

/** Makes the built-in notes for training, with their readers' answers, from `packs/built-in.txt` and `test/corpus/`. */
export async function compilePacks(): Promise<void> {
  const labelled = new Map(corpusFiles().flatMap((file) => readCorpus(file).map((note) => [note.id, note] as const)))
  const lines = (await readFile(source, 'utf8')).split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const first = lines.filter((line) => line.startsWith('first:')).flatMap((line) => line.slice('first:'.length).trim().split(/\s+/u))
  const ids = lines.filter((line) => !line.startsWith('first:')).flatMap((line) => line.trim().split(/\s+/u))
  if (new Set(ids).size !== ids.length) throw new Error('packs/built-in.txt names a note twice')
  const notes = ids.map((id) => sample(id, labelled.get(id)))
  for (const id of first) if (!ids.includes(id)) throw new Error(`packs/built-in.txt: ${id} must be in the list itself too`)
  await write('built-in', 'builtInNotes', notes)
  await write('first-notes', 'firstNotes', notes.filter(({ id }) => first.includes(id)))
}

function sample(id: string, note: LabelledNote | undefined): SampleNote {
  if (!note) throw new Error(`packs/built-in.txt: there is no note ${id} in test/corpus/`)
  return { id, text: note.text, ...(note.context && Object.keys(note.context).length > 0 ? { context: note.context } : {}), key: keyOfLabels(note) }
}

async function write(file: string, name: string, notes: readonly SampleNote[]): Promise<void> {
  await writeFile(target(file), `// Made from packs/built-in.txt and test/corpus/ by \`npm run generate\`.\nimport type { SampleNote } from './types.js'\n\nexport const ${name}: readonly SampleNote[] = ${JSON.stringify(notes)}\n`)
}

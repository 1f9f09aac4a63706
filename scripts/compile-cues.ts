import { readdir, readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'

const folder = new URL('../lexicon/cues/', import.meta.url)
const target = new URL('../src/lexicon/cues.generated.ts', import.meta.url)

interface CueFile {
  readonly source: string
  readonly groups: Readonly<Record<string, readonly string[]>>
}

/**
 * Compiles `lexicon/cues/*.yml` (lists of cue words, one file a subject) to a module.
 *
 * @throws Error where a file has no source, a group is no list of words, or a word stands twice in a group.
 */
export async function compileCues(): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yml')).sort()
  const cues: Record<string, CueFile['groups']> = {}
  for (const name of files) cues[name.replace('.yml', '')] = check(name, parse(await readFile(new URL(name, folder), 'utf8')) as CueFile)
  const body = JSON.stringify(cues, null, 2)
  await writeFile(target, `// Made from lexicon/cues/*.yml by \`npm run generate\`: change those.\nexport const cues = ${body} as const\n`)
}

function check(name: string, file: CueFile): CueFile['groups'] {
  if (!file.source) throw new Error(`lexicon/cues/${name}: no source`)
  for (const [group, words] of Object.entries(file.groups)) {
    if (!Array.isArray(words) || words.some((word) => typeof word !== 'string' || !word)) throw new Error(`lexicon/cues/${name}: ${group} is no list of words`)
    const twice = words.find((word: string, at) => words.indexOf(word) !== at) as string | undefined
    if (twice) throw new Error(`lexicon/cues/${name}: "${twice}" stands twice in ${group}`)
  }
  return file.groups
}

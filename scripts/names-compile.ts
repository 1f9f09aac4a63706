import { readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'

const lexicon = new URL('../lexicon/', import.meta.url)
const generated = new URL('../src/lexicon/', import.meta.url)

/** Compiles `lexicon/names` and `lexicon/roles.yml` to modules. */
export async function compilePeople(): Promise<void> {
  await compileNames()
  await compileRoles()
}

/**
 * Packs the first names into one string for each pair of first letters. A name is a capital letter that tells how many letters
 * (after the first two) it shares with the name before it (A: none), then the rest of it, then `1` for a name that is a word,
 * `2` for one that is a word when written small.
 *
 * @throws Error where the list is out of order, has a name twice, or holds one that `words.txt` rules out or does not know.
 */
async function compileNames(): Promise<void> {
  const names = (await readFile(new URL('names/first-names.txt', lexicon), 'utf8')).trim().split('\n')
  const words = readWords(await readFile(new URL('names/words.txt', lexicon), 'utf8'))
  const known = new Set(names)
  for (const [kind, list] of Object.entries(words)) {
    for (const word of list) if (known.has(word) === (kind === 'never')) throw new Error(`lexicon/names/words.txt: "${word}" under ${kind} ${kind === 'never' ? 'is in' : 'is not in'} first-names.txt`)
  }
  const buckets = new Map<string, string>()
  let before = ''
  for (const name of names) {
    if (name <= before) throw new Error(`lexicon/names/first-names.txt: "${name}" stands twice or out of order`)
    if (!/^[a-z]{2,}$/u.test(name)) throw new Error(`lexicon/names/first-names.txt: "${name}" is not in plain small letters`)
    const key = name.slice(0, 2)
    const packed = buckets.get(key)
    const shared = packed === undefined ? 0 : sharedLetters(before, name) - 2
    const mark = words.word.has(name) ? '1' : words.capital.has(name) ? '2' : ''
    buckets.set(key, `${packed ?? ''}${String.fromCharCode(65 + shared)}${name.slice(2 + shared)}${mark}`)
    before = name
  }
  const body = JSON.stringify(Object.fromEntries(buckets), null, 1)
  await writeFile(new URL('names.generated.ts', generated), `// Made from lexicon/names by \`npm run generate\`: change those.\nexport const packedNames: Readonly<Record<string, string>> = ${body}\n`)
}

function sharedLetters(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < 27 && a[count] === b[count]) count++
  return count
}

function readWords(text: string): Record<'never' | 'word' | 'capital', ReadonlySet<string>> {
  const lists = { never: new Set<string>(), word: new Set<string>(), capital: new Set<string>() }
  let list: Set<string> | undefined
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) list = lists[line.slice(3) as keyof typeof lists]
    else if (!line.startsWith('#')) for (const word of line.split(' ').filter(Boolean)) list?.add(word)
  }
  return lists
}

interface RoleFile {
  readonly groups: Readonly<Record<string, { readonly source: string; readonly words: unknown }>>
}

function isWordList(words: unknown): words is readonly string[] {
  return Array.isArray(words) && words.every((word) => typeof word === 'string' && word !== '')
}

/** @throws Error where a group has no source, is no list of words, or has a word twice. */
async function compileRoles(): Promise<void> {
  const { groups } = parse(await readFile(new URL('roles.yml', lexicon), 'utf8')) as RoleFile
  const names = new Set((await readFile(new URL('names/first-names.txt', lexicon), 'utf8')).trim().split('\n'))
  const roles: Record<string, string> = {}
  for (const [group, { source, words }] of Object.entries(groups)) {
    if (!source) throw new Error(`lexicon/roles.yml: ${group} has no source`)
    if (!isWordList(words)) throw new Error(`lexicon/roles.yml: ${group} is no list of words`)
    const twice = words.find((word, at) => words.indexOf(word) !== at)
    if (twice) throw new Error(`lexicon/roles.yml: "${twice}" stands twice in ${group}`)
    // A name stays a name, so that the reader need not look the commonest words up on the list of names.
    roles[group] = (group === 'no-name' ? words.filter((word) => !names.has(word)) : words).join(' ')
  }
  const body = JSON.stringify(roles, null, 1)
  await writeFile(new URL('roles.generated.ts', generated), `// Made from lexicon/roles.yml by \`npm run generate\`: change that.\nexport const roles = ${body} as const\n`)
}

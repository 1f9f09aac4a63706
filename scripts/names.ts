import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { foldName } from '../src/note/people/fold.js'

/**
 * Makes `lexicon/names/first-names.txt` from its sources. Run by hand when a source changes; see `lexicon/names/README.md`.
 *
 *     tsx scripts/names.ts SSA.csv FAKER_FOLDER
 *
 * SSA.csv: `name,births,births since 1960,births since 2000`, a name a line. FAKER_FOLDER: the unpacked package @faker-js/faker.
 */
const [ssaFile, fakerFolder] = process.argv.slice(2)
if (!ssaFile || !fakerFolder) throw new Error('usage: tsx scripts/names.ts SSA.csv FAKER_FOLDER')

/** Names fewer than this are dearer than they are useful: see the README for the coverage that was measured. */
const fewest = { ever: 10_000, since1960: 500, since2000: 300 }
const locales = ['en', 'en_GB', 'en_GH', 'en_IN', 'en_NG', 'en_NP', 'en_ZA', 'yo_NG', 'cy', 'ku_kmr_latin', 'pl', 'ro', 'fr_SN']
const folder = new URL('../lexicon/names/', import.meta.url)

type FirstNames = readonly string[] | Readonly<Record<string, readonly string[]>>
interface Faker {
  readonly allLocales: Readonly<Record<string, { readonly person?: { readonly first_name?: FirstNames } }>>
}

const names = new Set<string>()
/** Adds each part of a name ("Tommy-Lee": tommy, lee): the reader looks parts up one by one. */
function add(name: string): void {
  for (const part of name.split(/[\s-]+/u)) {
    const folded = foldName(part.toLowerCase()).replaceAll(/['’]/gu, '')
    if (/^[a-z]{2,}$/u.test(folded)) names.add(folded)
  }
}

for (const line of (await readFile(ssaFile, 'utf8')).split('\n')) {
  const [name, ever, since1960, since2000] = line.split(',')
  if (!name) continue
  if (Number(ever) >= fewest.ever || Number(since1960) >= fewest.since1960 || Number(since2000) >= fewest.since2000) add(name)
}
const { allLocales } = (await import(pathToFileURL(`${fakerFolder}/dist/index.js`).href)) as Faker
for (const locale of locales) {
  const found = allLocales[locale]?.person?.first_name ?? []
  for (const list of Array.isArray(found) ? [found as readonly string[]] : Object.values(found as Record<string, readonly string[]>)) list.forEach(add)
}
for (const line of (await readFile(new URL('added.txt', folder), 'utf8')).split('\n')) if (!line.startsWith('#')) line.split(/\s+/u).forEach(add)
const never = (await readFile(new URL('words.txt', folder), 'utf8')).split('## never')[1]?.split('##')[0] ?? ''
for (const line of never.split('\n')) if (!line.startsWith('#')) for (const word of line.split(' ')) names.delete(word)

await writeFile(new URL('first-names.txt', folder), `${[...names].sort().join('\n')}\n`)
console.log(`${names.size} names`)

import { writeFile } from 'node:fs/promises'
import type { Source } from '../src/lexicon/types.js'
import { checkAcronyms, checkClasses, checkPhrases, checkSourceList, checkSources } from './lexicon/check.js'
import { readEveryday, type Everyday } from './lexicon/everyday.js'
import { lexiconText, Problems, readEntries, readMap, stringsOf } from './lexicon/read.js'
import { compileAcronym, compilePhrase, type CompiledAcronym, type CompiledPhrase } from './lexicon/terms.js'

/** The files that the lexicon of language is made from, by name under `lexicon/`. */
export type LexiconFiles = Readonly<Record<(typeof names)[number], string>>

/** The modules that it is compiled to, by name under `src/lexicon/`. */
export type LexiconModules = Readonly<Record<'terms.generated.ts' | 'quiet.generated.ts' | 'sources.generated.ts', string>>

const names = ['sources.yml', 'reasons.yml', 'classes.yml', 'everyday.yml', 'acronyms.yml', 'plain-words.yml', 'caring-language.yml'] as const
const banner = '// Made from lexicon/*.yml by `npm run generate`: change those.\n'

/** Compiles the words that are flagged, and those that never are, to modules. */
export async function compileLexicon(): Promise<void> {
  const files: Record<string, string> = {}
  for (const name of names) files[name] = await lexiconText(name)
  for (const [name, text] of Object.entries(compileModules(files as LexiconFiles))) await writeFile(new URL(`../src/lexicon/${name}`, import.meta.url), text)
}

/**
 * Compiles the lexicon. The same files give the same modules, byte for byte.
 *
 * @param files the text of every lexicon file.
 * @throws {Error} naming file and line of every entry without a source, every duplicate, every phrase that can never match,
 *   and every phrase that a protected one covers.
 */
export function compileModules(files: LexiconFiles): LexiconModules {
  const problems = new Problems()
  const sources = readMap(files['sources.yml'], 'sources.yml') as ReadonlyMap<string, Source>
  const reasons = readMap(files['reasons.yml'], 'reasons.yml') as ReadonlyMap<string, string>
  const classes = new Map([...readMap(files['classes.yml'], 'classes.yml')].map(([name, words]) => [name, stringsOf(words)]))
  const everydayEntries = readEntries(files['everyday.yml'], 'everyday.yml')
  const acronymEntries = readEntries(files['acronyms.yml'], 'acronyms.yml')
  const jargonEntries = readEntries(files['plain-words.yml'], 'plain-words.yml')
  const judgementEntries = readEntries(files['caring-language.yml'], 'caring-language.yml')
  checkSourceList(sources, problems)
  checkClasses(classes, problems)
  checkSources([...everydayEntries, ...acronymEntries, ...jargonEntries, ...judgementEntries], sources, problems)

  const everyday = readEveryday(everydayEntries, problems)
  const acronyms = acronymEntries.flatMap((entry) => compileAcronym(entry, problems) ?? [])
  const toPhrase = (entries: typeof jargonEntries) => entries.flatMap((entry) => compilePhrase(entry, [...reasons.keys()], problems) ?? [])
  const jargon = toPhrase(jargonEntries)
  const judgement = toPhrase(judgementEntries)
  checkAcronyms(acronyms, everyday, problems)
  checkPhrases([...jargon, ...judgement].filter((one) => !one.isQuiet), everyday, classes, problems)
  problems.throwIfAny()
  return {
    'terms.generated.ts': termsModule(acronyms, jargon, judgement, everyday, classes, reasons),
    'quiet.generated.ts': quietModule(acronyms, jargon, judgement),
    'sources.generated.ts': sourcesModule(acronyms, jargon, judgement, sources),
  }
}

function termsModule(
  acronyms: readonly CompiledAcronym[],
  jargon: readonly CompiledPhrase[],
  judgement: readonly CompiledPhrase[],
  everyday: Everyday,
  classes: ReadonlyMap<string, readonly string[]>,
  reasons: ReadonlyMap<string, string>,
): string {
  return (
    `${banner}import type { RawAcronym, RawPhrase } from './types.js'\n\n` +
    list('acronyms', 'readonly RawAcronym[]', loud(acronyms)) +
    list('jargon', 'readonly RawPhrase[]', loud(jargon)) +
    list('judgement', 'readonly RawPhrase[]', loud(judgement)) +
    `export const initials = ${JSON.stringify([...everyday.initials.keys()].join(' '))}\n` +
    `export const shouted = ${JSON.stringify([...everyday.shouted.keys()].join(' '))}\n` +
    list('protectedPhrases', 'readonly string[]', [...everyday.protectedPhrases.keys()]) +
    list('classes', 'readonly (readonly [string, string])[]', [...classes].map(([name, words]) => [name, words.join(' ')])) +
    list('reasons', 'readonly string[]', [...reasons.values()])
  )
}

function quietModule(acronyms: readonly CompiledAcronym[], jargon: readonly CompiledPhrase[], judgement: readonly CompiledPhrase[]): string {
  return (
    `${banner}import type { RawAcronym, RawPhrase } from './types.js'\n\n` +
    list('quietAcronyms', 'readonly RawAcronym[]', quiet(acronyms)) +
    list('quietJargon', 'readonly RawPhrase[]', quiet(jargon)) +
    list('quietJudgement', 'readonly RawPhrase[]', quiet(judgement))
  )
}

/** The sources stand apart, with the term that each belongs to in the same place of its list: what checks a note needs none. */
function sourcesModule(acronyms: readonly CompiledAcronym[], jargon: readonly CompiledPhrase[], judgement: readonly CompiledPhrase[], sources: ReadonlyMap<string, Source>): string {
  const keys = (entries: readonly { readonly source: string; readonly isQuiet: boolean }[], isQuiet: boolean) =>
    JSON.stringify(entries.filter((entry) => entry.isQuiet === isQuiet).map((entry) => entry.source).join(' '))
  return (
    `${banner}import type { Source } from './types.js'\n\n` +
    `export const sources: Readonly<Record<string, Source>> = ${JSON.stringify(Object.fromEntries(sources), null, 2)}\n` +
    `export const acronymSources = ${keys(acronyms, false)}\nexport const jargonSources = ${keys(jargon, false)}\nexport const judgementSources = ${keys(judgement, false)}\n` +
    `export const quietAcronymSources = ${keys(acronyms, true)}\nexport const quietJargonSources = ${keys(jargon, true)}\nexport const quietJudgementSources = ${keys(judgement, true)}\n`
  )
}

function loud<Raw>(entries: readonly { readonly raw: Raw; readonly isQuiet: boolean }[]): readonly Raw[] {
  return entries.filter((entry) => !entry.isQuiet).map((entry) => entry.raw)
}

function quiet<Raw>(entries: readonly { readonly raw: Raw; readonly isQuiet: boolean }[]): readonly Raw[] {
  return entries.filter((entry) => entry.isQuiet).map((entry) => entry.raw)
}

function list(name: string, type: string, values: readonly unknown[]): string {
  return `export const ${name}: ${type} = [\n${values.map((value) => `  ${JSON.stringify(value)},\n`).join('')}]\n`
}

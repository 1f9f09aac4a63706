import { readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'

const file = new URL('../lexicon/considerate.yml', import.meta.url)
const target = new URL('../src/lexicon/considerate.generated.ts', import.meta.url)
const packagePatterns = new URL('../node_modules/retext-equality/lib/patterns-en.js', import.meta.url)

interface Entry {
  readonly id: string
  readonly phrases: readonly string[]
  readonly replace?: readonly string[]
  readonly say?: readonly string[]
  readonly why: string
  readonly source: string
  readonly noun?: true
  readonly keepRisk?: true
}

interface Source {
  readonly title: string
  readonly publisher: string
  readonly address: string
}

interface Pattern {
  readonly id: string
  readonly inconsiderate: Readonly<Record<string, string>>
}

/**
 * Compiles `lexicon/considerate.yml` (what retext-equality may flag in a child's file) to a module.
 *
 * @throws Error where an entry names a rule or a phrase that the package does not hold, names no known source, says nothing to write instead, or stands twice.
 */
export async function compileConsiderate(): Promise<void> {
  const { terms, sources } = parse(await readFile(file, 'utf8')) as { terms: readonly Entry[]; sources: Readonly<Record<string, Source>> }
  const { patterns } = (await import(packagePatterns.href)) as { patterns: readonly Pattern[] }
  const seen = new Set<string>()
  const compiled = terms.map((entry) => {
    const { id, phrases, replace = [], say = [], why, source } = entry
    const fail = (problem: string): never => { throw new Error(`lexicon/considerate.yml: ${id}: ${problem}`) }
    const pattern = patterns.find((one) => one.id === id) ?? fail('retext-equality has no such rule')
    for (const phrase of phrases) {
      if (!Object.hasOwn(pattern.inconsiderate, phrase)) fail(`retext-equality does not flag "${phrase}" under it`)
      if (seen.has(phrase)) fail(`"${phrase}" stands twice`)
      seen.add(phrase)
    }
    if (replace.length + say.length === 0) fail('says nothing to write instead')
    if (!why) fail('says no why')
    const cited = sources[source] ?? fail(`there is no source "${source}"`)
    return { id, phrases, replace, say, why, source: `${cited.publisher}, ${cited.title}`, noun: entry.noun ?? false, keepRisk: entry.keepRisk ?? false }
  })
  for (const key of Object.keys(sources)) if (!terms.some(({ source }) => source === key)) throw new Error(`lexicon/considerate.yml: nothing cites the source "${key}"`)
  const type = 'readonly { readonly id: string; readonly phrases: readonly string[]; readonly replace: readonly string[]; readonly say: readonly string[]; readonly why: string; readonly source: string; readonly noun: boolean; readonly keepRisk: boolean }[]'
  await writeFile(target, `// Made from lexicon/considerate.yml by \`npm run generate\`: change that.\nexport const considerate: ${type} = ${JSON.stringify(compiled, null, 2)}\n`)
}

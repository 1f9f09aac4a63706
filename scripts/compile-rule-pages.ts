import { writeFile } from 'node:fs/promises'
import { readRuleSources } from './docs/rule-source.js'
import { rulePage } from './docs/rule-page.js'

const target = new URL('../src/rules/pages.generated.ts', import.meta.url)

/** Compiles the page of every rule to a module, so that a rule can be explained without a file or a network. */
export async function compileRulePages(): Promise<void> {
  // Loaded here, not above: the rules need what the earlier steps of `npm run generate` make.
  const { allRules } = await import('../src/rules/all.js')
  const sources = new Map((await readRuleSources()).map((source) => [source.file.replace('.ts', ''), source]))
  const pages: Record<string, string> = {}
  for (const { meta } of allRules) {
    const source = sources.get(meta.id)
    if (!source) throw new Error(`src/rules/${meta.id}.ts: no such file, but a rule of that name runs`)
    pages[meta.id] = rulePage(meta, source)
  }
  const body = `export const rulePages: Readonly<Record<string, string>> = ${JSON.stringify(pages, null, 2)}\n`
  await writeFile(target, `// Made from the doc comments in src/rules/*.ts by \`npm run generate\`: change those.\n${body}`)
}

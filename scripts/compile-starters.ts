import { readdir, readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { precompileStarter } from '../src/starters/compile.js'

const folder = new URL('../templates/', import.meta.url)
const target = new URL('../src/starters/compiled.generated.js', import.meta.url)
const types = new URL('../src/starters/compiled.generated.d.ts', import.meta.url)
const examplesTarget = new URL('../src/starters/examples.generated.ts', import.meta.url)

/**
 * Compiles `templates/*.hbs` and `templates/partials/*.hbs` to a module of plain functions, and the worked examples to data.
 *
 * @throws Error where a starter has no worked example, an example no starter, or a template cannot be compiled.
 */
export async function compileStarters(): Promise<void> {
  const names = await namesIn('./', '.hbs')
  const partials = await compileAll('partials/', await namesIn('partials/', '.hbs'))
  const templates = await compileAll('./', names)
  await writeFile(target, `// Made from templates/*.hbs by \`npm run generate\`: change those.\nexport const partials = {\n${partials}\n}\n\nexport const templates = {\n${templates}\n}\n`)
  await writeFile(types, declaration)

  const examples: Record<string, unknown> = {}
  const given = await namesIn('examples/', '.yml')
  for (const name of names) if (!given.includes(name)) throw new Error(`templates/${name}.hbs has no worked example templates/examples/${name}.yml`)
  for (const name of given) {
    if (!names.includes(name)) throw new Error(`templates/examples/${name}.yml has no starter templates/${name}.hbs`)
    examples[name] = parse(await readFile(new URL(`examples/${name}.yml`, folder), 'utf8'))
  }
  await writeFile(examplesTarget, `// Made from templates/examples/*.yml by \`npm run generate\`: change those.\nimport type { ExampleFile } from './example.js'\n\nexport const exampleFiles: Readonly<Record<string, ExampleFile>> = ${JSON.stringify(examples)}\n`)
}

async function namesIn(path: string, ending: string): Promise<readonly string[]> {
  return (await readdir(new URL(path, folder))).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)).sort()
}

async function compileAll(path: string, names: readonly string[]): Promise<string> {
  const parts: string[] = []
  for (const name of names) parts.push(`  ${JSON.stringify(name)}: ${precompileStarter(await readFile(new URL(`${path}${name}.hbs`, folder), 'utf8'))},`)
  return parts.join('\n')
}

const declaration = `// Made from templates/*.hbs by \`npm run generate\`.
import type { TemplateSpec } from './render.js'
export declare const partials: Readonly<Record<string, TemplateSpec>>
export declare const templates: Readonly<Record<string, TemplateSpec>>
`

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createGenerator } from 'ts-json-schema-generator'
import { rulePages } from '../src/rules/pages.generated.js'
import { allRules } from '../src/rules/all.js'
import { ruleTable } from './docs/rule-page.js'

const root = new URL('../', import.meta.url)
const marks = { start: '<!-- rules start -->', end: '<!-- rules end -->' }

/** Every file that is made from the code, by its path. */
async function makeAll(): Promise<Map<string, string>> {
  const metas = allRules.map((rule) => rule.meta)
  const files = new Map<string, string>()
  for (const [id, page] of Object.entries(rulePages)) files.set(`docs/rules/${id}.md`, `${page}\n`)
  files.set('docs/rules/README.md', `# Rules\n\nMade from the rule files in \`src/rules/\`; each page says what a rule flags, why, and when it is wrong.\n\n${ruleTable(metas, '')}\n`)
  files.set('schema/report.schema.json', `${JSON.stringify(reportSchema(), null, 2)}\n`)
  const readme = await readFile(new URL('README.md', root), 'utf8')
  files.set('README.md', splice(readme, ruleTable(metas, 'docs/rules/')))
  return files
}

function reportSchema(): object {
  const schema = createGenerator({ path: 'src/report/types.ts', tsconfig: 'tsconfig.json', type: 'Report', topRef: false, additionalProperties: false }).createSchema('Report')
  return { ...schema, title: 'Report of oversight-lint, version 1' }
}

function splice(readme: string, table: string): string {
  const from = readme.indexOf(marks.start)
  const to = readme.indexOf(marks.end)
  if (from < 0 || to < from) throw new Error(`README.md: no place for the rules between ${marks.start} and ${marks.end}`)
  return `${readme.slice(0, from + marks.start.length)}\n${table}\n${readme.slice(to)}`
}

const isCheck = process.argv.includes('--check')
let drifted = 0
for (const [path, content] of await makeAll()) {
  const file = new URL(path, root)
  const known = await readFile(file, 'utf8').catch(() => null)
  if (known === content) continue
  drifted++
  console.log(isCheck ? `${path} differs from the code: run npm run docs` : `${path} written`)
  if (isCheck) continue
  await mkdir(new URL('.', file), { recursive: true })
  await writeFile(file, content)
}
if (isCheck && drifted > 0) process.exit(1)

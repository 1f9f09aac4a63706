import { readdir, readFile, writeFile } from 'node:fs/promises'
import { Ajv } from 'ajv'
import * as standalone from 'ajv/dist/standalone/index.js'
import { parse } from 'yaml'
import { profileSchema } from '../src/profile/schema.js'

const folder = new URL('../lexicon/profiles/', import.meta.url)
const target = new URL('../src/profile/data.generated.ts', import.meta.url)
const validator = new URL('../src/profile/validate.generated.js', import.meta.url)
const validatorTypes = new URL('../src/profile/validate.generated.d.ts', import.meta.url)

/**
 * Compiles `lexicon/profiles/*.yml` to a module, and the schema of profile files to plain code.
 *
 * @throws Error where a profile does not keep the schema, or the compiled check would need something at run time.
 */
export async function compileProfiles(): Promise<void> {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, code: { source: true, esm: true, lines: true } })
  const validate = ajv.compile(profileSchema)
  const code = standalone.default(ajv, validate)
  if (code.includes('require(') || code.includes('import ')) throw new Error('the compiled profile schema needs a helper at run time')
  await writeFile(validator, code)
  await writeFile(validatorTypes, validatorDeclaration)

  const profiles: Record<string, unknown> = {}
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.yml')).sort()) {
    const profile: unknown = parse(await readFile(new URL(name, folder), 'utf8'))
    if (!validate(profile)) throw new Error(`lexicon/profiles/${name}: ${ajv.errorsText(validate.errors)}`)
    profiles[name.slice(0, -'.yml'.length)] = profile
  }
  await writeFile(target, `// Made from lexicon/profiles/*.yml by \`npm run generate\`: change those.\nimport type { ProfileFile } from './file.js'\n\nexport const profileFiles: Readonly<Record<string, ProfileFile>> = ${JSON.stringify(profiles)}\n`)
}

const validatorDeclaration = `// Made from src/profile/schema.ts by \`npm run generate\`.
export interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
  readonly data?: unknown
  readonly schemaPath: string
  readonly propertyName?: string
}
declare const validate: {
  (value: unknown): boolean
  errors?: readonly SchemaError[] | null
}
export default validate
`

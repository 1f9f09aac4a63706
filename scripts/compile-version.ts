import { readFile, writeFile } from 'node:fs/promises'

/** Compiles the package's version to a module, so that bundles know it without a file. */
export async function compileVersion(): Promise<void> {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
  const body = `/** The version of this package. */\nexport const version = ${JSON.stringify(version)}\n`
  await writeFile(new URL('../src/version.generated.ts', import.meta.url), `// Made from package.json by \`npm run generate\`.\n${body}`)
}

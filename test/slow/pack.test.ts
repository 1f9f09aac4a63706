import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const note = 'Management oversight 3 May 2024\n\nMia is safe at her gran’s. [Name] to visit.\n'

interface Packed {
  readonly filename: string
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

let folder = ''
let packed: Packed = { filename: '', unpackedSize: 0, files: [] }

/** Runs a command in the folder where the package is installed, without network, cache or settings of this machine. */
async function inFolder(command: string, args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { PATH: process.env['PATH'], HOME: folder, npm_config_cache: join(folder, '.cache'), npm_config_offline: 'true', npm_config_update_notifier: 'false', NO_COLOR: '1' }
  try {
    return { code: 0, ...(await run(command, args, { cwd: folder, env })) }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, stdout, stderr }
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oversight-pack-'))
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { maxBuffer: 64 * 1024 * 1024 })
  const found = (JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as readonly Packed[])[0]
  if (!found) throw new Error('npm packed nothing')
  packed = found
  await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}')
  await writeFile(join(folder, 'note.txt'), note)
  const installed = await inFolder('npm', ['install', '--no-audit', '--no-fund', join(folder, packed.filename)])
  expect(installed).toMatchObject({ code: 0 })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the package', () => {
  it('holds only what its users need', () => {
    const allowed = /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|THIRD-PARTY-NOTICES\.md|dist\/[\w.-]+\.(?:js|html)|dist\/types\/[\w./-]+\.d\.ts|docs\/rules\/[\w-]+\.md)$/u
    const paths = packed.files.map(({ path }) => path)
    expect(paths.filter((path) => !allowed.test(path))).toEqual([])
    for (const path of ['README.md', 'LICENSE', 'THIRD-PARTY-NOTICES.md', 'dist/cli.js', 'dist/index.js', 'dist/language.js', 'dist/unified.js', 'dist/types/index.d.ts', 'docs/rules/date.md']) expect(paths).toContain(path)
    expect(packed.unpackedSize).toBeLessThan(6 * 1024 * 1024)
  })

  it('brings no other package along', async () => {
    const installed = await readdir(join(folder, 'node_modules'))
    expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['oversight-lint'])
    const manifest = JSON.parse(await readFile(join(folder, 'node_modules/oversight-lint/package.json'), 'utf8')) as Record<string, unknown>
    expect(manifest['dependencies']).toBeUndefined()
  })

  it('has a command that checks a note, offline', async () => {
    const { code, stdout } = await inFolder('npx', ['oversight', 'check', 'note.txt'])
    expect(code).toBe(1)
    expect(stdout).toContain('[Name]')
    const json = await inFolder('npx', ['oversight', 'check', '--format', 'json', '--fail-on', 'never', 'note.txt'])
    expect(json.code).toBe(0)
    expect(JSON.parse(json.stdout)).toMatchObject({ version: 1 })
  })

  it('says its version and its rules', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
    expect((await inFolder('npx', ['oversight', '--version'])).stdout.trim()).toBe(version)
    const rules = JSON.parse((await inFolder('npx', ['oversight', 'rules', '--json'])).stdout) as readonly { id: string }[]
    expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(['date', 'readability', 'equality']))
    expect((await inFolder('npx', ['oversight', 'explain', 'equality'])).stdout).toContain('retext-equality')
  })

  it('reads Word files', async () => {
    const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`)
    const docx = zipSync({
      '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
      '_rels/.rels': xml('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
      'word/document.xml': xml('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Mia is safe. [Name] to visit.</w:t></w:r></w:p></w:body></w:document>'),
    })
    await writeFile(join(folder, 'note.docx'), docx)
    const { stdout } = await inFolder('npx', ['oversight', 'check', '--format', 'json', 'note.docx'])
    const report = JSON.parse(stdout) as { messages: readonly { ruleId: string; text: string }[] }
    expect(report.messages.filter(({ ruleId }) => ruleId === 'unfilled').map(({ text }) => text)).toEqual(['[Name]'])
  })

  it('loads the language packages where a note needs them', async () => {
    await writeFile(join(folder, 'hurts.txt'), 'Her uncle is wheelchair-bound.')
    const { stdout } = await inFolder('npx', ['oversight', 'check', '--format', 'json', 'hurts.txt'])
    expect(stdout).toContain('uses a wheelchair')
  })

  it('is a library, with rules and a plugin beside it', async () => {
    await writeFile(join(folder, 'use.js'), [
      "import { check } from 'oversight-lint'",
      "import { languageRules } from 'oversight-lint/language'",
      "import oversight, { oversight as named } from 'oversight-lint/unified'",
      `const text = ${JSON.stringify(note)}`,
      'const messages = []',
      "const file = { data: {}, toString: () => text, message: (reason) => { const one = { reason }; messages.push(one); return one } }",
      "oversight()({ type: 'root' }, file)",
      'console.log(JSON.stringify([check(text, { extraRules: languageRules }).version, messages.length === file.data.oversight.messages.length, oversight === named]))',
    ].join('\n'))
    expect(JSON.parse((await inFolder('node', ['use.js'])).stdout)).toEqual([1, true, true])
  })

  it('has types that hold', async () => {
    await mkdir(join(folder, 'types'), { recursive: true })
    await writeFile(join(folder, 'types/use.ts'), [
      "import { check, type CheckOptions, type Report } from 'oversight-lint'",
      "import { languageRules } from 'oversight-lint/language'",
      "const options: CheckOptions = { context: { recordedOn: '2024-05-03' }, extraRules: languageRules }",
      "export const report: Report = check('Mia', options)",
      'export const level: 0 | 1 | 2 | undefined = report.elements[0]?.level',
    ].join('\n'))
    const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc')
    const checked = await inFolder('node', [tsc, '--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--module', 'nodenext', 'types/use.ts'])
    expect(checked).toMatchObject({ code: 0, stdout: '' })
  })
})

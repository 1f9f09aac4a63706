import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/check.js'
import { commands as serverCommands, defaultSettings } from '../../src/language-server/protocol.js'
import { csv } from '../../src/report/formats/csv.js'
import { cpuTime } from '../kit/cpu-time.js'
import { poorNote } from '../browser/kit/notes.js'

interface Manifest {
  readonly version: string
  readonly engines: { readonly vscode: string }
  readonly files: readonly string[]
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: boolean }; readonly virtualWorkspaces: boolean }
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[]
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown; readonly markdownDescription: string; readonly enum?: readonly string[] }>> }
    readonly problemPatterns: readonly { readonly regexp: string; readonly [index: string]: string | number }[]
    readonly viewsWelcome: readonly { readonly contents: string }[]
    readonly walkthroughs: readonly { readonly steps: readonly { readonly description: string; readonly media: { readonly image?: string; readonly markdown?: string } }[] }[]
  }
}

const folder = 'vscode-extension'
const manifest = JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as Manifest
const { contributes } = manifest
const sources = await readSources(`${folder}/src`)

async function readSources(path: string): Promise<string> {
  const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.ts'))
  return (await Promise.all(names.map((name) => readFile(`${path}/${name}`, 'utf8')))).join('\n')
}

describe('the manifest of the extension', () => {
  test('has the version of the package', async () => {
    expect(manifest.version).toBe((JSON.parse(await readFile('package.json', 'utf8')) as Manifest).version)
  })

  test('asks for no newer VS Code than its types describe', async () => {
    const root = JSON.parse(await readFile('package.json', 'utf8')) as { readonly devDependencies: Readonly<Record<string, string>> }
    expect(manifest.engines.vscode).toBe(`^${root.devDependencies['@types/vscode'] ?? ''}`)
  })

  test('works where the folder is not trusted, and where it is on no disk', () => {
    expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true })
  })

  test('names every command that is registered, and no other', () => {
    const registered = [...sources.matchAll(/registerCommand\('([^']+)'/gu)].map(([, id]) => id)
    expect(registered.sort()).toEqual(contributes.commands.map(({ command }) => command).sort())
  })

  test('has no command that the server has too', () => {
    const own = new Set(contributes.commands.map(({ command }) => command))
    expect(Object.values(serverCommands).filter((command) => own.has(command))).toEqual([])
  })

  test('puts only its own commands in menus and links', () => {
    const own = new Set([...contributes.commands.map(({ command }) => command), 'oversight.checklist.focus'])
    const texts = [...contributes.viewsWelcome.map(({ contents }) => contents), ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description))]
    const linked = texts.flatMap((text) => [...text.matchAll(/\(command:([^)]+)\)/gu)].map(([, id]) => id ?? ''))
    const inMenus = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command))
    expect(linked.length).toBeGreaterThan(4)
    expect([...linked, ...inMenus].filter((command) => !own.has(command))).toEqual([])
  })

  test('has every setting that the server reads, with the same default', () => {
    const { 'oversight.trace.server': _trace, ...settings } = contributes.configuration.properties
    expect(Object.fromEntries(Object.entries(settings).map(([name, { default: value }]) => [name.replace('oversight.', ''), value]))).toEqual(defaultSettings)
  })

  test('describes every setting', () => {
    for (const [name, { markdownDescription }] of Object.entries(contributes.configuration.properties)) expect(markdownDescription, name).toMatch(/^[A-Z].{20,}\.$/u)
  })

  test('has every picture and page that it shows', () => {
    const shown = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image ?? media.markdown ?? ''))
    expect(shown.filter((path) => !existsSync(`${folder}/${path}`))).toEqual([])
  })

  test('sends nothing anywhere', () => {
    expect(sources).not.toMatch(/fetch\(|XMLHttpRequest|https?:\/\/|TelemetryLogger|openExternal/u)
  })
})

describe('the problem matcher', () => {
  const [pattern] = contributes.problemPatterns
  const regexp = new RegExp(pattern?.regexp ?? '', 'u')
  const read = (line: string): (string | undefined)[] => {
    const found = regexp.exec(line) ?? []
    return ['file', 'code', 'severity', 'line', 'column', 'message'].map((name) => found[Number(pattern?.[name])])
  }

  test('finds every row that `oversight check --format csv` writes', () => {
    const report = check(poorNote)
    const lines = csv([{ name: 'notes/a, b.md', text: poorNote, report }]).split('\n').slice(1).filter((line) => /,(?:error|warning|info),/u.test(line))
    expect(lines.length).toBeGreaterThan(3)
    const found = lines.map(read)
    expect(found.map(([, code]) => code)).toEqual(report.messages.map(({ ruleId }) => ruleId))
    expect(new Set(found.map(([file]) => file))).toEqual(new Set(['notes/a, b.md']))
  })

  test('reads the parts of a row', () => {
    expect(read('a.md,,jargon,warning,3,12,SW,“SW” is not explained.,"It, stands",social worker,5,12')).toEqual(['a.md', 'jargon', 'warning', '3', '12', '“SW” is not explained.'])
    expect(read('"a, b.md",,action-owner,info,7,3,"Go, ""now""","Who, then?",note,,5,12')).toEqual(['a, b.md', 'action-owner', 'info', '7', '3', '"Who, then?"'])
  })

  test('shows the words themselves where they run over several lines', () => {
    expect(read('a.md,,pasted-email,warning,9,1,"From: Jo Marsh')).toEqual(['a.md', 'pasted-email', 'warning', '9', '1', '"From: Jo Marsh'])
  })

  test('takes no longer over hostile lines', () => {
    for (const line of ['"'.repeat(50_000), ','.repeat(50_000), `a,,jargon,info,1,1,${'""'.repeat(50_000)}`]) {
      expect(cpuTime(() => read(line), 2)).toBeLessThan(500)
    }
  })
})

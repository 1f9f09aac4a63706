import { execFile, spawnSync } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entries } from '../../../scripts/build/entries.js'
import { nodeBuiltins } from '../../../scripts/build/node-builtins.js'

interface Finding {
  readonly line: number
  readonly from: number
  readonly to: number
  readonly code: string
  readonly message: string
  readonly severity: number
  readonly source: string
}

/** What `drive.lua` wrote down. */
interface Seen {
  readonly opened: readonly Finding[]
  readonly edited: readonly Finding[]
  readonly actions: readonly string[]
  readonly fixed: string
  readonly hover: string
  readonly symbols: readonly string[]
  readonly draft: readonly Finding[]
  readonly other: readonly Finding[]
}

const isThere = spawnSync('nvim', ['--version']).status === 0
const isRequired = process.env['CI'] === 'true'
if (!isThere && !isRequired) console.warn('\nSKIPPED: Neovim is not installed, so the language server was not proved in it. Install it (Debian: apt-get install neovim) and run npm run test:editor again.\n')

if (!isThere && isRequired) throw new Error('Neovim is missing, and here nothing may be skipped: apt-get install neovim')

describe.skipIf(!isThere)('Neovim', () => {
  let folder: string
  let seen: Seen

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oversight-neovim-'))
    await build({ entryPoints: { cli: entries['cli'] ?? '' }, outdir: folder, bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20', plugins: [nodeBuiltins], logLevel: 'warning' })
    await writeFile(join(folder, 'package.json'), '{"type":"module"}')
    const note = join(folder, 'late.md')
    await copyFile('samples/late-visit.md', note)
    const env = {
      ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, LC_ALL: 'C.UTF-8',
      OVERSIGHT_COMMAND: JSON.stringify([process.execPath, join(folder, 'cli.js'), 'lsp', '--stdio']), OVERSIGHT_NOTE: note, OVERSIGHT_SEEN: join(folder, 'seen.json'),
    }
    // A script that fails leaves Neovim with an error by the second command.
    await promisify(execFile)('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${resolve('test/editor/neovim/drive.lua')}`, '-c', 'cquit'], { env, cwd: folder, timeout: 120_000 })
    seen = JSON.parse(await readFile(join(folder, 'seen.json'), 'utf8')) as Seen
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('shows the findings of a note as it is opened', () => {
    expect(seen.opened.find(({ message }) => message === '“ASAP” names no day.')).toEqual({ line: 5, from: 19, to: 23, code: 'action-deadline', message: '“ASAP” names no day.', severity: 2, source: 'oversight' })
    expect(new Set(seen.opened.map(({ code }) => code))).toEqual(new Set(['jargon', 'rationale', 'judgemental', 'impact', 'action-deadline', 'action-owner', 'bare-agreed', 'review-point']))
  })

  it('shows fewer once words are mended', () => {
    expect(seen.edited.length).toBe(seen.opened.length - 1)
  })

  it('applies a code action', async () => {
    expect(seen.actions[0]).toBe('Write “social worker”')
    const before = (await readFile('samples/late-visit.md', 'utf8')).trimEnd().replace('ASAP', 'by 21 April 2023')
    expect(seen.fixed).toBe(before.replace('Spoke with SW', 'Spoke with social worker'))
  })

  it('shows why, and the six elements', () => {
    expect(seen.hover).toContain('Say what was seen or said, by whom and when')
    expect(seen.symbols).toEqual(['Date', 'Child’s name', 'Why', 'What it means for the child', 'Who does what by when', 'When it is looked at again'])
  })

  it('checks a draft that was never saved, at the right columns', () => {
    const found = seen.draft.find(({ code }) => code === 'jargon')
    // Neovim counts columns in bytes.
    expect(found).toMatchObject({ line: 2, from: Buffer.byteLength('Mia’s gran 😀 rang '), to: Buffer.byteLength('Mia’s gran 😀 rang EDT') })
  })

  it('leaves other documents alone', () => {
    expect(seen.other).toEqual([])
  })
})

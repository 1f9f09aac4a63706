import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkLines } from '../../src/cli/ndjson.js'
import { runWith } from '../kit/command-line.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oversight-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const bare = 'Agreed.'

describe('oversight check', () => {
  it('shows the checklist and what to mend, and exits with 1', async () => {
    const { code, out } = await runWith('check', await file('bare.txt', bare))
    expect(code).toBe(1)
    expect(out).toContain('✗ Child’s name')
    expect(out).toContain('[child-name]')
  })
  it('keeps to narrow terminals and uses no colour in a pipe', async () => {
    const { out } = await runWith('check', await file('bare.txt', bare))
    // eslint-disable-next-line no-control-regex -- looks for colour codes
    expect(out).not.toMatch(/\u001b/u)
    expect(Math.max(...out.split('\n').slice(1).map((line) => line.length))).toBeLessThanOrEqual(100)
  })
  it('fails on what it is told to', async () => {
    const path = await file('bare.txt', bare)
    expect((await runWith('check', path, '--fail-on', 'never')).code).toBe(0)
  })
  it('writes json, one report or a list', async () => {
    const path = await file('a.md', bare)
    expect(JSON.parse((await runWith('check', path, '--format', 'json')).out)).toMatchObject({ version: 1, file: path })
    const both = JSON.parse((await runWith('check', path, await file('b.md', bare), '--format', 'json')).out) as unknown[]
    expect(both).toHaveLength(2)
  })
  it('writes sarif, csv and html', async () => {
    const path = await file('x<b>.txt', '=1+1\nAgreed.')
    expect(JSON.parse((await runWith('check', path, '--format', 'sarif')).out)).toMatchObject({ version: '2.1.0' })
    expect((await runWith('check', path, '--format', 'csv')).out).not.toMatch(/,=1/u)
    const html = (await runWith('check', path, '--format', 'html')).out
    expect(html).toContain('x&lt;b&gt;.txt')
    expect(html).not.toContain('<script')
  })
  it('writes to a file', async () => {
    const target = join(folder, 'out.json')
    await runWith('check', await file('a.md', bare), '--format', 'json', '--output', target)
    expect(JSON.parse(await readFile(target, 'utf8'))).toMatchObject({ version: 1 })
  })
  it('checks folders and globs in a stable order', async () => {
    await mkdir(join(folder, 'many'), { recursive: true })
    for (const name of ['b.txt', 'a.md', 'c.csv']) await file(`many/${name}`, bare)
    const { out } = await runWith('check', join(folder, 'many'), '--format', 'ndjson')
    expect(out.trim().split('\n').map((line) => (JSON.parse(line) as { file: string }).file)).toEqual([join(folder, 'many/a.md'), join(folder, 'many/b.txt')])
  })
})

describe('what goes wrong is said plainly', () => {
  it.each([
    [['check', 'nowhere.txt'], 'nowhere.txt: no such file or folder.'],
    [['check'], 'nothing to check: give a file, a folder, or - for standard input.'],
    [['chekc'], 'Did you mean check?'],
    [['check', '--fromat', 'json'], 'Did you mean --format?'],
    [['explain', 'raitonale'], 'Did you mean rationale?'],
    [['check', '--recorded-on', '2024-02-31', 'x'], 'Give a real day as YYYY-MM-DD'],
  ])('%j', async (args, words) => {
    const { code, err } = await runWith(...args)
    expect(err).toContain(words)
    expect(code).toBe(2)
  })
  it('says what a file is not, and goes on with the others', async () => {
    const { code, out, err } = await runWith('check', await file('p.txt', Buffer.from([1, 0, 2])), await file('q.docx', 'no zip'), await file('bare.txt', bare))
    expect(err).toContain('p.txt: this is not text.')
    expect(err).toContain('q.docx: this is not a Word file (.docx).')
    expect(out).toContain('bare.txt')
    expect(code).toBe(2)
  })
  it('says how it read a file that is not UTF-8', async () => {
    const { err } = await runWith('check', await file('w.txt', Buffer.from([0x4d, 0x92, 0x73])))
    expect(err).toContain('read as Windows-1252')
  })
  it('says that a file was too large to be checked whole', async () => {
    const { err } = await runWith('check', await file('big.txt', 'Agreed. '.repeat(40_000)), '--format', 'json')
    expect(err).toContain('only the first 256 KB were checked')
  }, 30_000)
})

describe('oversight check --input ndjson', () => {
  const lines = (rows: readonly string[]) => Readable.from(rows.map((row) => `${row}\n`))
  async function checked(rows: readonly string[]): Promise<unknown[]> {
    const output = new PassThrough()
    const chunks: Buffer[] = []
    output.on('data', (chunk: Buffer) => chunks.push(chunk))
    await checkLines(lines(rows), output, {}, () => undefined)
    return Buffer.concat(chunks).toString().trim().split('\n').map((line) => JSON.parse(line) as unknown)
  }
  it('answers every line in order, bad ones by an error with their line', async () => {
    expect(await checked(['{"id":"a","text":"Agreed."}', 'x', '', '{"id":7,"text":"Noted."}', '{"text":1}', '{"text":"a","context":{"x":1}}'])).toMatchObject([
      { id: 'a', version: 1 },
      { error: { line: 2, message: 'no valid JSON' } },
      { id: '7', version: 1 },
      { error: { line: 5, message: 'no "text"' } },
      { error: { line: 6, message: 'the context has no field "x"; it knows recordedOn, children, event, role.' } },
    ])
  })
})

describe('oversight rules and explain', () => {
  it('lists every rule with its source', async () => {
    expect((await runWith('rules')).out).toMatch(/rationale +warning +Says why \(Manager Rationale and Case Oversight; Management Oversight Guidance\)/u)
  })
  it('explains a rule', async () => {
    expect((await runWith('explain', 'date')).out).toContain('## When it is wrong')
  })
})

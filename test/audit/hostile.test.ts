import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guessMapping } from '../../src/audit/mapping.js'
import { showProgress } from '../../src/audit/progress.js'
import { openSource } from '../../src/audit/read/open.js'
import { audit } from '../../src/audit/run.js'
import { isUnreadable } from '../../src/audit/types.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oversight-hostile-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function save(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

async function read(name: string, content: string | Buffer, encoding?: string) {
  const source = await openSource(await save(name, content), encoding === undefined ? {} : { encoding })
  const values: Readonly<Record<string, string>>[] = []
  const problems: string[] = []
  for await (const record of source.records()) {
    if (isUnreadable(record)) problems.push(`${record.place} ${record.problem}`)
    else values.push(record.values)
  }
  return { description: source.description, values, problems }
}

const lines = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `"R${at + from}","Note ${at + from}, of some length.\nSecond line."\n`).join('')
const unclosed = 'a quotation mark was opened and never closed, or the record is longer than any note'
const long = 'x'.repeat(10 * 1024 * 1024)

describe('a CSV file', () => {
  it('with a quotation mark that is not closed loses no more than the records it swallows, and says which lines', async () => {
    const { values, problems } = await read('open.csv', `Ref,Note\n${lines(3)}"R3","never closed\n${lines(500, 4)}`)
    expect(problems.join('\n')).toMatch(/^lines 8 to 9 quotation marks do not fit/u)
    expect(values.length).toBeGreaterThanOrEqual(502)
    expect((await read('end.csv', `Ref,Note\n${lines(3)}"R3","never closed\nx\ny`)).problems).toEqual([`line 8 ${unclosed}`, 'line 9 has 1 columns where the header has 2', 'line 10 has 1 columns where the header has 2'])
  })
  it('without any other quotation mark loses the line of the one that is open, and no more', async () => {
    const plain = (count: number) => 'R,a note without quotation marks\n'.repeat(count)
    const { values, problems } = await read('plain.csv', `Ref,Note\n${plain(10)}R,"open\n${plain(200_000)}R,"open again\n${plain(10)}`)
    expect([values.length, problems]).toEqual([200_020, [`line 12 ${unclosed}`, `line 200013 ${unclosed}`]])
  })
  it('made so that every line opens a quotation mark is read in bounded time', async () => {
    const { values, problems } = await read('trap.csv', `Ref,Note\n${'"" ""\n'.repeat(20_000)}`)
    expect(values).toEqual([])
    expect(problems.length).toBeGreaterThan(0)
  })
  it('with stray quotation marks has that record rejected once', async () => {
    expect((await read('stray.csv', `Ref,Note\n"R0","he said "no" to it"\n${lines(2, 1)}`)).problems).toEqual(['line 2 quotation marks do not fit: a cell that holds one must stand between quotation marks, with its own doubled'])
  })
  it('with a cell of 10 MB goes on after it', async () => {
    const { values, problems } = await read('big.csv', `Ref,Note\n${lines(3)}"R3","${long}"\n${lines(3, 4)}`)
    expect([values.length, problems]).toEqual([6, [`line 8 ${unclosed}`]])
  })
  it.each([
    ['UTF-8', Buffer.from('\uFEFFRef,Note\nR,café\0 “ok”\n'), 'café\0 “ok”'],
    ['Windows-1252 (it is not valid UTF-8)', Buffer.from('Ref,Note\nR,caf\xe9 \x93ok\x94\n', 'latin1'), 'café “ok”'],
    ['UTF-16', Buffer.from('\uFEFFRef,Note\nR,café “ok”\n', 'utf16le'), 'café “ok”'],
    ['UTF-16', Buffer.from('Ref,Note\nR,plain words that say the encoding\n', 'utf16le').swap16(), 'plain words that say the encoding'],
  ])('is read as %s', async (name, bytes, text) => {
    const { description, values } = await read('encoded.csv', bytes)
    expect([description, values]).toEqual([`CSV, columns split by commas, read as ${name}`, [{ Ref: 'R', Note: text }]])
  })
  it('is read as the user says', async () => {
    expect((await read('said.csv', Buffer.from('Ref,Note\nR,caf\xe9\n', 'latin1'), 'utf-8')).values).toEqual([{ Ref: 'R', Note: 'caf\uFFFD' }])
    await expect(read('said.csv', 'Ref,Note\n', 'klingon')).rejects.toThrow('it knows utf-8, utf-16le, utf-16be, windows-1252')
  })
  it.each([['empty.csv', '', 'no header line'], ['zip.csv', 'PK\u0003\u0004', 'this is a zip file or a workbook'], ['notes.doc', '', 'cannot audit a .doc']])('that is none is refused: %s', async (name, content, message) => {
    await expect(read(name, content)).rejects.toThrow(message)
  })
})

describe('lines of JSON', () => {
  it('that are broken, no objects or too long are rejected one by one', async () => {
    const { values, problems } = await read('a.ndjson', `\uFEFF{"text":"a"}\r\n\n{"text":\n[1]\n{"text":"${long}"}\n{"text":"b"}`)
    expect(values).toEqual([{ text: 'a' }, { text: 'b' }])
    expect(problems).toEqual(['line 3 is no valid JSON', 'line 4 is no JSON object', 'line 5 is longer than any note'])
  })
})

describe('an audit of such input', () => {
  it('counts what it could not decode and refuses texts that are no notes', async () => {
    const source = await openSource(await save('odd.csv', `Ref,Note\nR1,caf\uFFFD\nR2,${'long '.repeat(60_000)}\nR3,=1+1\n`))
    const progress = { update: () => undefined, say: () => undefined, clear: () => undefined }
    const outcome = await audit({ source, mapping: guessMapping(source.columns), folder: join(folder, 'out'), profile: null, key: null, workers: 0, resume: false, identity: '', progress, signal: new AbortController().signal, title: '<b>' })
    expect(outcome).toMatchObject({ records: 3, reports: 2, rejects: 1, garbled: 1 })
  })
})

describe('progress', () => {
  it('tells rate and time left on a terminal, and nothing elsewhere', () => {
    const written: string[] = []
    const stream = (isTTY: boolean) => ({ isTTY, write: (text: string) => written.push(text) }) as unknown as NodeJS.WriteStream
    showProgress(stream(false)).update(10, 0.5)
    expect(written).toEqual([])
    const progress = showProgress(stream(true), () => clock)
    let clock = 0
    for (const [seconds, records, share] of [[1, 1000, 0.1], [11, 11_000, 0.55], [11.1, 11_100, 0.56]] as const) {
      clock = seconds * 1000
      progress.update(records, share)
    }
    progress.say('notes.parquet: 10,000 of 11,100 rows')
    expect(written).toEqual(['\r\u001b[K1,000 notes', '\r\u001b[K11,000 notes, 1,000 a second, about 10 s left', '\r\u001b[Knotes.parquet: 10,000 of 11,100 rows'])
  })
})

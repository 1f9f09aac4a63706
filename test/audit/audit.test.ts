import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guessMapping, parseMapping } from '../../src/audit/mapping.js'
import { guessDelimiter } from '../../src/audit/read/csv.js'
import { openSource } from '../../src/audit/read/open.js'
import { toDay } from '../../src/audit/rows.js'
import { audit, outputNames, type AuditJob } from '../../src/audit/run.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oversight-audit-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const note = 'Management oversight 3 May 2024\nZebedee Quillfeather was seen at home.\n"Safe", he said.'
const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`

async function csv(name: string, rows: number, extra = ''): Promise<string> {
  const file = join(folder, name)
  const lines = Array.from({ length: rows }, (_, at) => [`Z-${at}`, at % 2 ? 'North' : '=EAST()', '03/05/2024', 'Zebedee Quillfeather', note, 'Wilhelmina Ottershaw'].map(quoted).join(','))
  await writeFile(file, `Ref,Team,Date recorded,Child,Case note,Recorded by\n${lines.join('\n')}\n${extra}`)
  return file
}

async function job(file: string, name: string, more: Partial<AuditJob> = {}): Promise<AuditJob> {
  const source = await openSource(file)
  const progress = { update: () => undefined, say: () => undefined, clear: () => undefined }
  return { source, mapping: guessMapping(source.columns), folder: join(folder, name), profile: null, key: null, workers: 0, resume: false, identity: file, progress, signal: new AbortController().signal, title: 'T', ...more }
}

async function outputs(name: string): Promise<string> {
  const files = await readdir(join(folder, name))
  return (await Promise.all(files.sort().map((file) => readFile(join(folder, name, file), 'utf8')))).join('\n')
}

describe('columns', () => {
  it('are guessed from their names, each once', () => {
    expect(guessMapping(['Ref', 'Team', 'Date recorded', 'Child', 'Case note', 'Recorded by'])).toEqual({ id: 'Ref', text: 'Case note', recordedOn: 'Date recorded', child: 'Child', team: 'Team', worker: 'Recorded by' })
  })
  it('are named by hand, with what was meant', () => {
    expect(parseMapping(['text=Note'], ['Note'])).toEqual({ text: 'Note' })
    expect(() => parseMapping(['txet=Note'], ['Note'])).toThrow('Did you mean text?')
    expect(() => parseMapping(['text=Not'], ['Note'])).toThrow('Did you mean "Note"?')
  })
  it('are split by whatever splits them best', () => {
    expect([guessDelimiter('a;b;c\n1;2,5;3'), guessDelimiter('a\tb\n1\t2'), guessDelimiter('a,b\n"x;y",2')]).toEqual([';', '\t', ','])
  })
  it('hold days as exports write them', () => {
    expect(['2024-05-03T10:00', '3/5/24 14:10', '03-May-2024', '31/02/2024', 'soon'].map(toDay)).toEqual(['2024-05-03', '2024-05-03', '2024-05-03', '', ''])
  })
})

describe('an audit', () => {
  it('accounts for every record, and says why one could not be judged', async () => {
    const file = await csv('a.csv', 30, 'too,few\n"Z","N","","","",""\n')
    const outcome = await audit(await job(file, 'a'))
    expect(outcome).toMatchObject({ records: 32, reports: 30, rejects: 2, isFinished: true })
    const rejects = await readFile(join(folder, 'a', outputNames.rejects), 'utf8')
    expect(rejects).toContain('has 2 columns where the header has 6')
    expect(rejects).toContain('has no text')
  })
  it('keeps no words, no names and no ids', async () => {
    await audit(await job(await csv('m.csv', 30), 'm'))
    const all = await outputs('m')
    for (const secret of ['Zebedee', 'Quillfeather', 'Wilhelmina', 'Ottershaw', 'seen at home', 'Z-1']) expect(all).not.toContain(secret)
  })
  it('keeps ids as hashes for whoever holds the key', async () => {
    await audit(await job(await csv('k.csv', 3), 'k', { key: 'k'.repeat(32) }))
    const [first = ''] = (await readFile(join(folder, 'k', outputNames.ndjson), 'utf8')).split('\n')
    expect((JSON.parse(first) as { id: string }).id).toMatch(/^[0-9a-f]{16}$/u)
  })
  it('counts a note in the month of its record, or without such a column in that of its own date', async () => {
    const file = join(folder, 'months.csv')
    await writeFile(file, 'Case note,Date recorded\nOversight 3 May 2024. Mia is safe.,2024-06-01\nOversight 4 May 2024. Mia is safe.,\n')
    const months = async (name: string, more: Partial<AuditJob>) => {
      await audit(await job(file, name, more))
      return (await readFile(join(folder, name, outputNames.ndjson), 'utf8')).trim().split('\n').map((line) => (JSON.parse(line) as { month: string }).month)
    }
    expect(await months('recorded', {})).toEqual(['2024-06', ''])
    expect(await months('written', { mapping: { text: 'Case note' } })).toEqual(['2024-05', '2024-05'])
  })
  it('makes formulas in cells harmless, and shows no small group', async () => {
    await audit(await job(await csv('f.csv', 30), 'f'))
    expect(await readFile(join(folder, 'f', outputNames.csv), 'utf8')).not.toMatch(/(?:^|,)=EAST/mu)
    await audit(await job(await csv('g.csv', 9), 'g'))
    expect(await readFile(join(folder, 'g', outputNames.report), 'utf8')).not.toContain('North')
  })
  it('goes on where it was stopped, to the same bytes', async () => {
    const file = await csv('r.csv', 1000)
    await audit(await job(file, 'whole'))
    const stop = new AbortController()
    const progress = { update: (records: number) => { if (records >= 400) stop.abort() }, say: () => undefined, clear: () => undefined }
    expect(await audit(await job(file, 'r', { signal: stop.signal, progress }))).toMatchObject({ isFinished: false })
    expect(await audit(await job(file, 'r', { resume: true }))).toMatchObject({ isFinished: true, records: 1000 })
    expect(await outputs('r')).toBe(await outputs('whole'))
  })
  it('ends where its threads cannot start, however late the first batch is ready', async () => {
    // Threads are started from the built package: here there is nothing to start them from.
    const { source, ...more } = await job(await csv('t.csv', 300), 't', { workers: 1 })
    const late = async function* () {
      await sleep(300)
      yield* source.records()
    }
    await expect(audit({ ...more, source: { ...source, records: late } })).rejects.toThrow('audit-worker')
  })
  it('refuses to go on with another job', async () => {
    const stop = new AbortController()
    stop.abort()
    const file = await csv('o.csv', 500)
    await audit(await job(file, 'o', { signal: stop.signal }))
    await expect(audit(await job(file, 'o', { resume: true, identity: 'other' }))).rejects.toThrow('unfinished audit of other notes')
  })
})

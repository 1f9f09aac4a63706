import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { suppress } from '../../src/audit/groups.js'
import { openSource } from '../../src/audit/read/open.js'
import { audit, type AuditJob } from '../../src/audit/run.js'
import { emptySummary, type Tally } from '../../src/audit/summary.js'
import type { Mapping } from '../../src/audit/types.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oversight-mask-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const mapping: Mapping = { id: 'id', text: 'text', recordedOn: 'recordedOn', child: 'child', event: 'event', role: 'role', team: 'team', worker: 'worker' }
const columns = Object.keys(mapping)
const rows = 2400
/** A word for each column and row, which must be found nowhere. */
const secret = (column: string, row: number) => `Zq${column}${row}x`
const common = 'Quillfeather'

async function plantedFile(): Promise<string> {
  const file = join(folder, 'planted.csv')
  const lines = Array.from({ length: rows }, (_, row) => columns.map((column) => (column === 'recordedOn' && row % 2 ? '03/05/2024' : `${common} ${secret(column, row)}`)))
  // Records that are rejected are planted too.
  lines[7] = [`${common} ${secret('short', 7)}`]
  await writeFile(file, `${columns.join(',')}\n${lines.map((cells) => cells.join(',')).join('\n')}\n${common},"${common} never closed\n`)
  return file
}

async function job(file: string, more: Partial<AuditJob>): Promise<AuditJob> {
  const progress = { update: () => undefined, say: () => undefined, clear: () => undefined }
  return { source: await openSource(file), mapping, folder: join(folder, 'out'), profile: null, key: null, workers: 0, resume: false, identity: file, progress, signal: new AbortController().signal, title: 'T', ...more }
}

/** All that a file holds, packed or not. */
async function textOf(path: string): Promise<string> {
  const text = await readFile(path, 'utf8')
  return path.endsWith('.parquet') ? `${text}${JSON.stringify(await parquetReadObjects({ file: await asyncBufferFromFile(path) }))}` : text
}

async function expectClean(): Promise<string[]> {
  const files = await readdir(join(folder, 'out'))
  for (const file of files) {
    const text = await textOf(join(folder, 'out', file))
    expect(text.includes(common), file).toBe(false)
    expect(/Zq[a-z]+\d+x/iu.exec(text)?.[0], file).toBeUndefined()
  }
  return files.sort()
}

describe('names and texts planted in every column', () => {
  it.each([null, 'k'.repeat(32)])('are in no file that a run leaves, finished or not (key %s)', async (key) => {
    const file = await plantedFile()
    const stop = new AbortController()
    const progress = { update: (records: number) => { if (records >= 1200) stop.abort() }, say: () => undefined, clear: () => undefined }
    expect(await audit(await job(file, { key, signal: stop.signal, progress }))).toMatchObject({ isFinished: false })
    expect(await expectClean()).toContain('checkpoint.json')
    const outcome = await audit(await job(file, { key, resume: true }))
    expect(outcome.records).toBe(outcome.reports + outcome.rejects)
    expect(await expectClean()).toEqual(['notes.csv', 'notes.ndjson', 'notes.parquet', 'rejects.csv', 'report.html', 'summary.json'])
  })
})

describe('groups', () => {
  const tallies = (sizes: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(sizes).map(([name, notes]): [string, Tally] => [name, { ...emptySummary().all, notes }]))
  const shown = (sizes: Readonly<Record<string, number>>) => {
    const { shown: groups, hidden } = suppress(tallies(sizes), (key) => key)
    return [groups.map(({ key }) => key), hidden]
  }
  it('of fewer than ten notes are hidden', () => {
    expect(shown({ a: 9, b: 10, c: 5, d: 50 })).toEqual([['b', 'd'], { groups: 2, notes: 14 }])
    expect(shown({ a: 10, b: 12 })).toEqual([['a', 'b'], { groups: 0, notes: 0 }])
  })
  it('that would tell of the one hidden group by subtraction are hidden with it', () => {
    expect(shown({ a: 3, b: 10, c: 50 })).toEqual([['c'], { groups: 2, notes: 13 }])
    expect(shown({ a: 3, b: 50 })).toEqual([[], { groups: 2, notes: 53 }])
  })
})

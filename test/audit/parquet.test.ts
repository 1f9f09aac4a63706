import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '../../src/audit/types.js'
import { writeParquet } from '../../src/audit/write/parquet.js'
import { resultColumns, resultsToNdjson } from '../../src/audit/write/rows.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oversight-parquet-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const result = (row: number): Result => ({
  row,
  id: row % 3 ? row.toString(16).padStart(16, '0') : '',
  team: `T${row % 7}`,
  worker: '',
  event: row % 2 ? 'supervision' : 'other',
  month: row % 5 ? '2025-05' : '',
  levels: [0, 1, 2, row % 3, 0, 2],
  points: row % 13,
  outOf: 12,
  actions: row % 4,
  rules: row % 2 ? { jargon: 2, rationale: 1 } : {},
})

async function write(name: string, rows: number) {
  const [from, to] = [join(folder, `${name}.ndjson`), join(folder, `${name}.parquet`)]
  const results = Array.from({ length: rows }, (_, at) => result(at + 1))
  await writeFile(from, resultsToNdjson(results))
  const told: number[] = []
  await writeParquet(from, to, (written) => told.push(written))
  return { results, told, file: await asyncBufferFromFile(to), bytes: await readFile(to) }
}

describe('rows as Parquet', () => {
  it('have a name of its own for each column', () => {
    expect(new Set(resultColumns.map(({ name }) => name)).size).toBe(resultColumns.length)
  })
  it('are those of the lines of JSON, over several groups', async () => {
    const { results, told, file } = await write('many', 25_000)
    const expected = results.map((one) => Object.fromEntries(resultColumns.map(({ name, valueOf }) => [name, valueOf(one)])))
    expect(await parquetReadObjects({ file })).toEqual(expected)
    expect(told).toEqual([10_000, 20_000, 25_000])
    expect((await parquetMetadataAsync(file)).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([10_000, 10_000, 5000])
    expect(expected[0]).toEqual({ row: 1, id: '0000000000000001', team: 'T1', worker: '', event: 'supervision', month: '2025-05', date: 0, 'child-name': 1, rationale: 2, impact: 1, actions: 0, 'review-point': 2, points: 1, outOf: 12, actionCount: 1, rules: 'jargon:2 rationale:1' })
  })
  it('are the same bytes each time', async () => {
    expect((await write('first', 300)).bytes).toEqual((await write('second', 300)).bytes)
  })
  it('may be none', async () => {
    const { file } = await write('none', 0)
    expect(await parquetReadObjects({ file })).toEqual([])
    expect((await parquetMetadataAsync(file)).schema.slice(1).map(({ name }) => name)).toEqual(resultColumns.map(({ name }) => name))
  })
})

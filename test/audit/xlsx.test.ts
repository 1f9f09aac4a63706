import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guessMapping } from '../../src/audit/mapping.js'
import { openSource } from '../../src/audit/read/open.js'
import { dayOf, isDayFormat } from '../../src/audit/read/xlsx/dates.js'
import { columnOf } from '../../src/audit/read/xlsx/sheet.js'
import { audit, outputNames } from '../../src/audit/run.js'
import type { Source } from '../../src/audit/types.js'
import { makeWorkbook, textRow, type WorkbookParts } from './workbook.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oversight-xlsx-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function save(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, bytes)
  return file
}

const workbook = async (name: string, parts: WorkbookParts) => save(name, makeWorkbook(parts))

async function records(source: Source): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const { bytes, ...record } of source.records()) {
    expect(bytes).toBeGreaterThan(0)
    all.push(record)
  }
  return all
}

describe('a workbook', () => {
  it('gives texts, days, numbers and what formulas last made', async () => {
    const rows = [
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>Date</t></is></c><c r="C2" t="inlineStr"><is><t>Id</t></is></c></row>',
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>45415</v></c><c r="C3"><v>7</v></c></row>',
      '<row r="4"/>',
      '<row r="5"><c r="A5" t="str"><f>HYPERLINK("http://x.test","x")</f><v>Said &amp; done_x000D_</v></c><c r="B5" s="2"><v>45415.75</v></c><c r="C5" s="3"><v>1.5</v></c></row>',
      '<row r="6"><c r="A6" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C6" t="b"><v>1</v></c></row>',
    ]
    const strings = ['<si><t>Note</t></si>', '<si><r><t>Mia is </t></r><r><t xml:space="preserve">safe. </t></r><rPh><t>never</t></rPh></si>']
    const source = await openSource(await workbook('kinds.xlsx', { sheets: { Notes: rows.join('') }, strings }))
    expect(source).toMatchObject({ description: 'Excel, sheet “Notes”', columns: ['Note', 'Date', 'Id'] })
    expect(await records(source)).toEqual([
      { place: 'row 3', values: { Note: 'Mia is safe. ', Date: '2024-05-03', Id: '7' } },
      { place: 'row 5', values: { Note: 'Said & done\r', Date: '2024-05-03', Id: '1.5' } },
      { place: 'row 6', values: { Note: '', Date: '', Id: 'TRUE' } },
    ])
  })

  it('opens at its first sheet that can be seen, or at the one that is named', async () => {
    const row = (name: string) => textRow(1, name) + textRow(2, 'x')
    const file = await workbook('sheets.xlsx', { sheets: { Lists: row('a'), Notes: row('b'), More: row('c') }, hidden: ['Lists'] })
    expect(await openSource(file)).toMatchObject({ columns: ['b'], description: 'Excel, sheet “Notes” of 3; another is chosen with --sheet' })
    expect(await openSource(file, { sheet: 'More' })).toMatchObject({ columns: ['c'] })
    await expect(openSource(file, { sheet: 'Mora' })).rejects.toThrow('there is no sheet "Mora". Did you mean "More"?')
  })

  it('is audited like any other input, with row numbers for what was rejected', async () => {
    const body = Array.from({ length: 12 }, (_, at) => textRow(at + 2, at === 4 ? ' ' : 'Mia is safe.', 'North')).join('')
    const source = await openSource(await workbook('audit.xlsx', { sheets: { S: textRow(1, 'Case note', 'Team') + body } }))
    const progress = { update: () => undefined, say: () => undefined, clear: () => undefined }
    const outcome = await audit({ source, mapping: guessMapping(source.columns), folder: join(folder, 'out'), profile: null, key: null, workers: 0, resume: false, identity: '', progress, signal: new AbortController().signal, title: 'T' })
    expect(outcome).toMatchObject({ records: 12, reports: 11, rejects: 1 })
    expect(await readFile(join(folder, 'out', outputNames.rejects), 'utf8')).toContain('5,row 6,has no text')
  })

  it('counts days from 1904 where it says so', async () => {
    const rows = `${textRow(1, 'Date')}<row r="2"><c r="A2" s="1"><v>43953</v></c></row>`
    expect(await records(await openSource(await workbook('1904.xlsx', { sheets: { S: rows }, properties: ' date1904="1"' })))).toMatchObject([{ values: { Date: '2024-05-03' } }])
  })
})

describe('a workbook made to harm', () => {
  it('is not unpacked beyond a limit', async () => {
    const bomb = makeWorkbook({ sheets: { S: textRow(1, 'Note') }, strings: [`<si><t>${' '.repeat(129 * 1024 * 1024)}</t></si>`] })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    await expect(openSource(await save('bomb.xlsx', bomb))).rejects.toThrow('would unpack to 130 MB where at most 128 MB are read')
  })

  it('is refused where it unpacks to more than it says', async () => {
    const bytes = makeWorkbook({ sheets: { S: textRow(1, 'Note') + textRow(2, 'x'.repeat(100_000)) } })
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    for (let at = 0; at < bytes.length - 46; at++) {
      const isSheet = view.getUint32(at, true) === 0x02014b50 && new TextDecoder().decode(bytes.subarray(at + 46, at + 60)) === 'xl/worksheets/'
      if (isSheet) view.setUint32(at + 24, 50, true)
    }
    await expect(openSource(await save('liar.xlsx', bytes))).rejects.toThrow('no workbook that can be read')
  })

  it('expands no entities', async () => {
    const rows = `${textRow(1, 'Note')}${textRow(2, '&lol;')}`
    const source = await openSource(await workbook('lol.xlsx', { sheets: { S: rows } })).catch((error: unknown) => error)
    expect(String(source)).toContain('no workbook that can be read')
  })

  it('that holds a row no Excel writes has that row rejected', async () => {
    const rows = textRow(1, 'Note') + textRow(2, 'x'.repeat(10 * 1024 * 1024)) + textRow(3, 'short')
    expect(await records(await openSource(await workbook('long.xlsx', { sheets: { S: rows } })))).toEqual([
      { place: 'row 2', problem: 'is longer than any row that Excel writes' },
      { place: 'row 3', values: { Note: 'short' } },
    ])
  })

  it.each([
    ['nothing', ''],
    ['text', 'Note\nMia'],
    ['an older or protected workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['another zip', zipSync({ 'a.txt': strToU8('a') })],
  ])('that is %s is refused', async (name, bytes) => {
    await expect(openSource(await save(`${name}.xlsx`, bytes))).rejects.toThrow('no workbook that can be read')
  })
})

describe('cells', () => {
  it('have columns from their addresses', () => {
    expect(['A1', 'Z9', 'AA1', 'AB12', 'XFD1', 'ZZZZZZZZ1', '1'].map(columnOf)).toEqual([0, 25, 26, 27, 16_383, 18_277, -1])
  })
  it('are days where their format shows one', () => {
    expect(['dd/mm/yyyy', 'yyyy', '0.00', '"day" 0', '[Red]0', '\\d0', 'General'].map(isDayFormat)).toEqual([true, true, false, false, false, false, false])
    expect([dayOf(1, false), dayOf(61, false), dayOf(45415.99, false), dayOf(0.5, false), dayOf(9e9, false)]).toEqual(['1900-01-01', '1900-03-01', '2024-05-03', null, null])
  })
})

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPack } from '../../src/training/read-pack.js'
import { elementOrder } from '../../src/training/types.js'
import { runWith } from '../kit/command-line.js'

let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'oversight-training-')) })
afterAll(async () => { await rm(folder, { recursive: true }) })

const at = (name: string): string => join(folder, name)

describe('oversight training', () => {
  it('makes a pack as a folder, prints it, and reports what people answered', async () => {
    const session = at('session')
    expect((await runWith('training', 'pack', '--size', '3', '-o', session)).code).toBe(0)
    expect((await readdir(session)).sort()).toEqual(['answers.csv', 'key.json', 'notes', 'pack.json'])
    const pack = readPack(await readFile(join(session, 'pack.json'), 'utf8'))
    expect(pack.notes.length).toBe(3)
    expect((await readFile(join(session, 'key.json'), 'utf8'))).not.toContain(JSON.stringify(pack.notes[0]?.text))

    const again = await runWith('training', 'pack', '-o', session)
    expect(again).toMatchObject({ code: 2, err: `oversight: ${session}: this folder is not empty, and may hold answers. Choose another, or add --force.\n` })

    expect((await runWith('training', 'print', session, '-o', at('sheets.html'))).code).toBe(0)
    const sheets = await readFile(at('sheets.html'), 'utf8')
    expect(sheets).not.toContain('<script')
    expect(sheets).toContain('Note 3 of 3')
    expect(sheets).toContain('Answers to note 3')
    expect((await runWith('training', 'print', session, '--part', 'sheets')).out).not.toContain('Answers')

    const empty = await readFile(join(session, 'answers.csv'), 'utf8')
    await writeFile(at('Ann.csv'), empty.replaceAll(/^,([^,\n]+),.*$/gmu, (_, note: string) => `,${note},${elementOrder.map((id) => pack.notes.find((one) => one.id === note)?.key.elements[id].level ?? '').join(',')},,,,,,`))
    await writeFile(at('Bo.csv'), empty)
    const report = await runWith('training', 'report', at('{Ann,Bo}.csv'), at('Bo.csv'), '--key', join(session, 'key.json'), '-o', at('report.html'))
    expect(report).toMatchObject({ code: 0, err: `${at('report.html')}: 3 answers of 1 person. 3 rows were left open.\n` })
    const given = at('given')
    await mkdir(given)
    await writeFile(join(given, 'Cy.csv'), Buffer.from(await readFile(at('Ann.csv'), 'utf8'), 'utf16le'))
    expect((await runWith('training', 'report', given, '--key', join(session, 'key.json'))).err).toBe('3 answers of 1 person.\n')
    await writeFile(join(given, 'book.xlsx'), 'PK\0')
    expect((await runWith('training', 'report', join(given, 'book.xlsx'), '--key', join(session, 'key.json'))).err).toContain('this is a workbook. In a spreadsheet program save the sheet as CSV')
    expect(await readFile(at('report.html'), 'utf8')).toContain('1 person scored 3 notes, and gave the level of the key 100% of the time.')
  })

  it('makes rows for as many people as there will be', async () => {
    await runWith('training', 'pack', '--size', '2', '--people', '3', '-o', at('three'))
    const rows = (await readFile(join(at('three'), 'answers.csv'), 'utf8')).trim().split('\n')
    expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(['1', '1', '2', '2', '3', '3'])
  })

  it('the same seed gives the same file', async () => {
    const { out } = await runWith('training', 'pack', '--seed', '9')
    expect((await runWith('training', 'pack', '--seed', '9')).out).toBe(out)
    expect((await runWith('training', 'pack', '--seed', '10')).out).not.toBe(out)
  })

  it('takes a folder of one’s own notes, with the key of people where there is one', async () => {
    const own = at('own')
    await runWith('training', 'pack', '--size', '2', '-o', at('two.json'))
    const [first] = readPack(await readFile(at('two.json'), 'utf8')).notes
    await mkdir(own)
    await writeFile(join(own, 'a.txt'), 'Agreed.')
    await writeFile(join(own, 'b.txt'), 'Management oversight 3 May 2024\nMia was seen.')
    const { out } = await runWith('training', 'pack', '--from', own)
    expect(readPack(out).notes.map(({ key }) => key.source)).toEqual(['linter', 'linter'])
    await writeFile(join(own, 'key.json'), JSON.stringify({ version: 1, kind: 'oversight-pack', title: '', notes: [{ id: 'a', key: first?.key }] }))
    expect(readPack((await runWith('training', 'pack', '--from', own)).out).notes.find(({ id }) => id === 'a')?.key).toEqual(first?.key)
  })

  it('makes exercises whose ids tell nothing', async () => {
    const { code, out, err } = await runWith('training', 'exercises', '--size', '4', '--kind', 'asap,owner')
    expect(code).toBe(0)
    expect(err).toBe('asap 2, owner 2\n')
    expect(readPack(out).notes.map(({ id }) => id)).toEqual(['x01', 'x02', 'x03', 'x04'])
  })

  it.each([
    [['training', 'pack', '--size', 'many'], '--size takes a whole number from 1 to 1000, not “many”.'],
    [['training', 'pack', '--from', '/nowhere'], '/nowhere: no such file or folder.'],
    [['training', 'exercises', '--kind', 'ownr'], 'there is no kind “ownr”. Did you mean owner? There are: reason, impact,'],
    [['training', 'print', '/nowhere.json'], '/nowhere.json: could not be read.'],
    [['training', 'report', '/nowhere/*.csv', '--key', 'package.json'], 'package.json: this is not a pack.'],
    [['training', 'report', 'a.csv'], 'which key? Give the key.json of the pack that was scored: --key session/key.json'],
  ])('says what is wrong and the way out: %j', async (args, said) => {
    const { code, err } = await runWith(...args)
    expect(code).toBe(2)
    expect(err).toContain(said)
  })
})

describe('oversight score', () => {
  it('says part by part what would raise it', async () => {
    const { code, out } = await runWith('score', 'samples/late-visit.md')
    expect(code).toBe(0)
    expect(out).toMatch(/0 of 2 What it means for the child\n {9}To raise it: I could not find what this means for the child\./u)
    expect(out).toContain('“ASAP”')
  })

  it('compares two versions, in words and as JSON', async () => {
    const files = ['samples/late-visit.md', 'samples/late-visit-mended.md']
    expect((await runWith('score', '--compare', ...files)).out).toMatch(/5 of 12 → 12 of 12 {2}\+7/u)
    const value = JSON.parse((await runWith('score', '--compare', ...files, '--format', 'json')).out) as { change: number; parts: { before: number; after: number }[] }
    expect(value.change).toBe(7)
    expect(value.parts.reduce((sum, { before, after }) => sum + after - before, 0)).toBe(7)
    expect(await runWith('score', '--compare', 'samples/late-visit.md')).toMatchObject({ code: 2, err: 'oversight: --compare takes two files, the earlier and the later, not 1.\n' })
  })
})

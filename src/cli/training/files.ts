import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { emptySheet } from '../../training/answers/write.js'
import { PackProblem, readPack } from '../../training/read-pack.js'
import type { Pack } from '../../training/types.js'
import { UsageError } from '../errors.js'

/**
 * Reads a whole number given as a flag.
 *
 * @throws UsageError where it is none, or out of range.
 */
export function wholeNumber(flag: string, value: string, least: number, most: number): number {
  const number = /^-?\d{1,9}$/u.test(value) ? Number(value) : NaN
  if (Number.isNaN(number) || number < least || number > most) throw new UsageError(`${flag} takes a whole number from ${least} to ${most}, not “${value}”.`)
  return number
}

/**
 * Reads a pack, or the folder it is in, or a key.
 *
 * @param path the file or folder.
 * @param name the file to look for in a folder.
 * @throws UsageError where there is none.
 */
export async function openPack(path: string, name: 'pack.json' | 'key.json'): Promise<Pack> {
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true
  const file = isFolder ? join(path, name) : path
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(isFolder ? `${path}: there is no ${name} in this folder. Make one with: oversight training pack -o ${path}` : `${path}: could not be read.`)
  })
  try {
    return readPack(text, name === 'pack.json')
  } catch (error) {
    if (error instanceof PackProblem) throw new UsageError(`${file}: ${error.message}`)
    throw error
  }
}

/** Writes one file, making its folder. */
export async function write(file: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  } catch (error) {
    throw new UsageError(`${file}: could not be written: ${(error as Error).message}`)
  }
}

/** How a pack is written. */
export interface WriteFlags {
  readonly output?: string
  /** How many people the empty sheet has rows for; `0` for none in particular. */
  readonly people: string
  readonly force?: true
}

/**
 * Writes a pack: one file, or a folder with the notes, the pack for the page, the key for the trainer and an empty sheet.
 *
 * @param flags where to: `output` ends in `.json` for one file; standard output where it is not given.
 * @throws UsageError where something is there already and may not be written over.
 */
export async function writePack(pack: Pack, { output, people, force }: WriteFlags): Promise<void> {
  const rows = wholeNumber('--people', people, 0, 500)
  const json = `${JSON.stringify(pack, null, 1)}\n`
  if (output === undefined) return void process.stdout.write(json)
  await refuseOverwriting(output, force === true)
  if (output.endsWith('.json')) {
    await write(output, json)
    return void process.stderr.write(`${output}: ${told(pack)}. It holds the key too.\n`)
  }
  const withoutTexts = { ...pack, notes: pack.notes.map(({ id, key }) => ({ id, key })) }
  await write(join(output, 'pack.json'), json)
  await write(join(output, 'key.json'), `${JSON.stringify(withoutTexts, null, 1)}\n`)
  await write(join(output, 'answers.csv'), stringify(emptySheet(pack.notes, rows), { escape_formulas: true, bom: true }))
  for (const [at, note] of pack.notes.entries()) await write(join(output, 'notes', `${String(at + 1).padStart(2, '0')}-${fileSafe(note.id)}.txt`), note.text.endsWith('\n') ? note.text : `${note.text}\n`)
  process.stderr.write(`${output}: ${told(pack)}.
  notes/       to read or paste
  pack.json    what the page’s training mode opens; it holds the key too
  key.json     for you alone
  answers.csv  an empty sheet, ${rows === 0 ? 'one row a note; copy it for each person' : `one row a note for each of ${rows} people`}
Next: oversight training print ${output} -o ${join(output, 'sheets.html')}
`)
}

async function refuseOverwriting(output: string, isForced: boolean): Promise<void> {
  if (isForced) return
  const status = await stat(output).catch(() => null)
  if (status?.isFile()) throw new UsageError(`${output}: is there already. Choose another name, or add --force to write over it.`)
  if (status?.isDirectory() && (await readdir(output)).length > 0) throw new UsageError(`${output}: this folder is not empty, and may hold answers. Choose another, or add --force.`)
}

/** How many notes there are, and from how poor to how good they go. */
function told(pack: Pack): string {
  const bySource = pack.notes.filter(({ key }) => key.source === 'linter').length
  const unread = bySource > 0 ? `; the key of ${bySource} is only the linter’s own reading, so look it over` : ''
  return `${pack.notes.length} ${pack.notes.length === 1 ? 'note' : 'notes'}${unread}`
}

function fileSafe(id: string): string {
  const safe = Array.from(id, (char) => (/[\p{L}\p{N}_-]/u.test(char) ? char : '-')).join('').slice(0, 80)
  return safe === '' ? 'note' : safe
}

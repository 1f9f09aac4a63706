import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { detectEncoding } from '../../audit/read/encoding.js'
import { UsageError } from '../errors.js'

const endings = ['.csv', '.tsv', '.txt', '.json']
const howToSave = 'In a spreadsheet program save the sheet as CSV (UTF-8), and give that file.'

/**
 * Finds the files of answers meant by paths, folders and globs: not every shell spells globs out. A folder means every
 * .csv, .tsv, .txt and .json in it.
 *
 * @returns paths in a stable order, each once.
 * @throws UsageError where there is nothing.
 */
export async function findAnswers(patterns: readonly string[]): Promise<readonly string[]> {
  const found = new Map<string, string>()
  for (const pattern of patterns) for (const file of await expand(pattern)) found.set(resolve(file), file)
  return [...found.values()]
}

async function expand(pattern: string): Promise<readonly string[]> {
  const status = await stat(pattern).catch(() => null)
  if (status?.isFile()) return [pattern]
  const { glob, isDynamicPattern } = await import('tinyglobby')
  const slashed = pattern.replaceAll('\\', '/')
  if (!status && !isDynamicPattern(slashed)) throw new UsageError(`${pattern}: no such file or folder.`)
  const files = status ? (await glob(`*{${endings.join(',')}}`, { cwd: pattern, onlyFiles: true })).map((file) => join(pattern, file)) : await glob(slashed, { onlyFiles: true, expandDirectories: false })
  if (files.length === 0) throw new UsageError(`${pattern}: no answers found. Looked for files ending in ${endings.join(', ')}.`)
  return files.sort()
}

/**
 * Reads a file of answers in whatever encoding spreadsheets saved it.
 *
 * @throws UsageError where it cannot be read or is no text.
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`${file}: could not be read.`)
  })
  if (['.xlsx', '.xls', '.ods', '.numbers'].includes(extname(file).toLowerCase())) throw new UsageError(`${file}: this is a workbook. ${howToSave}`)
  const encoding = detectEncoding(bytes)
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be' && bytes.includes(0)) throw new UsageError(`${file}: this is not text. ${howToSave}`)
  return new TextDecoder(encoding).decode(bytes)
}

import { readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { decode } from './decode.js'
import { UsageError } from './errors.js'

/** A note to check. */
export interface Input {
  /** The file's path as given, or `-`. */
  readonly name: string
  readonly text: string
  /** What the user should know of how it was read. */
  readonly remark: string | null
}

const noteEndings = ['.txt', '.md', '.markdown', '.docx']

/**
 * Finds the files meant by paths, folders and globs. A folder means every .txt, .md, .markdown and .docx in it and below.
 *
 * @param patterns what the user gave; `-` is standard input.
 * @returns paths in a stable order, each once.
 * @throws UsageError where a path does not exist or a pattern finds nothing.
 */
export async function findFiles(patterns: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const pattern of patterns) for (const file of await expand(pattern)) found.add(file)
  return [...found]
}

async function expand(pattern: string): Promise<string[]> {
  if (pattern === '-') return ['-']
  const status = statOf(pattern)
  if (status?.isFile()) return [pattern]
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!status && !isDynamicPattern(pattern)) throw new UsageError(`${pattern}: no such file or folder.`)
  const options = { onlyFiles: true, expandDirectories: false, ignore: ['**/node_modules/**'] }
  const files = status?.isDirectory()
    ? (await glob(`**/*{${noteEndings.join(',')}}`, { ...options, cwd: pattern })).map((file) => join(pattern, file))
    : await glob(pattern, options)
  if (files.length === 0) throw new UsageError(`${pattern}: no notes found. Looked for files ending in ${noteEndings.join(', ')}.`)
  return files.sort()
}

function statOf(path: string) {
  try {
    return statSync(path)
  } catch {
    return null
  }
}

/**
 * Reads one note.
 *
 * @param name a path, or `-` for standard input.
 * @throws UsageError where it cannot be read or is no text.
 */
export async function readInput(name: string): Promise<Input> {
  if (name === '-') return { name, ...decode(await readStandardInput(), 'standard input') }
  let bytes: Buffer
  try {
    // Waiting for a thread costs more than reading so small a file.
    bytes = readFileSync(name)
  } catch (error) {
    throw new UsageError(`${name}: ${(error as NodeJS.ErrnoException).code === 'EACCES' ? 'you are not allowed to read this file.' : 'could not be read.'}`)
  }
  if (extname(name).toLowerCase() === '.docx') {
    const { readDocx } = await import('./docx.js')
    return { name, text: await readDocx(bytes, name), remark: null }
  }
  const input = { name, ...decode(bytes, name) }
  return input.text.trim() === '' && !input.remark ? { ...input, remark: `${name}: empty.` } : input
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

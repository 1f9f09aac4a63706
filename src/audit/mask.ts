import { createHmac, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { UsageError } from '../cli/errors.js'

const keyBytes = 32
const shownDigits = 16

/** Turns an id into one that says nothing to anybody without the key. */
export type Mask = (id: string) => string

/**
 * Makes the mask that a run's ids go through. Without a key no id is kept at all: a plain hash of a short id could be
 * undone by trying every id.
 *
 * @param key the user's key, or null.
 */
export function makeMask(key: string | null): Mask {
  if (key === null) return () => ''
  return (id) => (id === '' ? '' : createHmac('sha256', key).update(id).digest('hex').slice(0, shownDigits))
}

/**
 * Reads the user's key.
 *
 * @throws UsageError where the file cannot be read or holds too little to be a key.
 */
export async function readKey(file: string): Promise<string> {
  const key = (await readFile(file, 'utf8').catch(() => { throw new UsageError(`${file}: could not be read. Make a key with: oversight audit --make-key ${file}`) })).trim()
  if (key.length < keyBytes) throw new UsageError(`${file}: too short to be a key. Make one with: oversight audit --make-key FILE`)
  return key
}

/**
 * Writes a new key, readable by its owner alone; never over a file that is there.
 *
 * @throws UsageError where the file is there or cannot be written.
 */
export async function makeKey(file: string): Promise<void> {
  await writeFile(file, `${randomBytes(keyBytes).toString('hex')}\n`, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(error.code === 'EEXIST' ? `${file}: is there already; a new key would make the old hashes useless.` : `${file}: could not be written.`)
  })
}

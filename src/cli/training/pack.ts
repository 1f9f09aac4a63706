import { choose } from '../../training/choose.js'
import type { SampleNote } from '../../training/types.js'
import type { PackFlags } from '../commands/training.js'
import { UsageError } from '../errors.js'
import { wholeNumber, writePack } from './files.js'

/**
 * Runs `oversight training pack`.
 *
 * @throws UsageError where something given cannot be used.
 */
export async function makePack(flags: PackFlags): Promise<void> {
  if (flags.from !== undefined && flags.builtIn) throw new UsageError('give --from or --built-in, not both.')
  const size = wholeNumber('--size', flags.size, 1, 1000)
  const seed = wholeNumber('--seed', flags.seed, 0, 999_999_999)
  const notes = await notesFrom(flags.from)
  const chosen = choose(notes, size, flags.level, seed)
  if (chosen.length < size) process.stderr.write(`There are only ${chosen.length} notes to choose from, so the pack holds all of them.\n`)
  await writePack({ version: 1, kind: 'oversight-pack', title: flags.title ?? 'Score these notes', notes: chosen }, flags)
}

async function notesFrom(from: string | undefined): Promise<readonly SampleNote[]> {
  if (from === undefined) return (await import('../../training/built-in.generated.js')).builtInNotes
  const { readNotes } = await import('./notes.js')
  return readNotes(from)
}
